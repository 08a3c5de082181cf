using System.Numerics;

namespace Assistant.Retrieval.Indexing;

/// <summary>The postings of a slot's stems and of its concepts, in one segment. A passage is bound by the sum of the stems or by a concept, whichever is more.</summary>
internal sealed class SlotBounds
{
    private readonly PostingCursor[] _stems, _concepts;
    private readonly BoundTable[] _bounds;
    private readonly SlotTable[] _ofStems, _ofConcepts;
    private readonly int _measure;

    public SlotBounds(Codebook book, IReadOnlyList<TermBounds> stems, IReadOnlyList<TermBounds> concepts)
    {
        // A single concept that nothing else competes with is like a stem.
        if (stems.Count == 0 && concepts.Count == 1) (stems, concepts) = (concepts, []);
        (_stems, _concepts) = ([.. stems.Select(s => s.Postings)], [.. concepts.Select(c => c.Postings)]);
        var passage = Most(t => t.Worth.OfPassage(book, t.Postings.Highest));
        var unit = Most(t => t.Worth.OfUnit(book, t.Postings.Highest));
        var question = Most(t => t.Worth.OfQuestion(t.Postings.Highest));
        // The stems together have to go into a byte, with 1 for each by which it is rounded up.
        _measure = Math.Max(0, BitOperations.Log2((uint)(question / (byte.MaxValue - stems.Count - 1)) * 2 + 1));
        MostBound = Bound.Of(passage + unit, question);
        var alone = concepts.Count == 0;
        _bounds = alone ? [.. stems.Select(s => new BoundTable(book, s.Worth))] : [];
        _ofStems = alone ? [] : [.. stems.Select(s => new SlotTable(book, s.Worth, _measure))];
        _ofConcepts = [.. concepts.Select(c => new SlotTable(book, c.Worth, _measure))];

        int Most(Func<TermBounds, int> of) => Math.Max(stems.Sum(of), concepts.Select(of).DefaultIfEmpty(0).Max());
    }

    /// <summary>What no passage is above.</summary>
    public uint MostBound { get; }

    /// <summary>Adds the bounds of a stretch of passages.</summary>
    /// <param name="sums">What is added to.</param>
    /// <param name="room">As much room, empty before and after.</param>
    /// <param name="begin">The first passage.</param>
    public void AddTo(Span<uint> sums, SlotRoom room, int begin)
    {
        for (var s = 0; s < _bounds.Length; s++) _bounds[s].AddTo(sums, _stems[s].Next(begin, sums.Length));
        if (_concepts.Length == 0) return;
        for (var s = 0; s < _stems.Length; s++) _ofStems[s].AddTo(room, _stems[s].Next(begin, sums.Length));
        for (var c = 0; c < _concepts.Length; c++) _ofConcepts[c].RaiseTo(room, _concepts[c].Next(begin, sums.Length));
        room.MoveTo(sums, _measure);
    }
}

/// <summary>The postings of a term in a segment, and what it adds to a score.</summary>
internal readonly record struct TermBounds(PostingCursor Postings, TermWorth Worth);
