using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Assistant.Hosting.Health;
using Assistant.Hosting.Telemetry;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Assistant.Models.Embeddings;

/// <summary>
/// The endpoint as search uses it. Passages are tried again and again; a question is tried once, within its time, and while the endpoint is
/// down it is not tried at all.
/// </summary>
public sealed class EmbeddingLink : IHealthPart
{
    private const int Tries = 5, MostRemembered = 256;
    private static readonly TimeSpan Sampled = TimeSpan.FromSeconds(30);

    private readonly EndpointEmbeddings _embeddings;
    private readonly EmbeddingOptions _options;
    private readonly PartState _state;
    private readonly ResiliencePipeline _question, _batch;

    // By the hash of the question, for one question is searched for more than once; in memory alone.
    private readonly ConcurrentDictionary<string, float[]> _remembered = [];
    private int _missed;

    public EmbeddingLink(EndpointEmbeddings embeddings, EmbeddingOptions options, TimeProvider time)
    {
        (_embeddings, _options, _state) = (embeddings, options, new PartState(time));
        _question = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions { ShouldHandle = new PredicateBuilder().Handle<EmbeddingException>().Handle<TimeoutRejectedException>(), FailureRatio = 0.1, MinimumThroughput = 2, SamplingDuration = Sampled, BreakDuration = Sampled })
            .AddTimeout(options.QuestionWithin)
            .Build();
        _batch = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<EmbeddingException>(e => e.IsPassing).Handle<TimeoutRejectedException>(),
                MaxRetryAttempts = Tries - 1,
                Delay = options.Pause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .AddTimeout(options.BatchWithin)
            .Build();
    }

    public string Name => "vectors";

    /// <summary>How many questions got no vector so far.</summary>
    public int Missed => _missed;

    public PartHealth Look() => _state.Now;

    /// <summary>The vector of a question; null where the endpoint does not give one in time.</summary>
    public float[]? Question(string text)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        if (_remembered.TryGetValue(key, out var remembered)) return remembered;
        try
        {
            using var stage = Telemetry.Stage("vectors");
            var vector = _question.Execute(token => _embeddings.Generate([text], token)[0].Vector.ToArray(), CancellationToken.None);
            _state.BeWell();
            if (_remembered.Count >= MostRemembered) _remembered.Clear();
            return _remembered[key] = vector;
        }
        catch (Exception e) when (e is EmbeddingException or ExecutionRejectedException)
        {
            Interlocked.Increment(ref _missed);
            BeIll();
            return null;
        }
    }

    /// <summary>The vectors of passages, in their order.</summary>
    /// <exception cref="EmbeddingException">The endpoint gave none, also not when it was tried again.</exception>
    public IReadOnlyList<float[]> Passages(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        try
        {
            var vectors = new List<float[]>();
            foreach (var batch in texts.Chunk(_options.Batch))
                vectors.AddRange(_batch.Execute(token => _embeddings.Generate(batch, token), cancellationToken).Select(e => e.Vector.ToArray()));
            if (vectors.Count > 0) _state.BeWell();
            return vectors;
        }
        catch (TimeoutRejectedException e)
        {
            BeIll();
            throw new EmbeddingException("The endpoint did not answer in time.", e, isPassing: true);
        }
        catch (EmbeddingException)
        {
            BeIll();
            throw;
        }
    }

    private void BeIll() => _state.BeIll("The model for meaning does not answer. Questions are answered by their words alone.");
}
