using System.Data.Common;

namespace Assistant.Storage;

/// <summary>
/// Works that wait for the one writer of a file share a transaction, and so the price of bringing it to the disk: one of their callers
/// leads and writes what has gathered; when that is on the disk all of them return, and the next leads. Nobody waits for others to come.
/// </summary>
public sealed class GroupCommit
{
    /// <summary>So many may wait; whoever comes then is refused.</summary>
    public const int MostWaiting = 1_024;

    private const int MostTogether = 256;

    [ThreadStatic]
    private static bool s_isLeading;

    private readonly Lock _gate = new();
    private readonly Queue<GroupJob> _waiting = new();
    private readonly GroupBatch _batch;
    private readonly CommitGate? _readers;
    private readonly int _most;
    private bool _isLed;

    /// <param name="open">Opens a connection that may write.</param>
    public GroupCommit(Func<DbConnection> open) : this(open, new CommitGate()) { }

    internal GroupCommit(Func<DbConnection> open, CommitGate gate) : this(new GroupBatch(open, gate)) => _readers = gate;

    internal GroupCommit(GroupBatch batch, int most = MostWaiting) => (_batch, _most) = (batch, most);

    /// <summary>How many wait for the next transaction.</summary>
    internal int Waiting
    {
        get { lock (_gate) return _waiting.Count; }
    }

    /// <summary>Runs the work; what it wrote is on the disk when this returns. It may be run again from the start.</summary>
    /// <exception cref="StoreDownException">Too many wait.</exception>
    /// <exception cref="InvalidOperationException">It was called within a work or while something is read, and would wait for itself.</exception>
    public T Run<T>(Func<DbConnection, T> work)
    {
        if (s_isLeading || _readers is { IsReading: true }) throw new InvalidOperationException("A work that writes was begun within another, or while something is read. It would wait for itself.");
        var job = new GroupJob<T>(work);
        if (Join(job) || job.Wait()) Lead();
        return job.Result();
    }

    // True where nobody leads.
    private bool Join(GroupJob job)
    {
        lock (_gate)
        {
            if (_waiting.Count >= _most) throw new StoreDownException();
            _waiting.Enqueue(job);
            return !_isLed && (_isLed = true);
        }
    }

    private void Lead()
    {
        var jobs = Gathered(MostTogether);
        var isShut = true;
        s_isLeading = true;
        try
        {
            isShut = !_batch.Run(jobs);
        }
        catch (Exception e)
        {
            foreach (var job in jobs) job.Fault ??= e;
        }
        finally
        {
            s_isLeading = false;
            // Where the file cannot be written to, those who wait are told as well, and do not each wait as long again.
            if (isShut) jobs = [.. jobs, .. Gathered(MostWaiting).Select(j => Failed(j, jobs[^1].Fault))];
            Next()?.Lead();
            foreach (var job in jobs) job.End();
        }
    }

    private List<GroupJob> Gathered(int most)
    {
        lock (_gate)
        {
            var jobs = new List<GroupJob>();
            while (jobs.Count < most && _waiting.TryDequeue(out var job)) jobs.Add(job);
            return jobs;
        }
    }

    private GroupJob? Next()
    {
        lock (_gate)
        {
            _isLed = _waiting.TryPeek(out var next);
            return next;
        }
    }

    private static GroupJob Failed(GroupJob job, Exception? fault)
    {
        job.Fault = fault ?? new StoreDownException();
        return job;
    }
}
