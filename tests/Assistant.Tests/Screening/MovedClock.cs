namespace Assistant.Tests.Screening;

/// <summary>A clock that stands where a test puts it.</summary>
internal sealed class MovedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Some.TuesdayMorning;

    public override DateTimeOffset GetUtcNow() => Now;
}
