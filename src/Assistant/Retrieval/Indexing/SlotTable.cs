using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Assistant.Retrieval.Indexing;

/// <summary>What each code of a term's postings stands for, where other terms may stand for that one.</summary>
internal sealed class SlotTable
{
    private const int Half = 16;

    private readonly uint[] _upper = new uint[Half], _lower = new uint[Half], _all = new uint[Half * Half];
    private readonly byte _question;

    /// <param name="book">The levels of the segment's codes.</param>
    /// <param name="worth">What the term adds to a score.</param>
    /// <param name="measure">How many bits less there are for what a question is worth.</param>
    public SlotTable(Codebook book, TermWorth worth, int measure)
    {
        for (var half = 0; half < Half; half++) (_upper[half], _lower[half]) = ((uint)worth.OfPassage(book, half << 4), (uint)worth.OfUnit(book, half) << 16);
        for (var code = 0; code < _all.Length; code++) _all[code] = _upper[code >> 4] + _lower[code & 15];
        _question = (byte)(((int)Math.Ceiling(worth.Question) + (1 << measure) - 1) >> measure);
    }

    /// <summary>Adds what each code stands for to what its passage has.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddTo(SlotRoom room, PostingStretch postings)
    {
        ref var words = ref MemoryMarshal.GetReference(room.Words);
        ref var questions = ref MemoryMarshal.GetReference(room.Questions);
        ref var code = ref MemoryMarshal.GetReference(postings.Codes);
        ref var all = ref MemoryMarshal.GetArrayDataReference(_all);
        var i = 0;
        foreach (var passage in postings.Passages)
        {
            var (at, read) = (passage - postings.Begin, Unsafe.Add(ref code, i++));
            Unsafe.Add(ref words, at) += Unsafe.Add(ref all, read);
            Unsafe.Add(ref questions, at) += (byte)(_question & -(read & 1));
        }
        if (!postings.HasEvery) return;
        if (Avx512BW.IsSupported)
        {
            var (upper, lower, one, question) = (Vector512.LoadUnsafe(ref _upper[0]), Vector512.LoadUnsafe(ref _lower[0]), Vector128.Create((byte)1), Vector128.Create(_question));
            for (; i <= postings.Codes.Length - Half; i += Half)
            {
                var codes = Vector128.LoadUnsafe(ref code, (nuint)i);
                (Vector512.LoadUnsafe(ref words, (nuint)i) + Sixteen(codes, upper, lower)).StoreUnsafe(ref words, (nuint)i);
                (Vector128.LoadUnsafe(ref questions, (nuint)i) + (Vector128.Equals(codes & one, one) & question)).StoreUnsafe(ref questions, (nuint)i);
            }
        }
        for (; i < postings.Codes.Length; i++)
        {
            Unsafe.Add(ref words, i) += Unsafe.Add(ref all, Unsafe.Add(ref code, i));
            Unsafe.Add(ref questions, i) += (byte)(_question & -(Unsafe.Add(ref code, i) & 1));
        }
    }

    /// <summary>Takes what each code stands for where it is more than what its passage has.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void RaiseTo(SlotRoom room, PostingStretch postings)
    {
        ref var words = ref MemoryMarshal.GetReference(room.Words);
        ref var questions = ref MemoryMarshal.GetReference(room.Questions);
        ref var code = ref MemoryMarshal.GetReference(postings.Codes);
        ref var all = ref MemoryMarshal.GetArrayDataReference(_all);
        var i = 0;
        foreach (var passage in postings.Passages) Raise(ref Unsafe.Add(ref words, passage - postings.Begin), ref Unsafe.Add(ref questions, passage - postings.Begin), Unsafe.Add(ref code, i++), ref all);
        if (!postings.HasEvery) return;
        if (Avx512BW.IsSupported)
        {
            var (upper, lower, one, question) = (Vector512.LoadUnsafe(ref _upper[0]), Vector512.LoadUnsafe(ref _lower[0]), Vector128.Create((byte)1), Vector128.Create(_question));
            for (; i <= postings.Codes.Length - Half; i += Half)
            {
                var codes = Vector128.LoadUnsafe(ref code, (nuint)i);
                Vector512.Max(Vector512.LoadUnsafe(ref words, (nuint)i).AsUInt16(), Sixteen(codes, upper, lower).AsUInt16()).AsUInt32().StoreUnsafe(ref words, (nuint)i);
                Vector128.Max(Vector128.LoadUnsafe(ref questions, (nuint)i), Vector128.Equals(codes & one, one) & question).StoreUnsafe(ref questions, (nuint)i);
            }
        }
        for (; i < postings.Codes.Length; i++) Raise(ref Unsafe.Add(ref words, i), ref Unsafe.Add(ref questions, i), Unsafe.Add(ref code, i), ref all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Raise(ref uint words, ref byte question, byte code, ref uint all)
    {
        words = Vector128.Max(Vector128.CreateScalarUnsafe(words).AsUInt16(), Vector128.CreateScalarUnsafe(Unsafe.Add(ref all, code)).AsUInt16()).AsUInt32().ToScalar();
        question = Math.Max(question, (byte)(_question & -(code & 1)));
    }

    // Both tables stay in a register: no memory is read but the codes and the room.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Sixteen(Vector128<byte> codes, Vector512<uint> upper, Vector512<uint> lower)
    {
        var read = Avx512F.ConvertToVector512UInt32(codes);
        return Avx512F.PermuteVar16x32(upper, Vector512.ShiftRightLogical(read, 4)) + Avx512F.PermuteVar16x32(lower, read);
    }
}
