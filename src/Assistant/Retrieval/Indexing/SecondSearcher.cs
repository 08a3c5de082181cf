namespace Assistant.Retrieval.Indexing;

/// <summary>
/// A thread of the pool that helps with a search, where one comes in time. It is called before the question is made ready, for it takes as long
/// to wake. Nobody waits for one that has not begun.
/// </summary>
internal sealed class SecondSearcher : IThreadPoolWorkItem
{
    private const int Called = 0, Searching = 1, Done = 2, NotNeeded = 3;

    private IReadOnlyList<RankedPassage> _found = [];
    private SearchRun? _run;
    private Exception? _fault;
    private int _state;

    public static SecondSearcher Call()
    {
        var searcher = new SecondSearcher();
        ThreadPool.UnsafeQueueUserWorkItem(searcher, preferLocal: false);
        return searcher;
    }

    /// <summary>What is to be searched: to be told soon after the call, for it is waited for.</summary>
    public void Begin(SearchRun run) => Volatile.Write(ref _run, run);

    public void Execute()
    {
        var wait = new SpinWait();
        while (Volatile.Read(ref _run) is null && Volatile.Read(ref _state) == Called) wait.SpinOnce(sleep1Threshold: -1);
        if (Interlocked.CompareExchange(ref _state, Searching, Called) != Called) return;
        try
        {
            _found = SegmentSearch.OfThread.Best(_run!);
        }
        catch (Exception e)
        {
            _fault = e;
        }
        Volatile.Write(ref _state, Done);
    }

    /// <summary>Tells it that it is not needed; false where it has begun.</summary>
    public bool SendAway() => Interlocked.CompareExchange(ref _state, NotNeeded, Called) is Called or NotNeeded;

    /// <summary>The best of what it has looked at; none where it has not come. Asked when all is taken, so that it has next to nothing left to do.</summary>
    public IReadOnlyList<RankedPassage> Found()
    {
        if (SendAway()) return [];
        var wait = new SpinWait();
        while (Volatile.Read(ref _state) != Done) wait.SpinOnce(sleep1Threshold: -1);
        return _fault is null ? _found : throw new InvalidOperationException("Half of a search broke off.", _fault);
    }
}
