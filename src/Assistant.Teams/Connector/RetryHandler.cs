using System.Net;
using Polly;
using Polly.Retry;

namespace Assistant.Teams.Connector;

/// <summary>
/// Tries again what Teams asks to be tried again: 429, 412, 502 and 504, with growing pauses that differ by chance, and never before
/// the time that the answer names. Any other refusal is final. Source: Microsoft Learn, "Optimize your bot with rate limiting".
/// </summary>
public sealed class RetryHandler : DelegatingHandler
{
    private const int MostRetries = 4;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    private readonly ResiliencePipeline<HttpResponseMessage> _retry;

    /// <param name="time">The clock that pauses are held against.</param>
    public RetryHandler(TimeProvider time) => _retry = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = MostRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstPause,
            MaxDelay = LongestPause,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } response && IsPassing(response.StatusCode)),
            DelayGenerator = arguments => ValueTask.FromResult(Named(arguments.Outcome.Result, time)),
            OnRetry = arguments =>
            {
                arguments.Outcome.Result?.Dispose();
                return ValueTask.CompletedTask;
            },
        })
        .Build();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content) await content.LoadIntoBufferAsync(cancellationToken);
        return await _retry.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken);
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    // What the answer names, where it names anything; otherwise the strategy's own pause.
    private static TimeSpan? Named(HttpResponseMessage? response, TimeProvider time) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
