using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Assistant.Retrieval.Indexing;

/// <summary>As <see cref="BoundTable"/>, with all three lanes: where one term may stand for another, each lane takes what is most in it.</summary>
internal sealed class WideBoundTable
{
    private const int Half = 16, Eight = 8;

    private readonly ulong[] _upper = new ulong[Half], _lower = new ulong[Half], _all = new ulong[Half * Half];

    /// <param name="book">The levels of the segment's codes.</param>
    /// <param name="worth">What the term adds to a score.</param>
    public WideBoundTable(Codebook book, TermWorth worth)
    {
        for (var half = 0; half < Half; half++) (_upper[half], _lower[half]) = (worth.OfPassage(book, half << 4), worth.OfUnit(book, half));
        for (var code = 0; code < _all.Length; code++) _all[code] = _upper[code >> 4] + _lower[code & 15];
    }

    public ulong this[byte code] => _all[code];

    /// <summary>Adds what each code stands for to the sum of its passage.</summary>
    public void AddTo(Span<ulong> sums, PostingStretch postings)
    {
        var i = 0;
        ref var to = ref MemoryMarshal.GetReference(sums);
        if (!postings.HasEvery)
        {
            ref var code = ref MemoryMarshal.GetReference(postings.Codes);
            ref var all = ref MemoryMarshal.GetArrayDataReference(_all);
            foreach (var passage in postings.Passages) Unsafe.Add(ref to, passage - postings.Begin) += Unsafe.Add(ref all, Unsafe.Add(ref code, i++));
            return;
        }
        if (Avx512F.IsSupported)
            for (; i <= postings.Codes.Length - Eight; i += Eight)
                (Vector512.LoadUnsafe(ref to, (nuint)i) + Bounds(postings.Codes, i)).StoreUnsafe(ref to, (nuint)i);
        for (; i < postings.Codes.Length; i++) sums[i] += _all[postings.Codes[i]];
    }

    /// <summary>Takes what each code stands for where it is more than what its passage has.</summary>
    public void RaiseTo(Span<ulong> sums, PostingStretch postings)
    {
        var i = 0;
        ref var to = ref MemoryMarshal.GetReference(sums);
        if (!postings.HasEvery)
        {
            ref var code = ref MemoryMarshal.GetReference(postings.Codes);
            ref var all = ref MemoryMarshal.GetArrayDataReference(_all);
            foreach (var passage in postings.Passages)
            {
                ref var sum = ref Unsafe.Add(ref to, passage - postings.Begin);
                sum = Bound.Max(sum, Unsafe.Add(ref all, Unsafe.Add(ref code, i++)));
            }
            return;
        }
        if (Avx512BW.IsSupported)
            for (; i <= postings.Codes.Length - Eight; i += Eight)
                Vector512.Max(Vector512.LoadUnsafe(ref to, (nuint)i).AsUInt16(), Bounds(postings.Codes, i).AsUInt16()).AsUInt64().StoreUnsafe(ref to, (nuint)i);
        for (; i < postings.Codes.Length; i++) sums[i] = Bound.Max(sums[i], _all[postings.Codes[i]]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<ulong> Bounds(ReadOnlySpan<byte> codes, int from)
    {
        var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(codes), from));
        var read = Avx512F.ConvertToVector512UInt64(Vector128.CreateScalarUnsafe(eight).AsByte());
        return Of(_upper, Vector512.ShiftRightLogical(read, 4)) + Of(_lower, read & Vector512.Create(15UL));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Of(ulong[] table, Vector512<ulong> numbers) => Avx512F.PermuteVar8x64x2(Vector512.LoadUnsafe(ref table[0]), numbers, Vector512.LoadUnsafe(ref table[Eight]));
}
