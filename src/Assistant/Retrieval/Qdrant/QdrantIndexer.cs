using System.Net;
using Assistant.Retrieval.Vectors;
using Polly;
using Polly.Retry;

namespace Assistant.Retrieval.Qdrant;

/// <summary>
/// Builds the collection of these passages beside the one that is in use, counts it, and makes the alias name it in one step. Each step can be
/// taken again: a reply that got lost, or a run that was cut off, does no harm.
/// </summary>
public sealed class QdrantIndexer
{
    private const int Tries = 6;

    private readonly QdrantClient _client;
    private readonly QdrantLayout _layout;
    private readonly ResiliencePipeline _again;

    public QdrantIndexer(QdrantClient client, QdrantLayout layout, TimeProvider time)
    {
        (_client, _layout) = (client, layout);
        _again = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<QdrantException>(e => e.IsPassing),
            MaxRetryAttempts = Tries - 1,
            Delay = layout.Options.Pause,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        }).Build();
    }

    /// <param name="vectors">The dense vectors, where the layout has some.</param>
    /// <param name="keepsOld">Whether the collection that was in use until now stays, to go back to.</param>
    /// <param name="progress">Is told what was done.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    /// <exception cref="QdrantException">A step did not go well, also not when it was tried again. What was in use is in use.</exception>
    public IndexOutcome Run(PassageVectors? vectors, bool keepsOld, Action<string> progress, CancellationToken cancellationToken)
    {
        var (alias, collection, count) = (_layout.Options.Collection, _layout.Collection, _layout.Corpus.Passages.Count);
        var before = Again(token => _client.TargetOf(alias, token), cancellationToken);
        if (before == collection && Again(token => _client.Exists(collection, token) ? _client.Count(collection, token) : -1, cancellationToken) == count)
            return new IndexOutcome(collection, count, WasThere: true, Dropped: null);

        Again(token => { if (!_client.Exists(collection, token)) _client.Create(collection, _layout.New, token); }, cancellationToken);
        foreach (var index in QdrantLayout.PayloadIndexes) Again(token => _client.Index(collection, index, token), cancellationToken);
        progress($"The collection {collection} is there: {_layout.Options.Shards} shards, {_layout.Options.Replicas} replicas.");

        var written = 0;
        foreach (var batch in Enumerable.Range(0, count).Chunk(_layout.Options.Batch))
        {
            var points = new Points([.. batch.Select(p => _layout.PointOf(p, vectors?[p].ToArray()))]);
            Again(token => _client.Upsert(collection, points, token), cancellationToken);
            progress($"{written += batch.Length} of {count} passages.");
        }

        var held = Again(token => _client.Count(collection, token), cancellationToken);
        if (held != count) throw new QdrantException($"The collection holds {held} passages where {count} were written. The alias stays as it was. Run it again.");
        if (Again(token => _client.Status(collection, token), cancellationToken) == "red") throw new QdrantException("The collection is red. The alias stays as it was. Look at the server's log.");

        Again(token =>
        {
            var target = _client.TargetOf(alias, token);
            if (target != collection) _client.Switch(alias, target is not null, collection, token);
        }, cancellationToken);
        if (before is null || before == collection) return new IndexOutcome(collection, count, WasThere: false, Dropped: null);
        if (!keepsOld) Again(token => DeleteIfThere(before, token), cancellationToken);
        return new IndexOutcome(collection, count, WasThere: false, Dropped: keepsOld ? null : before);
    }

    private void DeleteIfThere(string collection, CancellationToken cancellationToken)
    {
        try
        {
            _client.Delete(collection, cancellationToken);
        }
        catch (QdrantException e) when (e.Status == HttpStatusCode.NotFound)
        {
            // Gone is gone.
        }
    }

    private T Again<T>(Func<CancellationToken, T> step, CancellationToken cancellationToken) => _again.Execute(step, cancellationToken);

    private void Again(Action<CancellationToken> step, CancellationToken cancellationToken) => _again.Execute(step, cancellationToken);
}

/// <summary>What came of it.</summary>
/// <param name="Collection">The collection that the alias names now.</param>
/// <param name="Passages">How many passages it holds.</param>
/// <param name="WasThere">Whether it was all there before.</param>
/// <param name="Dropped">The collection that was deleted.</param>
public sealed record IndexOutcome(string Collection, int Passages, bool WasThere, string? Dropped);
