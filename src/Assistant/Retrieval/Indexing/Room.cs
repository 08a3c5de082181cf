namespace Assistant.Retrieval.Indexing;

internal static class Room
{
    /// <summary>Makes an array at least that long; what is in it stays.</summary>
    public static void Make<T>(ref T[] array, int length)
    {
        if (array.Length < length) Array.Resize(ref array, Math.Max(length, 2 * array.Length));
    }
}
