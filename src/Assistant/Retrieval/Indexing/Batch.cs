namespace Assistant.Retrieval.Indexing;

/// <summary>Some passages of a group, few enough for a segment: what is kept or read anew as one.</summary>
/// <param name="Group">The group.</param>
/// <param name="First">The first of them in the group.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Number">The number of the first in the corpus.</param>
internal sealed record Batch(PassageGroup Group, int First, int Count, int Number)
{
    private const int Most = 4096;

    public IEnumerable<Passage> Passages => Enumerable.Range(First, Count).Select(i => Group.Passages[i]);

    public static IReadOnlyList<Batch> Of(IReadOnlyList<PassageGroup> groups)
    {
        var (batches, number) = (new List<Batch>(), 0);
        foreach (var group in groups)
            for (var first = 0; first < group.Passages.Count; first += Most)
            {
                var batch = new Batch(group, first, Math.Min(Most, group.Passages.Count - first), number);
                batches.Add(batch);
                number += batch.Count;
            }
        return batches;
    }
}

/// <summary>A batch that lies in a segment, from the passage <paramref name="First"/> of it on, under the hash of its words.</summary>
internal sealed record PlacedBatch(string Hash, SegmentTerms Segment, int First, int Count, int Number)
{
    public IEnumerable<int> Passages => Enumerable.Range(First, Count);
}
