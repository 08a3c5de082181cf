using System.Diagnostics;

namespace Assistant.CrashTests.Core;

/// <summary>Counts signs and kills at its moment. A thread waits for it, so that nothing queued elsewhere comes between.</summary>
internal sealed class Trigger : IDisposable
{
    private static readonly TimeSpan Spun = TimeSpan.FromMilliseconds(2);

    private readonly Moment _moment;
    private readonly Action _kill;
    private readonly ManualResetEventSlim _reached = new();
    private readonly Thread _thread;
    private int _seen;
    private volatile bool _isOff;

    public Trigger(Moment moment, Action kill)
    {
        (_moment, _kill) = (moment, kill);
        _thread = new Thread(Wait) { IsBackground = true };
        _thread.Start();
    }

    public void Saw(Sign sign)
    {
        if (sign == _moment.Sign && Interlocked.Increment(ref _seen) == _moment.Count) _reached.Set();
    }

    /// <summary>Kills no more, unless it has begun to.</summary>
    public void Dispose()
    {
        if (!_reached.IsSet) _isOff = true;
        _reached.Set();
        _thread.Join();
        _reached.Dispose();
    }

    private void Wait()
    {
        _reached.Wait();
        if (_isOff) return;
        var since = Stopwatch.StartNew();
        // A timer is too coarse for the middle of a commit; a longer wait leaves the processor to the one to be killed.
        if (_moment.After > Spun) Task.Delay(_moment.After - Spun).Wait();
        while (since.Elapsed < _moment.After) Thread.SpinWait(20);
        _kill();
    }
}
