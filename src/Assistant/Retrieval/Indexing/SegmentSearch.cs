namespace Assistant.Retrieval.Indexing;

/// <summary>
/// Finds the best passages of a segment without scoring them all (after MaxScore: Turtle and Flood, 1995). Stretch by stretch the bounds
/// of the weightiest slots are added up; the others, which together could not lift a passage to the top, only where one is still in the
/// running. What is left is scored to the letter, the likeliest first. Nothing that could be among the best is passed over.
/// </summary>
internal sealed class SegmentSearch
{
    private const int Stretch = 4096, MostProbed = 64;

    private readonly PassageScorer _scorer = new();
    private readonly uint[] _sums = new uint[Stretch], _room = new uint[Stretch];
    private readonly int[] _places = new int[Stretch];
    private readonly long[] _likeliest = new long[Stretch];

    /// <summary>The best of all segments, and what is to be told of them.</summary>
    public IReadOnlyList<SearchResult> Search(QueryPlan plan, IReadOnlyList<SegmentView> segments, int terms, int most)
    {
        var top = new TopPassages(most);
        _scorer.Begin(plan, terms);
        try
        {
            foreach (var view in segments)
            {
                var bounds = new SegmentBounds(plan, view);
                if (top.Ranked.Count == 0 && view.Numbers.Length > Stretch) Probe(bounds, view, top);
                Sweep(bounds, view, 0, int.MaxValue, top);
            }
            return [.. top.Ranked.Select(r => _scorer.Result(r.Segment, r.Passage, r.Number))];
        }
        finally
        {
            _scorer.End();
        }
    }

    // Scores the few of a segment whose bounds are as high as the highest of its first stretch. That they are the best is not said; but
    // what they score is to be beaten, and hardly any other has to be looked at.
    private void Probe(SegmentBounds bounds, SegmentView view, TopPassages top)
    {
        var sums = _sums.AsSpan(0, Stretch);
        foreach (var slot in bounds.Slots) slot.AddTo(sums, _room, 0);
        var highest = 0;
        foreach (var sum in sums) highest = Math.Max(highest, Bound.Total(sum, bounds.MostOfQuestions));
        sums.Clear();
        bounds.Rewind();
        Sweep(bounds, view, highest + bounds.Fits, MostProbed, top);
        bounds.Rewind();
    }

    private void Sweep(SegmentBounds bounds, SegmentView view, int bar, int mostScored, TopPassages top)
    {
        var count = view.Numbers.Length;
        for (var begin = 0; begin < count && mostScored > 0; begin += Stretch)
        {
            var needed = Math.Max(bar, bounds.Needed(top.Least));
            if (bounds.Rest(0) + bounds.Fits < needed) return;
            var leading = 0;
            while (leading < bounds.Slots.Length && bounds.Rest(leading) + bounds.Fits >= needed) leading++;
            var sums = _sums.AsSpan(0, Math.Min(Stretch, count - begin));
            Add(bounds, 0, leading, begin, sums);
            var found = Find(bounds, leading, needed, sums);
            if (found > 0 && leading < bounds.Slots.Length)
            {
                Add(bounds, leading, bounds.Slots.Length, begin, sums);
                found = Find(bounds, bounds.Slots.Length, needed, sums);
            }
            mostScored -= Score(bounds, view, begin, found, mostScored, top);
            sums.Clear();
        }
    }

    private void Add(SegmentBounds bounds, int first, int end, int begin, Span<uint> sums)
    {
        for (var s = first; s < end; s++) bounds.Slots[s].AddTo(sums, _room.AsSpan(0, sums.Length), begin);
    }

    // What can still be among the best, where only the slots before the given one have been added.
    private int Find(SegmentBounds bounds, int added, int needed, Span<uint> sums) =>
        Bound.TakeFrom(sums, bounds.MostOfQuestions, Math.Max(1, needed - bounds.Fits - bounds.Rest(added)), _places);

    private int Score(SegmentBounds bounds, SegmentView view, int begin, int found, int most, TopPassages top)
    {
        var (likely, needed) = (0, bounds.Needed(top.Least));
        for (var i = 0; i < found; i++)
            if (bounds.Whole(_sums[_places[i]], begin + _places[i]) is var whole && whole >= needed) _likeliest[likely++] = (long)whole << 32 | (uint)_places[i];
        var heap = new MaxHeap(_likeliest.AsSpan(0, likely));
        var scored = 0;
        while (scored < most && heap.TryTake(out var next) && (int)(next >> 32) >= bounds.Needed(top.Least))
        {
            var (place, passage) = ((int)(uint)next, begin + (int)(uint)next);
            if (view.Numbers[passage] is not (>= 0 and var number)) continue;
            var score = _scorer.Score(view.Segment.Terms, passage, bounds.WithoutQuestions(_sums[place], passage), top.Least);
            top.Offer(new RankedPassage(score, number, view.Segment.Terms, passage));
            scored++;
        }
        return scored;
    }
}
