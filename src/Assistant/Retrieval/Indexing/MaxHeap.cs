namespace Assistant.Retrieval.Indexing;

/// <summary>Numbers of which the greatest is taken first; only as many are put in order as are taken.</summary>
internal ref struct MaxHeap
{
    private Span<long> _heap;

    public MaxHeap(Span<long> numbers)
    {
        _heap = numbers;
        for (var i = numbers.Length / 2 - 1; i >= 0; i--) Sink(i);
    }

    public bool TryTake(out long greatest)
    {
        greatest = 0;
        if (_heap.IsEmpty) return false;
        greatest = _heap[0];
        _heap[0] = _heap[^1];
        _heap = _heap[..^1];
        if (!_heap.IsEmpty) Sink(0);
        return true;
    }

    private readonly void Sink(int at)
    {
        var number = _heap[at];
        while (2 * at + 1 is var child && child < _heap.Length)
        {
            if (child + 1 < _heap.Length && _heap[child + 1] > _heap[child]) child++;
            if (_heap[child] <= number) break;
            _heap[at] = _heap[child];
            at = child;
        }
        _heap[at] = number;
    }
}
