namespace Assistant.Retrieval.Indexing;

/// <summary>
/// Finds the best passages of an index without scoring them all (after MaxScore: Turtle and Flood, 1995). Stretch by stretch the bounds
/// of the weightiest slots are added up; the others, which together could not lift a passage to the top, only where one is still in the
/// running. What is left is scored to the letter, the likeliest first. Nothing that could be among the best is passed over.
/// </summary>
internal sealed class SegmentSearch
{
    private const int Stretch = 2048, FewWaiting = 128, MostWaiting = 1024;

    [ThreadStatic]
    private static SegmentSearch? _ofThread;

    private readonly PassageScorer _scorer = new();
    private readonly Candidates _candidates = new();
    private readonly uint[] _sums = new uint[Stretch];
    private readonly SlotRoom _room = new(Stretch);
    private readonly int[] _places = new int[Stretch];

    /// <summary>The room that this thread searches in.</summary>
    public static SegmentSearch OfThread => _ofThread ??= new SegmentSearch();

    /// <summary>The best of all segments, and what is to be told of them.</summary>
    public IReadOnlyList<SearchResult> Search(SearchRun run, SecondSearcher? second) => Search<IReadOnlyList<SearchResult>>(run, top =>
    {
        foreach (var passage in second?.Found() ?? []) top.Offer(passage);
        return [.. top.Ranked.Select(r => _scorer.Result(r.Segment, r.Passage, r.Number))];
    });

    /// <summary>The best of the stretches that nobody else takes.</summary>
    public IReadOnlyList<RankedPassage> Best(SearchRun run) => Search(run, top => top.Ranked);

    private T Search<T>(SearchRun run, Func<TopPassages, T> told)
    {
        var top = new TopPassages(run);
        _scorer.Begin(run.Plan, run.Terms);
        try
        {
            for (var s = 0; s < run.Segments.Count; s++) Sweep(run, s, top);
            _candidates.Score(_scorer, top);
            return told(top);
        }
        finally
        {
            _candidates.Forget();
            _scorer.End();
        }
    }

    private void Sweep(SearchRun run, int segment, TopPassages top)
    {
        var (view, begin, worthScoring) = (run.Segments[segment], run.Take(segment) * Stretch, FewWaiting);
        if (begin >= view.Numbers.Length) return;
        var (count, bounds) = (view.Numbers.Length, new SegmentBounds(run.Plan, view));
        for (; begin < count; begin = run.Take(segment) * Stretch)
        {
            var needed = bounds.Needed(top.Least);
            if (bounds.Rest(0) + bounds.Fits < needed) return;
            var leading = 0;
            while (leading < bounds.Slots.Length && bounds.Rest(leading) + bounds.Fits >= needed) leading++;
            var sums = _sums.AsSpan(0, Math.Min(Stretch, count - begin));
            Add(bounds, 0, leading, begin, sums);
            var found = 0;
            if (Bound.AnyFrom(sums, bounds.MostOfQuestions, Least(leading)))
            {
                Add(bounds, leading, bounds.Slots.Length, begin, sums);
                found = Bound.TakeFrom(sums, bounds.MostOfQuestions, Least(bounds.Slots.Length), _places);
            }
            if (!_candidates.HasRoomFor(found)) _candidates.Score(_scorer, top);
            foreach (var place in _places.AsSpan(0, found))
                if (bounds.Whole(sums[place], begin + place) is var whole && whole >= needed) _candidates.Add(new Candidate(view, begin + place, bounds.WithoutQuestions(sums[place], begin + place)), bounds.Score(whole));
            sums.Clear();
            // What the first few score spares the rest; later on it is better to have many to choose from.
            if (_candidates.Count >= worthScoring)
            {
                _candidates.Score(_scorer, top);
                worthScoring = Math.Min(4 * worthScoring, MostWaiting);
            }

            // What the bound has to be, where only the slots before the given one have been added.
            int Least(int added) => Math.Max(1, needed - bounds.Fits - bounds.Rest(added));
        }
    }

    private void Add(SegmentBounds bounds, int first, int end, int begin, Span<uint> sums)
    {
        for (var s = first; s < end; s++) bounds.Slots[s].AddTo(sums, _room, begin);
    }
}
