using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Assistant.Retrieval.Indexing;

/// <summary>
/// The most that a passage can score, in lanes of one number so that all are added at once. Three lanes: what it is worth as a whole,
/// through its best unit, and through its nearest question. Two lanes: the first two together, and the question. No lane, nor all
/// together, comes to more than <see cref="Largest"/>.
/// </summary>
internal static class Bound
{
    public const int Largest = ushort.MaxValue;

    public static ulong Of(double passage, double unit, double question) => (ulong)Math.Ceiling(passage) | (ulong)Math.Ceiling(unit) << 16 | (ulong)Math.Ceiling(question) << 32;

    /// <summary>Three lanes as two.</summary>
    public static uint Narrow(this ulong bound) => (uint)((bound & 0xFFFF) + (bound >> 16 & 0xFFFF) | bound >> 32 << 16);

    /// <summary>What it is worth as a whole and through its best unit.</summary>
    public static int Words(uint bound) => (int)(bound & 0xFFFF);

    /// <summary>What its nearest question is worth.</summary>
    public static int Question(uint bound) => (int)(bound >> 16);

    /// <summary>All of it; the question is never worth more than <paramref name="question"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Total(uint bound, int question) => (int)(bound & 0xFFFF) + Math.Min((int)(bound >> 16), question);

    /// <summary>The greater in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Max(ulong one, ulong other) =>
        Vector128.Max(Vector128.CreateScalarUnsafe(one).AsUInt16(), Vector128.CreateScalarUnsafe(other).AsUInt16()).AsUInt64().ToScalar();

    /// <summary>Adds each of <paramref name="bounds"/> to its sum, and leaves 0 there.</summary>
    public static void Move(Span<ulong> bounds, Span<uint> sums)
    {
        var i = 0;
        if (Avx512F.IsSupported)
        {
            ref var from = ref MemoryMarshal.GetReference(bounds);
            ref var to = ref MemoryMarshal.GetReference(sums);
            var lane = Vector512.Create(0xFFFFUL);
            for (; i <= sums.Length - Vector512<ulong>.Count; i += Vector512<ulong>.Count)
            {
                var eight = Vector512.LoadUnsafe(ref from, (nuint)i);
                Vector512<ulong>.Zero.StoreUnsafe(ref from, (nuint)i);
                var narrow = (eight & lane) + (Vector512.ShiftRightLogical(eight, 16) & lane) | Vector512.ShiftLeft(Vector512.ShiftRightLogical(eight, 32), 16);
                (Vector256.LoadUnsafe(ref to, (nuint)i) + Avx512F.ConvertToVector256UInt32(narrow)).StoreUnsafe(ref to, (nuint)i);
            }
        }
        for (; i < sums.Length; i++) (sums[i], bounds[i]) = (sums[i] + bounds[i].Narrow(), 0);
    }

    /// <summary>Finds the places where the total is at least <paramref name="least"/>, which is above 0.</summary>
    public static int TakeFrom(Span<uint> bounds, int question, int least, Span<int> places)
    {
        var (found, i) = (0, 0);
        if (Vector512.IsHardwareAccelerated)
        {
            var (lane, most, needed) = (Vector512.Create(0xFFFFU), Vector512.Create((uint)question), Vector512.Create((uint)least));
            ref var first = ref MemoryMarshal.GetReference(bounds);
            for (; i <= bounds.Length - Vector512<uint>.Count; i += Vector512<uint>.Count)
            {
                var sixteen = Vector512.LoadUnsafe(ref first, (nuint)i);
                var total = (sixteen & lane) + Vector512.Min(Vector512.ShiftRightLogical(sixteen, 16), most);
                for (var hits = Vector512.GreaterThanOrEqual(total, needed).ExtractMostSignificantBits(); hits != 0; hits &= hits - 1)
                    places[found++] = i + BitOperations.TrailingZeroCount(hits);
            }
        }
        for (; i < bounds.Length; i++)
            if (Total(bounds[i], question) >= least) places[found++] = i;
        return found;
    }
}
