using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Moments.Reminders;

/// <summary>What the buttons of a reminder's card carry: which actions it is about, and what is asked of them. It names nobody.</summary>
public sealed record ReminderSlip
{
    public required string Kept { get; init; }
    public required IReadOnlyList<string> Actions { get; init; }
    public required DateTimeOffset Due { get; init; }
    public int? Hours { get; init; }

    /// <summary>The action for which a reason is asked.</summary>
    public string? Reason { get; init; }

    /// <summary>The action for which another time is asked.</summary>
    public string? Moving { get; init; }

    public static ReminderSlip Of(KeptMoment kept, Deadline deadline) => new() { Kept = kept.Id, Actions = deadline.Actions, Due = deadline.Due, Hours = deadline.Hours };

    public string ToJson() => JsonSerializer.Serialize(this, SlipJson.Default.ReminderSlip);

    /// <summary>The slip that a card brought; null where it is none.</summary>
    public static ReminderSlip? Read(string? json)
    {
        try
        {
            return json is not null && JsonSerializer.Deserialize(json, SlipJson.Default.ReminderSlip) is { Kept: not null, Actions: not null } slip && slip.Actions.All(a => a is not null) ? slip : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReminderSlip))]
internal sealed partial class SlipJson : JsonSerializerContext;
