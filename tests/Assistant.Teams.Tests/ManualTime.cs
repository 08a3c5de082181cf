namespace Assistant.Teams.Tests;

/// <summary>A clock that a test moves; timers that come due are run when it is moved past them.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    /// <summary>Moves on by that much. Timers stay as they are.</summary>
    public void Advance(TimeSpan by) => _now += by;

    /// <summary>Moves on to the next timer and runs it; how far that was, or null where none waits.</summary>
    public TimeSpan? AdvanceToNext()
    {
        Timer? next;
        lock (_lock) next = _timers.Where(t => t.Due is not null).MinBy(t => t.Due);
        if (next?.Due is not { } due) return null;
        var passed = due > _now ? due - _now : TimeSpan.Zero;
        _now += passed;
        next.Run();
        return passed;
    }

    /// <summary>Moves on by that much, and runs on the way what comes due by then.</summary>
    public void Pass(TimeSpan by)
    {
        for (var until = _now + by; _now < until;)
        {
            bool isDue;
            lock (_lock) isDue = _timers.Exists(t => t.Due <= until);
            if (isDue) AdvanceToNext();
            else _now = until;
        }
    }

    /// <summary>Moves on until the work is done; the pauses that it took.</summary>
    public async Task<(T Result, IReadOnlyList<TimeSpan> Pauses)> RunAsync<T>(Task<T> work)
    {
        var pauses = new List<TimeSpan>();
        while (!work.IsCompleted)
        {
            if (AdvanceToNext() is { } pause) pauses.Add(pause);
            else await Task.Yield();
        }
        return (await work, pauses);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        lock (_lock) _timers.Add(timer);
        return timer;
    }

    private sealed class Timer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
            return true;
        }

        public void Run()
        {
            Due = null;
            callback(state);
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
