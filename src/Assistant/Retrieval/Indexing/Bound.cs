using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assistant.Retrieval.Indexing;

/// <summary>
/// The most that a passage can score, in three lanes of one number so that all are added at once: what it is worth as a whole, through
/// its best unit, and through its nearest question. A lane holds at most <see cref="Largest"/>, and so do the three together.
/// </summary>
internal static class Bound
{
    public const int Largest = ushort.MaxValue;

    public static ulong Of(double passage, double unit, double question) => (ulong)Math.Ceiling(passage) | (ulong)Math.Ceiling(unit) << 16 | (ulong)Math.Ceiling(question) << 32;

    public static int Unit(ulong bound) => (int)(bound >> 16 & 0xFFFF);

    public static int Question(ulong bound) => (int)(bound >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Total(ulong bound) => (int)((bound + (bound >> 16) + (bound >> 32)) & 0xFFFF);

    /// <summary>The greater in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Max(ulong one, ulong other) =>
        Vector128.Max(Vector128.CreateScalarUnsafe(one).AsUInt16(), Vector128.CreateScalarUnsafe(other).AsUInt16()).AsUInt64().ToScalar();

    /// <summary>Adds each of <paramref name="bounds"/> to its sum.</summary>
    public static void Add(Span<ulong> sums, ReadOnlySpan<ulong> bounds)
    {
        var i = 0;
        ref var to = ref MemoryMarshal.GetReference(sums);
        ref var from = ref MemoryMarshal.GetReference(bounds);
        for (; i <= sums.Length - Vector<ulong>.Count; i += Vector<ulong>.Count)
            (Vector.LoadUnsafe(ref to, (nuint)i) + Vector.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        for (; i < sums.Length; i++) sums[i] += bounds[i];
    }

    /// <summary>Finds the places where the total is at least <paramref name="least"/>, which is above 0.</summary>
    public static int TakeFrom(Span<ulong> bounds, int least, Span<int> places)
    {
        var (found, i) = (0, 0);
        if (Vector512.IsHardwareAccelerated)
        {
            var (lane, needed) = (Vector512.Create(0xFFFFUL), Vector512.Create((ulong)least));
            ref var first = ref MemoryMarshal.GetReference(bounds);
            for (; i <= bounds.Length - Vector512<ulong>.Count; i += Vector512<ulong>.Count)
            {
                var eight = Vector512.LoadUnsafe(ref first, (nuint)i);
                var total = (eight + Vector512.ShiftRightLogical(eight, 16) + Vector512.ShiftRightLogical(eight, 32)) & lane;
                for (var hits = Vector512.GreaterThanOrEqual(total, needed).ExtractMostSignificantBits(); hits != 0; hits &= hits - 1)
                    places[found++] = i + BitOperations.TrailingZeroCount(hits);
            }
        }
        for (; i < bounds.Length; i++)
            if (Total(bounds[i]) >= least) places[found++] = i;
        return found;
    }
}
