using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Conversations;

namespace Assistant.Moments.Reminders;

/// <summary>What of a kept moment is sealed: everything that was said of it.</summary>
public sealed record KeptContent
{
    public required MomentSheet Sheet { get; init; }
    public ConversationReference? Chat { get; init; }
    public string? Reference { get; init; }
    public required DateTimeOffset Happened { get; init; }
    public DateTimeOffset? Returned { get; init; }
    public required DateTimeOffset Since { get; init; }
    public required IReadOnlyDictionary<string, DateTimeOffset> Moved { get; init; }

    public static string JsonOf(KeptMoment kept) => JsonSerializer.Serialize(new KeptContent
    {
        Sheet = kept.Sheet,
        Chat = kept.Chat,
        Reference = kept.Reference,
        Happened = kept.Happened,
        Returned = kept.Returned,
        Since = kept.Since,
        Moved = kept.Moved,
    }, KeptJson.Default.KeptContent);

    /// <summary>The content, or null where it is not one.</summary>
    public static KeptContent? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, KeptJson.Default.KeptContent);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(KeptContent))]
internal sealed partial class KeptJson : JsonSerializerContext;
