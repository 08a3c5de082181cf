using Assistant.Hosting.Health;
using Assistant.Hosting.Telemetry;
using Polly;
using Polly.CircuitBreaker;

namespace Assistant.Retrieval.Qdrant;

/// <summary>
/// The way to Qdrant while questions are answered. It knows which collection the alias names, and lets nothing through while the server
/// is down: a dead server costs a question nothing.
/// </summary>
public sealed class QdrantLink : IHealthPart, IDisposable
{
    private static readonly TimeSpan Sampled = TimeSpan.FromSeconds(30);

    private readonly PartState _state;
    private readonly ResiliencePipeline _breaker;
    private volatile string? _wanted, _target;

    public QdrantLink(QdrantOptions options, TimeProvider time)
    {
        (Options, Client, _state) = (options, new QdrantClient(options), new PartState(time));
        _breaker = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<QdrantException>(),
            FailureRatio = 0.1,
            MinimumThroughput = 2,
            SamplingDuration = Sampled,
            BreakDuration = Sampled,
        }).Build();
    }

    public QdrantOptions Options { get; }

    public QdrantClient Client { get; }

    public string Name => "index";

    /// <summary>Whether the alias names the collection.</summary>
    public bool IsAt(string collection) => _target == collection;

    /// <summary>The collection that is wanted from now on; looks whether the alias names it.</summary>
    public void Want(string collection)
    {
        _wanted = collection;
        LookAgain();
    }

    /// <summary>Asks the server what its alias names.</summary>
    public void LookAgain() => Try(() => _target = Client.TargetOf(Options.Collection, CancellationToken.None, Options.SearchWithin * 4) ?? "");

    /// <summary>Does it over the way, if it is open; null where it is not, or it went wrong.</summary>
    public T? Try<T>(Func<T> work) where T : class
    {
        using var stage = Telemetry.Stage("index");
        try
        {
            var result = _breaker.Execute(work);
            Settle();
            return result;
        }
        catch (BrokenCircuitException)
        {
            return null;
        }
        catch (QdrantException)
        {
            _state.BeIll("The index server does not answer as it should. Questions are answered from this server's own index.");
            return null;
        }
    }

    // It answers; whether it can be used is whether it holds what is searched here.
    private void Settle()
    {
        if (_wanted is not { } wanted || _target is not { } target || target == wanted) _state.BeWell();
        else if (target.Length == 0) _state.BeIll("The index server holds nothing yet: run 'assistant index'. Questions are answered from this server's own index.");
        else _state.BeIll("The index server holds another version of the documents: run 'assistant index'. Questions are answered from this server's own index.");
    }

    public PartHealth Look() => _state.Now;

    public void Dispose() => Client.Dispose();
}
