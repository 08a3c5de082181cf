using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Assistant.Retrieval.Indexing;

/// <summary>
/// Where the bounds of one slot come together, for a stretch of passages: in each lane by itself, for where one term may stand for
/// another the passage may be worth most by the one and its best unit by the other.
/// </summary>
internal sealed class SlotRoom(int passages)
{
    private readonly uint[] _words = new uint[passages];
    private readonly byte[] _questions = new byte[passages];

    /// <summary>What each passage is worth as a whole in the lower lane, and through its best unit in the upper.</summary>
    public Span<uint> Words => _words;

    /// <summary>What its questions are, in the slot's own measure.</summary>
    public Span<byte> Questions => _questions;

    /// <summary>Adds all to the sums of the passages, and leaves nothing.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="measure">How many bits the questions are to be moved up.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void MoveTo(Span<uint> sums, int measure)
    {
        var i = 0;
        var words = Words;
        var questions = Questions;
        if (Avx512F.IsSupported)
        {
            ref var to = ref MemoryMarshal.GetReference(sums);
            var lane = Vector512.Create(0xFFFFU);
            for (; i <= sums.Length - Vector512<uint>.Count; i += Vector512<uint>.Count)
            {
                var pair = Vector512.LoadUnsafe(ref words[0], (nuint)i);
                var asked = Avx512F.ConvertToVector512UInt32(Vector128.LoadUnsafe(ref questions[0], (nuint)i));
                var bound = (pair & lane) + Vector512.ShiftRightLogical(pair, 16) + Vector512.ShiftLeft(asked, 16 + measure);
                (Vector512.LoadUnsafe(ref to, (nuint)i) + bound).StoreUnsafe(ref to, (nuint)i);
            }
        }
        for (; i < sums.Length; i++) sums[i] += (words[i] & 0xFFFF) + (words[i] >> 16) + ((uint)questions[i] << (16 + measure));
        words[..sums.Length].Clear();
        questions[..sums.Length].Clear();
    }
}
