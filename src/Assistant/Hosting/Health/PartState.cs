namespace Assistant.Hosting.Health;

/// <summary>Remembers since when a part has been ill. Both can be told again and again, from anywhere.</summary>
public sealed class PartState(TimeProvider time)
{
    private PartHealth _now = PartHealth.Well;

    public PartHealth Now => Volatile.Read(ref _now);

    public bool IsIll => Now.IsIll;

    public void BeWell() => Volatile.Write(ref _now, PartHealth.Well);

    /// <param name="says">See <see cref="PartHealth.Says"/>.</param>
    /// <param name="stopsAll">See <see cref="PartHealth.StopsAll"/>.</param>
    /// <param name="fault">See <see cref="PartHealth.Fault"/>.</param>
    /// <param name="alarm">See <see cref="PartHealth.Alarm"/>.</param>
    public void BeIll(string says, bool stopsAll = false, string? fault = null, AlarmLevel alarm = AlarmLevel.Soon) =>
        Volatile.Write(ref _now, new PartHealth(true, Now.Since ?? time.GetUtcNow(), says, stopsAll, fault, alarm));
}
