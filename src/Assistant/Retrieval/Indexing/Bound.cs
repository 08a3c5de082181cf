using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assistant.Retrieval.Indexing;

/// <summary>
/// The most that a passage can score, in two lanes of one number so that both are added at once: what it is worth as a whole and through
/// its best unit, and what its nearest question is. No lane, nor both together, comes to more than <see cref="Largest"/>.
/// </summary>
internal static class Bound
{
    public const int Largest = ushort.MaxValue;

    public static uint Of(int words, int question) => (uint)words | (uint)question << 16;

    /// <summary>What it is worth as a whole and through its best unit.</summary>
    public static int Words(uint bound) => (int)(bound & 0xFFFF);

    /// <summary>What its nearest question is worth.</summary>
    public static int Question(uint bound) => (int)(bound >> 16);

    /// <summary>All of it; the question is never worth more than <paramref name="question"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Total(uint bound, int question) => (int)(bound & 0xFFFF) + Math.Min((int)(bound >> 16), question);

    /// <summary>Whether any total is at least <paramref name="least"/>.</summary>
    public static bool AnyFrom(ReadOnlySpan<uint> bounds, int question, int least)
    {
        var i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(bounds);
            for (; i <= bounds.Length - Vector512<uint>.Count; i += Vector512<uint>.Count)
                if (Vector512.GreaterThanOrEqualAny(Totals(Vector512.LoadUnsafe(ref first, (nuint)i), question), Vector512.Create((uint)least))) return true;
        }
        for (; i < bounds.Length; i++)
            if (Total(bounds[i], question) >= least) return true;
        return false;
    }

    /// <summary>Finds the places where the total is at least <paramref name="least"/>, which is above 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int TakeFrom(Span<uint> bounds, int question, int least, Span<int> places)
    {
        var (found, i) = (0, 0);
        if (Vector512.IsHardwareAccelerated)
        {
            var needed = Vector512.Create((uint)least);
            ref var first = ref MemoryMarshal.GetReference(bounds);
            for (; i <= bounds.Length - Vector512<uint>.Count; i += Vector512<uint>.Count)
            {
                var total = Totals(Vector512.LoadUnsafe(ref first, (nuint)i), question);
                for (var hits = Vector512.GreaterThanOrEqual(total, needed).ExtractMostSignificantBits(); hits != 0; hits &= hits - 1)
                    places[found++] = i + BitOperations.TrailingZeroCount(hits);
            }
        }
        for (; i < bounds.Length; i++)
            if (Total(bounds[i], question) >= least) places[found++] = i;
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Totals(Vector512<uint> bounds, int question) =>
        (bounds & Vector512.Create(0xFFFFU)) + Vector512.Min(Vector512.ShiftRightLogical(bounds, 16), Vector512.Create((uint)question));
}
