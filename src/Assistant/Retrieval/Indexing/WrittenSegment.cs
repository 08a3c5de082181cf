namespace Assistant.Retrieval.Indexing;

/// <summary>The terms of a new segment, the batches in it, and what it counts to by itself; its postings are still to be made.</summary>
internal sealed record WrittenSegment(SegmentTerms Terms, IReadOnlyList<PlacedBatch> Batches)
{
    // So few passages are read by one thread: each segment costs every question a little.
    private const int WorthSharing = 16_000, MostShares = 4;

    public int Passages => Terms.Count;

    /// <summary>Deals batches out to segments of about the same size.</summary>
    public static IReadOnlyList<IReadOnlyList<Batch>> Deal(IReadOnlyList<Batch> batches)
    {
        var all = batches.Sum(b => b.Count);
        var shares = Math.Max((all + SegmentTerms.MostPassages - 1) / SegmentTerms.MostPassages, Math.Min(Math.Min(Environment.ProcessorCount, MostShares), all / WorthSharing));
        var (dealt, held) = (new List<List<Batch>>(), 0);
        foreach (var batch in batches)
        {
            if (dealt.Count == 0 || held + batch.Count > SegmentTerms.MostPassages || held >= (all + shares - 1) / shares)
            {
                dealt.Add([]);
                held = 0;
            }
            dealt[^1].Add(batch);
            held += batch.Count;
        }
        return dealt;
    }

    public static WrittenSegment Read(IReadOnlyList<Batch> batches, TermReader reader, Action<int> done)
    {
        var (writer, placed) = (new SegmentWriter(reader), new List<PlacedBatch>());
        using var hash = new PassageHash();
        foreach (var batch in batches)
        {
            var first = writer.Count;
            foreach (var passage in batch.Passages)
            {
                hash.Add(passage);
                writer.Add(passage);
                done(1);
            }
            placed.Add(new PlacedBatch(hash.Done(), null!, first, batch.Count, batch.Number));
        }
        return Done(writer, placed);
    }

    /// <summary>Takes batches over from other segments of the index.</summary>
    public static WrittenSegment Merge(IReadOnlyList<PlacedBatch> batches, TermReader reader)
    {
        var (writer, placed) = (new SegmentWriter(reader), new List<PlacedBatch>());
        foreach (var batch in batches)
        {
            placed.Add(batch with { First = writer.Count });
            foreach (var passage in batch.Passages) writer.Add(batch.Segment, passage);
        }
        return Done(writer, placed);
    }

    private static WrittenSegment Done(SegmentWriter writer, List<PlacedBatch> placed)
    {
        var terms = writer.Done();
        return new WrittenSegment(terms, placed.ConvertAll(p => p with { Segment = terms }));
    }
}
