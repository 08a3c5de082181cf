namespace Assistant.Storage;

/// <summary>
/// Keeps those who read a file and the one who commits to it apart within this process. SQLite would do so as well, but whoever meets the
/// other there sleeps and looks again after up to a tenth of a second; here they go on at once.
/// </summary>
internal sealed class CommitGate
{
    // One who reads may read again within it.
    private readonly ReaderWriterLockSlim _lock = new(LockRecursionPolicy.SupportsRecursion);

    /// <summary>Whether this thread reads.</summary>
    public bool IsReading => _lock.IsReadLockHeld;

    /// <summary>Reads, beside others who read. It may not wait for a write: that would wait for it.</summary>
    public T Read<T>(Func<T> work)
    {
        _lock.EnterReadLock();
        try
        {
            return work();
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <summary>Commits when nobody reads.</summary>
    public void Commit(Action work)
    {
        _lock.EnterWriteLock();
        try
        {
            work();
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }
}
