namespace Assistant.Tests.Clocks;

/// <summary>A clock that somebody sets: time passes, and what the clock shows is another thing.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private TimeSpan _passed = TimeSpan.FromHours(1);

    public DateTimeOffset Now { get; private set; } = Some.TuesdayMorning;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _passed.Ticks;

    /// <summary>Time passes, and the clock goes with it.</summary>
    public void Pass(TimeSpan by) => (_passed, Now) = (_passed + by, Now + by);

    /// <summary>The clock is set, and no time passes.</summary>
    public void Set(TimeSpan by) => Now += by;
}
