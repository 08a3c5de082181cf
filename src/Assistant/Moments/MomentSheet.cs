using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Moments;

/// <summary>
/// Where somebody is with the actions of a moment. A card's buttons carry it, and nothing of it is kept: it names no child and no
/// person.
/// </summary>
public sealed record MomentSheet
{
    /// <summary>Tells this list of actions from others. Made up when it is first shown; it leads to nobody.</summary>
    public required string Id { get; init; }

    public required IReadOnlyList<string> Moments { get; init; }
    public string? Role { get; init; }

    /// <summary>The answer to each moment's question, by the moment's id.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; init; } = new Dictionary<string, string>();

    /// <summary>What became of each action, by its key: <c>done</c>, <c>later</c>, or a reason why it is not possible.</summary>
    [JsonConverter(typeof(MarksJson))]
    public IReadOnlyDictionary<string, string> States { get; init; } = new Dictionary<string, string>();

    /// <summary>The action for which a reason is asked.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was first shown, in seconds since 1970; null on a card that was sent before this was noted.</summary>
    public long? ShownAt { get; init; }

    /// <summary>By what name the record of the answer is found with which it was first shown; null where there is none.</summary>
    public string? Reference { get; init; }

    /// <summary>All actions stand there, not the first alone.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>Where all are too many for one card: how many stand before those that are shown.</summary>
    public int? At { get; init; }

    /// <summary>More moments than these at once are too many for one card, and for anybody to do.</summary>
    public const int MostMoments = 3;

    // What a card left out is read as null, whatever a record of ours begins with.
    private static readonly Dictionary<string, string> Nothing = [];

    /// <param name="moments">The most urgent first.</param>
    /// <param name="role">The practitioner's; null where it is not known.</param>
    public static MomentSheet New(IReadOnlyList<string> moments, string? role) => new() { Id = $"{Guid.NewGuid():n}", Moments = [.. moments.Take(MostMoments)], Role = role };

    public MomentSheet With(string action, string? state)
    {
        var states = new Dictionary<string, string>(States);
        if (state is null) states.Remove(action);
        else states[action] = state;
        return this with { States = states, Reason = null };
    }

    public MomentSheet Answered(string moment, string code) => this with { Asked = new Dictionary<string, string>(Asked) { [moment] = code } };

    public string ToJson() => JsonSerializer.Serialize(this, MomentJson.Default.MomentSheet);

    /// <summary>The sheet that a card brought; null where it is none.</summary>
    public static MomentSheet? Read(string? json)
    {
        try
        {
            return json is not null && JsonSerializer.Deserialize(json, MomentJson.Default.MomentSheet) is { Moments: not null, Id: not null } sheet
                ? sheet with { Asked = sheet.Asked ?? Nothing, States = sheet.States ?? Nothing }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(MomentSheet))]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, List<string>>>), TypeInfoPropertyName = "Marks")]
internal sealed partial class MomentJson : JsonSerializerContext;
