namespace Assistant.Retrieval.Indexing;

/// <summary>Walks through the postings of a term, stretch by stretch.</summary>
internal struct PostingCursor(TermPostings postings)
{
    private readonly int _end = postings.First + postings.Count;
    private int _at = postings.First;

    /// <summary>A code that none is above.</summary>
    public readonly byte Highest => postings.Highest;

    /// <summary>The postings of the passages from <paramref name="begin"/> to below <paramref name="begin"/> + <paramref name="length"/>; stretches have to ascend.</summary>
    public PostingStretch Next(int begin, int length)
    {
        if (postings.Passages is not { } passages) return new PostingStretch(begin, [], postings.Codes.AsSpan(begin, length));
        var from = Seek(passages, _at, begin);
        _at = Seek(passages, from, begin + length);
        return new PostingStretch(begin, passages.AsSpan(from.._at), postings.Codes.AsSpan(from.._at));
    }

    // The first place from here on with that passage or a later one: in leaps that double, then by halves.
    private readonly int Seek(ushort[] passages, int from, int passage)
    {
        if (from >= _end || passages[from] >= passage) return from;
        var leap = 1;
        while (from + leap < _end && passages[from + leap] < passage) leap <<= 1;
        var (low, high) = (from + (leap >> 1), Math.Min(from + leap, _end));
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            if (passages[middle] < passage) low = middle;
            else high = middle;
        }
        return high;
    }
}

/// <summary>The postings of a term in some passages: a code for every one of them, or the passages that have one.</summary>
internal readonly ref struct PostingStretch(int begin, ReadOnlySpan<ushort> passages, ReadOnlySpan<byte> codes)
{
    public int Begin { get; } = begin;

    /// <summary>Where each code stands; empty where every passage has one.</summary>
    public ReadOnlySpan<ushort> Passages { get; } = passages;

    public ReadOnlySpan<byte> Codes { get; } = codes;

    public bool HasEvery => Passages.IsEmpty;
}
