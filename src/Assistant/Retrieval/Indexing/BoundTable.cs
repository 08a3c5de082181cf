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
    /// <param name="worth">What the term adds to a score.</param>
    public BoundTable(Codebook book, TermWorth worth)
    {
        for (var half = 0; half < Half; half++) (_upper[half], _lower[half]) = (Bound.Of(worth.OfPassage(book, half << 4), 0), Bound.Of(worth.OfUnit(book, half), worth.OfQuestion(half)));
        for (var code = 0; code < _all.Length; code++) _all[code] = _upper[code >> 4] + _lower[code & 15];
    }

    /// <summary>Adds what each code stands for to the sum of its passage.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddTo(Span<uint> sums, PostingStretch postings)
    {
        var (i, codes) = (0, postings.Codes.Length);
        ref var code = ref MemoryMarshal.GetReference(postings.Codes);
        ref var to = ref MemoryMarshal.GetReference(sums);
        if (!postings.HasEvery)
        {
            ref var all = ref MemoryMarshal.GetArrayDataReference(_all);
            foreach (var passage in postings.Passages) Unsafe.Add(ref to, passage - postings.Begin) += Unsafe.Add(ref all, Unsafe.Add(ref code, i++));
            return;
        }
        if (Avx512F.IsSupported)
        {
            // Both tables stay in a register: no memory is read but the codes and the sums.
            var (upper, lower) = (Vector512.LoadUnsafe(ref _upper[0]), Vector512.LoadUnsafe(ref _lower[0]));
            for (; i <= codes - Half; i += Half)
            {
                var read = Avx512F.ConvertToVector512UInt32(Vector128.LoadUnsafe(ref code, (nuint)i));
                var bounds = Avx512F.PermuteVar16x32(upper, Vector512.ShiftRightLogical(read, 4)) + Avx512F.PermuteVar16x32(lower, read);
                (Vector512.LoadUnsafe(ref to, (nuint)i) + bounds).StoreUnsafe(ref to, (nuint)i);
            }
        }
        for (; i < codes; i++) sums[i] += _all[Unsafe.Add(ref code, i)];
    }
}
