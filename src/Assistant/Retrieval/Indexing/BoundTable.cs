using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Assistant.Retrieval.Indexing;

/// <summary>What each code of a term's postings stands for in the question at hand: the sum of what its two halves do.</summary>
internal sealed class BoundTable
{
    private const int Half = 16;

    private readonly uint[] _upper = new uint[Half], _lower = new uint[Half], _all = new uint[Half * Half];

    /// <param name="book">The levels of the segment's codes.</param>
    /// <param name="worth">What the term adds to a score for each 1 that it is worth in the passage and in a unit, and by standing in a question.</param>
    public BoundTable(Codebook book, (double Passage, double Unit, double Question) worth)
    {
        for (var code = 0; code < Half; code++)
        {
            _upper[code] = Bound.Of(worth.Passage * book.Passages[Codebook.PassageLevel(code << 4)], 0);
            _lower[code] = Bound.Of(worth.Unit * book.Units[Codebook.UnitLevel(code)], Codebook.InQuestion(code) ? worth.Question : 0);
        }
        for (var upper = 0; upper < Half; upper++)
            for (var lower = 0; lower < Half; lower++) _all[upper << 4 | lower] = _upper[upper] + _lower[lower];
    }

    public uint this[byte code] => _all[code];

    /// <summary>Adds what each of <paramref name="codes"/> stands for to its sum.</summary>
    public void AddTo(Span<uint> sums, ReadOnlySpan<byte> codes)
    {
        var i = 0;
        if (Avx512F.IsSupported)
            for (ref var to = ref MemoryMarshal.GetReference(sums); i <= codes.Length - Half; i += Half)
                (Vector512.LoadUnsafe(ref to, (nuint)i) + Sixteen(codes, i)).StoreUnsafe(ref to, (nuint)i);
        for (; i < codes.Length; i++) sums[i] += _all[codes[i]];
    }

    /// <summary>As <see cref="AddTo"/>, but takes the greater where there is a bound already.</summary>
    public void RaiseTo(Span<uint> sums, ReadOnlySpan<byte> codes)
    {
        var i = 0;
        if (Avx512BW.IsSupported)
            for (ref var to = ref MemoryMarshal.GetReference(sums); i <= codes.Length - Half; i += Half)
                Vector512.Max(Vector512.LoadUnsafe(ref to, (nuint)i).AsUInt16(), Sixteen(codes, i).AsUInt16()).AsUInt32().StoreUnsafe(ref to, (nuint)i);
        for (; i < codes.Length; i++) sums[i] = Bound.Max(sums[i], _all[codes[i]]);
    }

    // Two tables of sixteen fit into two registers: no memory is read but the codes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<uint> Sixteen(ReadOnlySpan<byte> codes, int from)
    {
        var read = Avx512F.ConvertToVector512UInt32(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(codes), (nuint)from));
        return Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_upper)), Vector512.ShiftRightLogical(read, 4))
            + Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_lower)), read);
    }
}
