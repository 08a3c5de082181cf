using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Assistant.Retrieval.Indexing;

/// <summary>Walks through the postings of a term, and knows the bound that each code stands for in the question at hand.</summary>
/// <param name="postings">The postings.</param>
/// <param name="bounds">256 bounds, one for each code that can be.</param>
internal struct PostingCursor(TermPostings postings, ulong[] bounds)
{
    private readonly int _end = postings.First + postings.Count;
    private int _at = postings.First;

    /// <summary>The greatest bound of all.</summary>
    public readonly ulong Most => bounds[postings.Highest];

    /// <summary>Adds the bounds of the passages from <paramref name="begin"/> to below <paramref name="begin"/> + length, and goes there.</summary>
    public void AddTo(Span<ulong> sums, int begin)
    {
        if (postings.Passages is not { } passages)
        {
            var codes = postings.Codes.AsSpan(begin, sums.Length);
            ref var table = ref MemoryMarshal.GetArrayDataReference(bounds);
            for (var i = 0; i < codes.Length; i++) sums[i] += Unsafe.Add(ref table, codes[i]);
            return;
        }
        var from = Seek(passages, _at, begin);
        _at = Seek(passages, from, begin + sums.Length);
        var places = passages.AsSpan(from, _at - from);
        var read = postings.Codes.AsSpan(from, _at - from);
        for (var i = 0; i < places.Length; i++) sums[places[i] - begin] += bounds[read[i]];
    }

    /// <summary>As <see cref="AddTo"/>, but takes the greater where there is a bound already.</summary>
    public void RaiseTo(Span<ulong> sums, int begin)
    {
        if (postings.Passages is not { } passages)
        {
            var codes = postings.Codes.AsSpan(begin, sums.Length);
            for (var i = 0; i < codes.Length; i++) sums[i] = Bound.Max(sums[i], bounds[codes[i]]);
            return;
        }
        var from = Seek(passages, _at, begin);
        _at = Seek(passages, from, begin + sums.Length);
        var places = passages.AsSpan(from, _at - from);
        var read = postings.Codes.AsSpan(from, _at - from);
        for (var i = 0; i < places.Length; i++) sums[places[i] - begin] = Bound.Max(sums[places[i] - begin], bounds[read[i]]);
    }

    /// <summary>The bound of one passage; those asked for have to ascend.</summary>
    public ulong Of(int passage)
    {
        if (postings.Passages is not { } passages) return bounds[postings.Codes[passage]];
        _at = Seek(passages, _at, passage);
        return _at < _end && passages[_at] == passage ? bounds[postings.Codes[_at]] : 0;
    }

    /// <summary>Goes back to the first.</summary>
    public void Rewind() => _at = postings.First;

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
