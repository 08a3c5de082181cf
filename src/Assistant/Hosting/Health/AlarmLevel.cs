using System.Text.Json.Serialization;

namespace Assistant.Hosting.Health;

/// <summary>How soon somebody has to look at a part that is ill.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlarmLevel>))]
public enum AlarmLevel
{
    /// <summary>On the next working day: it mends itself, or the rest makes up for it.</summary>
    Soon,

    /// <summary>At once: something that people rely on does not work.</summary>
    Now,
}
