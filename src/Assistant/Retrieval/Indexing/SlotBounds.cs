namespace Assistant.Retrieval.Indexing;

/// <summary>The postings of a slot's stems and of its concepts, in one segment. A passage is bound by the sum of the stems or by a concept, whichever is more.</summary>
internal sealed class SlotBounds(PostingCursor[] stems, PostingCursor[] concepts)
{
    private readonly PostingCursor[] _stems = stems, _concepts = concepts;

    public uint Most { get; } = concepts.Aggregate(stems.Aggregate(0U, (sum, c) => sum + c.Most), (most, c) => Bound.Max(most, c.Most));

    /// <summary>Adds the bounds of a stretch of passages.</summary>
    /// <param name="sums">What is added to.</param>
    /// <param name="room">As much room, all 0 before and after.</param>
    /// <param name="begin">The first passage.</param>
    public void AddTo(Span<uint> sums, Span<uint> room, int begin)
    {
        if (_concepts.Length == 0)
        {
            foreach (ref var stem in _stems.AsSpan()) stem.AddTo(sums, begin);
            return;
        }
        foreach (ref var stem in _stems.AsSpan()) stem.AddTo(room, begin);
        foreach (ref var concept in _concepts.AsSpan()) concept.RaiseTo(room, begin);
        Bound.Add(sums, room);
        room.Clear();
    }
}
