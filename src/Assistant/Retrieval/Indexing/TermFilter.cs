using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Assistant.Retrieval.Indexing;

/// <summary>Finds quickly which of many terms may be among a few: one bit of 512 for each of these, by the end of its number.</summary>
internal sealed class TermFilter
{
    private const int Words = 16;

    private readonly uint[] _bits = new uint[Words];

    public void Add(int term) => _bits[term >> 5 & (Words - 1)] |= 1U << (term & 31);

    public void Clear() => _bits.AsSpan().Clear();

    /// <summary>The places of all terms that were added, and of a few others.</summary>
    /// <param name="terms">Where to look.</param>
    /// <param name="places">Room for as many.</param>
    /// <returns>How many places there are.</returns>
    public int Find(ReadOnlySpan<int> terms, Span<int> places)
    {
        var (found, i) = (0, 0);
        if (Avx512F.IsSupported)
        {
            var (bits, end, one) = (Vector512.LoadUnsafe(ref _bits[0]), Vector512.Create(31U), Vector512<uint>.One);
            for (; i <= terms.Length - Words; i += Words)
            {
                var read = Vector512.Create(terms.Slice(i, Words)).AsUInt32();
                var words = Avx512F.PermuteVar16x32(bits, Vector512.ShiftRightLogical(read, 5));
                var set = Vector512.Equals(Avx512F.ShiftRightLogicalVariable(words, read & end) & one, one);
                for (var hits = set.ExtractMostSignificantBits(); hits != 0; hits &= hits - 1) places[found++] = i + BitOperations.TrailingZeroCount(hits);
            }
        }
        for (; i < terms.Length; i++)
            if ((_bits[terms[i] >> 5 & (Words - 1)] >> (terms[i] & 31) & 1) != 0) places[found++] = i;
        return found;
    }
}
