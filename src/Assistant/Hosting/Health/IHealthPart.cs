namespace Assistant.Hosting.Health;

/// <summary>A part of the service that can be ill while the rest goes on. Whoever has one adds it to the services as this.</summary>
public interface IHealthPart
{
    /// <summary>What it is called where parts are listed: one word, "store".</summary>
    string Name { get; }

    /// <summary>How it is. Quick, and throws nothing.</summary>
    PartHealth Look();
}

/// <summary>How a part is.</summary>
/// <param name="IsIll">Whether it does not do its work.</param>
/// <param name="Since">Since when it has been ill.</param>
/// <param name="Says">What does not work meanwhile, in plain words: no path, no address, nothing of the fault.</param>
/// <param name="StopsAll">Whether nothing can be served while it is ill.</param>
/// <param name="Fault">One word for the fault, for alarms and the runbook: "store-full".</param>
/// <param name="Alarm">How soon somebody has to look at it.</param>
public sealed record PartHealth(bool IsIll, DateTimeOffset? Since = null, string? Says = null, bool StopsAll = false, string? Fault = null, AlarmLevel Alarm = AlarmLevel.Soon)
{
    public static PartHealth Well { get; } = new(false);
}
