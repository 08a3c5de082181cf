namespace Assistant.Retrieval.Indexing;

/// <summary>What of a corpus an index already has, what it has yet to read, and what it has that is gone.</summary>
internal sealed record BatchPlan(IReadOnlyList<PlacedBatch> Kept, IReadOnlyList<Batch> Fresh, IReadOnlyList<PlacedBatch> Gone)
{
    public static BatchPlan Of(IReadOnlyList<Batch> batches, IReadOnlyList<PlacedBatch> before)
    {
        if (before.Count == 0) return new BatchPlan([], batches, []);
        var held = before.GroupBy(b => b.Hash).ToDictionary(g => g.Key, g => new Queue<PlacedBatch>(g));
        var hashes = batches.AsParallel().AsOrdered().Select(b => PassageHash.Of(b.Passages)).ToList();
        var (kept, fresh) = (new List<PlacedBatch>(), new List<Batch>());
        for (var i = 0; i < batches.Count; i++)
            if (held.TryGetValue(hashes[i], out var same) && same.TryDequeue(out var placed)) kept.Add(placed with { Number = batches[i].Number });
            else fresh.Add(batches[i]);
        return new BatchPlan(kept, fresh, [.. held.Values.SelectMany(q => q)]);
    }
}
