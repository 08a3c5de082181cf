namespace Assistant.Retrieval.Indexing;

/// <summary>Numbers that are added one after another and taken as an array when they are complete.</summary>
internal sealed class NumberList
{
    private int[] _numbers = new int[256];

    public int Count { get; private set; }

    public void Add(int number)
    {
        if (Count == _numbers.Length) Array.Resize(ref _numbers, 2 * Count);
        _numbers[Count++] = number;
    }

    public void AddRange(ReadOnlySpan<int> numbers)
    {
        if (Count + numbers.Length > _numbers.Length) Array.Resize(ref _numbers, Math.Max(2 * Count, Count + numbers.Length));
        numbers.CopyTo(_numbers.AsSpan(Count));
        Count += numbers.Length;
    }

    /// <summary>Adds so many numbers that are still to be set.</summary>
    public void AddRoom(int numbers)
    {
        if (Count + numbers > _numbers.Length) Array.Resize(ref _numbers, Math.Max(2 * Count, Count + numbers));
        Count += numbers;
    }

    public void Clear() => Count = 0;

    public Span<int> Span => _numbers.AsSpan(0, Count);

    public int[] ToArray() => Span.ToArray();
}
