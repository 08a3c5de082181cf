namespace Assistant.Retrieval.Indexing;

/// <summary>
/// Makes a state of an index out of the one before: batches of passages that it has stay where they stand, the others are read into new
/// segments, and segments that have become many and small are put together.
/// </summary>
internal sealed class IndexBuilder(Lexicon lexicon, RankingWeights weights, IndexState? before, IProgress<IndexProgress>? progress)
{
    private const int MostSmall = 12, Small = SegmentTerms.MostPassages / 8;

    // An index of other words or weights has nothing to share.
    private readonly IndexState? _before = before is not null && before.Lexicon == lexicon.Fingerprint && before.Weights == weights ? before : null;

    public IndexState Build(IReadOnlyList<PassageGroup> groups)
    {
        var terms = _before?.Terms ?? new TermTable();
        var plan = BatchPlan.Of(Batch.Of(groups), _before?.Batches ?? []);
        var report = new ProgressReport(progress, plan.Fresh.Sum(b => b.Count));
        using var readers = new ThreadLocal<TermReader>(() => new TermReader(lexicon, terms));
        var read = WrittenSegment.Deal(plan.Fresh).AsParallel().AsOrdered().Select(b => WrittenSegment.Read(b, readers.Value!, report.Read)).ToList();
        var (kept, merged) = Merge(plan.Kept, readers.Value!);

        var concepts = terms.Concepts();
        var tallies = read.AsParallel().AsOrdered().Select(s => TallyOf(s, concepts.Length)).ToList();
        var tally = (_before?.Tally ?? new CorpusTally(0)).Copy(concepts.Length);
        foreach (var gone in plan.Gone) tally.Count(gone.Segment, gone.Passages, -1);
        foreach (var come in tallies) tally.Add(come);

        var figures = new CorpusFigures(tally, concepts);
        var made = read.Zip(tallies).AsParallel().AsOrdered().Select(s => new Inverter(s.First.Terms, s.Second, figures, weights).Invert(report.Inverted))
            .Concat(merged.AsParallel().Select(s => new Inverter(s.Terms, TallyOf(s, concepts.Length), figures, weights).Invert(_ => { }))).ToList();
        IReadOnlyList<PlacedBatch> batches = [.. kept, .. read.Concat(merged).SelectMany(s => s.Batches)];
        return new IndexState
        {
            Terms = terms,
            Lexicon = lexicon.Fingerprint,
            Weights = weights,
            Tally = tally,
            Figures = figures,
            Segments = Views([.. _before?.Segments.Select(v => v.Segment) ?? [], .. made], batches, figures),
            Batches = batches,
            PassagesRead = report.All,
        };
    }

    // Each segment costs every question a little, and the passages of one that are gone cost as much as those that are not.
    private static (IReadOnlyList<PlacedBatch> Kept, IReadOnlyList<WrittenSegment> Merged) Merge(IReadOnlyList<PlacedBatch> kept, TermReader reader)
    {
        var segments = kept.GroupBy(b => b.Segment).Select(g => (Batches: g.ToList(), Passages: g.Sum(b => b.Count), Segment: g.Key)).ToList();
        var small = segments.Where(s => s.Passages < Small || 2 * s.Passages < s.Segment.Count).ToList();
        if (small.Count <= MostSmall) return (kept, []);
        var (merged, next, passages) = (new List<WrittenSegment>(), new List<PlacedBatch>(), 0);
        foreach (var (batches, count, _) in small)
        {
            if (passages + count > SegmentTerms.MostPassages)
            {
                merged.Add(WrittenSegment.Merge(next, reader));
                (next, passages) = ([], 0);
            }
            next.AddRange(batches);
            passages += count;
        }
        merged.Add(WrittenSegment.Merge(next, reader));
        return ([.. segments.Except(small).SelectMany(s => s.Batches)], merged);
    }

    private static CorpusTally TallyOf(WrittenSegment segment, int terms)
    {
        var tally = new CorpusTally(terms);
        tally.Count(segment.Terms, Enumerable.Range(0, segment.Passages), 1);
        return tally;
    }

    private static IReadOnlyList<SegmentView> Views(IEnumerable<Segment> segments, IReadOnlyList<PlacedBatch> batches, CorpusFigures figures)
    {
        var placed = batches.ToLookup(b => b.Segment);
        return [.. segments.Where(s => placed.Contains(s.Terms)).Select(s =>
        {
            var numbers = new int[s.Terms.Count];
            Array.Fill(numbers, -1);
            foreach (var batch in placed[s.Terms])
                for (var i = 0; i < batch.Count; i++) numbers[batch.First + i] = batch.Number + i;
            return new SegmentView(s, numbers, s.Kept(figures));
        })];
    }
}
