namespace Assistant.Retrieval.Indexing;

/// <summary>The postings of a slot's stems and of its concepts, in one segment. A passage is bound by the sum of the stems or by a concept, whichever is more.</summary>
internal sealed class SlotBounds
{
    private readonly PostingCursor[] _stems, _concepts;
    private readonly BoundTable[] _bounds;
    private readonly WideBoundTable[] _ofStems, _ofConcepts;

    public SlotBounds(Codebook book, IReadOnlyList<(PostingCursor Cursor, TermWorth Worth)> stems, IReadOnlyList<(PostingCursor Cursor, TermWorth Worth)> concepts)
    {
        (_stems, _concepts) = ([.. stems.Select(s => s.Cursor)], [.. concepts.Select(c => c.Cursor)]);
        _bounds = concepts.Count == 0 ? [.. stems.Select(s => new BoundTable(book, s.Worth))] : [];
        _ofStems = concepts.Count == 0 ? [] : [.. stems.Select(s => new WideBoundTable(book, s.Worth))];
        _ofConcepts = [.. concepts.Select(c => new WideBoundTable(book, c.Worth))];
        var most = 0UL;
        foreach (var (cursor, worth) in stems) most += worth.OfPassage(book, cursor.Highest) + worth.OfUnit(book, cursor.Highest);
        foreach (var (cursor, worth) in concepts) most = Bound.Max(most, worth.OfPassage(book, cursor.Highest) + worth.OfUnit(book, cursor.Highest));
        Most = most.Narrow();
    }

    public uint Most { get; }

    /// <summary>Adds the bounds of a stretch of passages.</summary>
    /// <param name="sums">What is added to.</param>
    /// <param name="room">As much room, all 0 before and after.</param>
    /// <param name="begin">The first passage.</param>
    public void AddTo(Span<uint> sums, Span<ulong> room, int begin)
    {
        for (var s = 0; s < _bounds.Length; s++) _bounds[s].AddTo(sums, _stems[s].Next(begin, sums.Length));
        if (_concepts.Length == 0) return;
        for (var s = 0; s < _stems.Length; s++) _ofStems[s].AddTo(room, _stems[s].Next(begin, sums.Length));
        for (var c = 0; c < _concepts.Length; c++) _ofConcepts[c].RaiseTo(room, _concepts[c].Next(begin, sums.Length));
        Bound.Move(room, sums);
    }
}
