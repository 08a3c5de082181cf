namespace Assistant.Retrieval.Indexing;

/// <summary>The postings of a segment, term by term.</summary>
internal sealed class SegmentPostings
{
    // Where a term stands in more than so great a share of the passages, a byte for every passage is less to read and not more to hold.
    private const int EveryPassageFrom = 10;

    private readonly int[] _terms, _first;
    private readonly byte[] _highest, _codes;
    private readonly ushort[] _passages;
    private readonly Dictionary<int, byte[]> _everyPassage = [];

    /// <param name="terms">The terms, ascending.</param>
    /// <param name="first">Where the postings of each begin, and at the end how many there are.</param>
    /// <param name="passages">The passages, ascending for each term.</param>
    /// <param name="codes">Their codes.</param>
    /// <param name="count">How many passages the segment has.</param>
    public SegmentPostings(int[] terms, int[] first, ReadOnlySpan<ushort> passages, ReadOnlySpan<byte> codes, int count)
    {
        (_terms, _first, _highest) = (terms, new int[terms.Length + 1], new byte[terms.Length]);
        var kept = 0;
        for (var t = 0; t < terms.Length; t++)
        {
            var length = first[t + 1] - first[t];
            foreach (var code in codes.Slice(first[t], length)) _highest[t] = Codebook.Higher(_highest[t], code);
            if (length * EveryPassageFrom > count) _everyPassage[terms[t]] = Spread(passages.Slice(first[t], length), codes.Slice(first[t], length), count);
            else kept += length;
            _first[t + 1] = kept;
        }
        (_passages, _codes) = (new ushort[kept], new byte[kept]);
        for (var t = 0; t < terms.Length; t++)
        {
            var length = _first[t + 1] - _first[t];
            passages.Slice(first[t], length).CopyTo(_passages.AsSpan(_first[t]));
            codes.Slice(first[t], length).CopyTo(_codes.AsSpan(_first[t]));
        }
    }

    /// <summary>Whether the term stands in any passage.</summary>
    public bool Find(int term, out TermPostings postings)
    {
        postings = default;
        if (term < 0 || Array.BinarySearch(_terms, term) is not (>= 0 and var at)) return false;
        postings = _everyPassage.TryGetValue(term, out var codes)
            ? new TermPostings(null, codes, 0, codes.Length, _highest[at])
            : new TermPostings(_passages, _codes, _first[at], _first[at + 1] - _first[at], _highest[at]);
        return true;
    }

    private static byte[] Spread(ReadOnlySpan<ushort> passages, ReadOnlySpan<byte> codes, int count)
    {
        var every = new byte[count];
        for (var i = 0; i < passages.Length; i++) every[passages[i]] = codes[i];
        return every;
    }
}
