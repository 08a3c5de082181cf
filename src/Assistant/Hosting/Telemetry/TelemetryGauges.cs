using System.Diagnostics.Metrics;
using Assistant.Hosting.Health;
using Assistant.Messages;
using Assistant.Storage;

namespace Assistant.Hosting.Telemetry;

/// <summary>How things stand, asked for whenever metrics are sent.</summary>
public sealed class TelemetryGauges : IDisposable
{
    private readonly Meter _meter = new(Telemetry.Name);

    public TelemetryGauges(IEnumerable<IHealthPart> parts, Inbox inbox, TimeProvider time)
    {
        var looked = parts.ToList();
        _meter.CreateObservableGauge("assistant.part.ill", () => looked.Select(p => new Measurement<int>(p.Look().IsIll ? 1 : 0, new KeyValuePair<string, object?>("part", p.Name))), description: "1 while a part of the service is ill.");
        _meter.CreateObservableGauge("assistant.inbox.waiting", () => Waiting(inbox, time).Select(w => new Measurement<long>(w.Count)), "{message}", "Messages that wait for their answer.");
        _meter.CreateObservableGauge("assistant.inbox.oldest", () => Waiting(inbox, time).Select(w => new Measurement<double>(w.Oldest.TotalSeconds)), "s", "How long the oldest of them has waited.");
    }

    public void Dispose() => _meter.Dispose();

    // Nothing where the store is down, which is told by its own gauge.
    private static IEnumerable<(long Count, TimeSpan Oldest)> Waiting(Inbox inbox, TimeProvider time)
    {
        (long Count, TimeSpan Oldest)? waiting = null;
        StoreDown.Unless(() => waiting = inbox.Waiting(time.GetUtcNow()));
        return waiting is { } known ? [known] : [];
    }
}
