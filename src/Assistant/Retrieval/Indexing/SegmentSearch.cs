namespace Assistant.Retrieval.Indexing;

/// <summary>
/// Finds the best passages of a segment without scoring them all (MaxScore: Turtle and Flood, 1995). Stretch by stretch the bounds of
/// the weightiest slots are added up; the others, which together could not lift a passage to the top, are only looked up for what is
/// still in the running. What is left is scored to the letter, the likeliest first. Nothing that could be among the best is passed over.
/// </summary>
internal sealed class SegmentSearch
{
    private const int Stretch = 4096, MostProbed = 64, WorthAddingForAll = 10;

    private readonly PassageScorer _scorer = new();
    private readonly ulong[] _sums = new ulong[Stretch], _room = new ulong[Stretch];
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
                var bounds = new SegmentBounds(plan, view.Segment);
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
        foreach (var sum in sums) highest = Math.Max(highest, Bound.Total(sum));
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
            for (var s = 0; s < leading; s++) bounds.Slots[s].AddTo(sums, _room.AsSpan(0, sums.Length), begin);
            var found = Bound.TakeFrom(sums, Math.Max(1, needed - bounds.Fits - bounds.Rest(leading)), _places);
            for (var s = leading; s < bounds.Slots.Length && found > 0; s++) found = Narrow(bounds, s, begin, found, needed, sums);
            mostScored -= Score(bounds, view, begin, found, mostScored, top);
            sums.Clear();
        }
    }

    // Adds a slot for the passages still in the running, and lets those go that have no more chance. While they are many it is quicker to
    // add the slot for all than to look each up.
    private int Narrow(SegmentBounds bounds, int slot, int begin, int found, int needed, Span<ulong> sums)
    {
        var (left, least, forAll) = (0, needed - bounds.Fits - bounds.Rest(slot + 1), found > sums.Length / WorthAddingForAll);
        if (forAll) bounds.Slots[slot].AddTo(sums, _room.AsSpan(0, sums.Length), begin);
        for (var i = 0; i < found; i++)
        {
            var place = _places[i];
            if (!forAll) sums[place] += bounds.Slots[slot].Of(begin + place);
            if (Bound.Total(sums[place]) >= least) _places[left++] = place;
        }
        return left;
    }

    private int Score(SegmentBounds bounds, SegmentView view, int begin, int found, int most, TopPassages top)
    {
        for (var i = 0; i < found; i++) _likeliest[i] = (long)bounds.Whole(_sums[_places[i]], begin + _places[i]) << 32 | (uint)_places[i];
        var heap = new MaxHeap(_likeliest.AsSpan(0, found));
        var scored = 0;
        while (scored < most && heap.TryTake(out var next) && (int)(next >> 32) >= bounds.Needed(top.Least))
        {
            var (place, passage) = ((int)(uint)next, begin + (int)(uint)next);
            if (view.Numbers[passage] is not (>= 0 and var number)) continue;
            var score = _scorer.Score(view.Segment.Terms, passage, bounds.MostOfUnits(_sums[place], passage), top.Least);
            top.Offer(new RankedPassage(score, number, view.Segment.Terms, passage));
            scored++;
        }
        return scored;
    }
}
