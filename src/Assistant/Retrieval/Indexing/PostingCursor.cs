namespace Assistant.Retrieval.Indexing;

/// <summary>Walks through the postings of a term, and knows what each code stands for in the question at hand.</summary>
internal struct PostingCursor(TermPostings postings, BoundTable bounds)
{
    private readonly int _end = postings.First + postings.Count;
    private int _at = postings.First;

    /// <summary>The greatest bound of all.</summary>
    public readonly uint Most => bounds[postings.Highest];

    /// <summary>Adds the bounds of the passages from <paramref name="begin"/> to below <paramref name="begin"/> + length, and goes there.</summary>
    public void AddTo(Span<uint> sums, int begin)
    {
        if (postings.Passages is not { } passages)
        {
            bounds.AddTo(sums, postings.Codes.AsSpan(begin, sums.Length));
            return;
        }
        var stretch = Next(passages, begin, sums.Length);
        var places = passages.AsSpan(stretch);
        var codes = postings.Codes.AsSpan(stretch);
        for (var i = 0; i < places.Length; i++) sums[places[i] - begin] += bounds[codes[i]];
    }

    /// <summary>As <see cref="AddTo"/>, but takes the greater where there is a bound already.</summary>
    public void RaiseTo(Span<uint> sums, int begin)
    {
        if (postings.Passages is not { } passages)
        {
            bounds.RaiseTo(sums, postings.Codes.AsSpan(begin, sums.Length));
            return;
        }
        var stretch = Next(passages, begin, sums.Length);
        var places = passages.AsSpan(stretch);
        var codes = postings.Codes.AsSpan(stretch);
        for (var i = 0; i < places.Length; i++) sums[places[i] - begin] = Bound.Max(sums[places[i] - begin], bounds[codes[i]]);
    }

    // Where the postings of these passages stand.
    private Range Next(ushort[] passages, int begin, int length)
    {
        var from = Seek(passages, _at, begin);
        return from..(_at = Seek(passages, from, begin + length));
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
