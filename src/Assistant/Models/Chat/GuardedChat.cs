using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Assistant.Models.Chat;

/// <summary>
/// A model that is tried again where it was refused for now, is waited for no longer than set, and is left alone for a while after most
/// calls have failed. A reply that has begun is never asked for again.
/// </summary>
public sealed class GuardedChat : DelegatingChatClient
{
    private const int CallsThatTell = 4;
    private const double TooManyFailed = 0.5;
    private static readonly TimeSpan Told = TimeSpan.FromSeconds(30), Pause = TimeSpan.FromMilliseconds(200), LongestPause = TimeSpan.FromSeconds(2);

    private readonly ResiliencePipeline _pipeline;
    private readonly CircuitBreakerStateProvider _state = new();

    public GuardedChat(IChatClient inner, ChatModelOptions options, TimeProvider time) : base(inner)
    {
        var passing = new PredicateBuilder().Handle<Exception>(IsPassing);
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.Retries > 0)
            builder.AddRetry(new RetryStrategyOptions { ShouldHandle = passing, MaxRetryAttempts = options.Retries, Delay = Pause, MaxDelay = LongestPause, BackoffType = DelayBackoffType.Exponential, UseJitter = true });
        _pipeline = builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions { ShouldHandle = new PredicateBuilder().Handle<Exception>(e => e is not OperationCanceledException || e is TimeoutRejectedException), FailureRatio = TooManyFailed, MinimumThroughput = CallsThatTell, SamplingDuration = Told, BreakDuration = options.RestsFor, StateProvider = _state })
            .AddTimeout(options.FirstWithin)
            .Build();
    }

    /// <summary>It is left alone for now: too many calls have failed.</summary>
    public bool Rests => _state.CircuitState is CircuitState.Open or CircuitState.Isolated;

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in GetStreamingResponseAsync(messages, options, cancellationToken)) updates.Add(update);
        return updates.ToChatResponse();
    }

    /// <exception cref="BrokenCircuitException">It rests.</exception>
    /// <exception cref="TimeoutRejectedException">No reply began in time.</exception>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var said = messages.ToList();
        var reply = await _pipeline.ExecuteAsync(async token => await BeginAsync(said, options, token, cancellationToken), cancellationToken);
        if (reply is null) yield break;
        await using (reply)
        {
            do yield return reply.Current;
            while (await reply.MoveNextAsync());
        }
    }

    // The time for beginning ends with the first piece; from then on only the caller's time counts.
    private async Task<IAsyncEnumerator<ChatResponseUpdate>?> BeginAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken beginning, CancellationToken whole)
    {
        var reading = CancellationTokenSource.CreateLinkedTokenSource(whole);
        using var ends = beginning.Register(reading.Cancel);
        var reply = base.GetStreamingResponseAsync(messages, options, reading.Token).GetAsyncEnumerator(reading.Token);
        try
        {
            if (await reply.MoveNextAsync()) return reply;
        }
        catch (Exception e)
        {
            await reply.DisposeAsync();
            if (e is OperationCanceledException) beginning.ThrowIfCancellationRequested();
            throw;
        }
        await reply.DisposeAsync();
        return null;
    }

    private static bool IsPassing(Exception e) => e switch
    {
        ClientResultException { Status: 429 or 0 or >= 500 } => true,
        HttpRequestException or IOException or TimeoutRejectedException => true,
        _ => false,
    };
}
