using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Hosting.Health;

/// <summary>How the service is: <c>ready</c>, <c>degraded</c> where a part is ill and the rest goes on, or <c>not-ready</c>.</summary>
public sealed record HealthReport(string Status, IReadOnlyList<HealthLine> Parts)
{
    public const string Ready = "ready", Degraded = "degraded", NotReady = "not-ready";

    [JsonIgnore]
    public int HttpStatus => Status == NotReady ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;

    public static HealthReport Of(IEnumerable<IHealthPart> parts)
    {
        var looked = parts.Select(p => (p.Name, Health: p.Look())).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        return new(
            looked.Any(p => p.Health is { IsIll: true, StopsAll: true }) ? NotReady : looked.Any(p => p.Health.IsIll) ? Degraded : Ready,
            [.. looked.Select(p => new HealthLine(p.Name, p.Health.IsIll, p.Health.IsIll ? p.Health.Since : null, p.Health.IsIll ? p.Health.Says : null, p.Health.IsIll ? p.Health.Fault : null, p.Health.IsIll ? p.Health.Alarm : null))]);
    }
}

/// <summary>A part in the report.</summary>
public sealed record HealthLine(string Name, bool Ill, DateTimeOffset? Since, string? Says, string? Fault = null, AlarmLevel? Alarm = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJson : JsonSerializerContext;
