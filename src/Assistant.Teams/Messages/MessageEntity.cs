using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Teams.Messages;

/// <summary>
/// What Teams shows of a message beyond its text: numbered citations, the label of text that a model wrote, and how confidential it
/// is. A message has at most one such entity (more get 400). Source: Microsoft Learn, "Format AI bot messages".
/// </summary>
public sealed record MessageEntity
{
    /// <summary>Teams refuses a message with more (400).</summary>
    public const int MostCitations = 20;

    /// <summary>What <see cref="AdditionalType"/> holds where a model wrote the text.</summary>
    public const string WrittenByModel = "AIGeneratedContent";

    public string Type { get; } = "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Message";

    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    [JsonPropertyName("@id")]
    public string Id { get; } = "";

    /// <summary><c>AIGeneratedContent</c> on text that a model wrote, and only there.</summary>
    public IReadOnlyList<string>? AdditionalType { get; init; }
    public IReadOnlyList<Claim>? Citation { get; init; }

    /// <summary>How confidential the message is; Teams shows a shield with it.</summary>
    public UsageInfo? UsageInfo { get; init; }

    /// <summary>The entity as it stands in <see cref="Activity.Entities"/>.</summary>
    public JsonElement ToElement() => JsonSerializer.SerializeToElement(this, TeamsJson.Wire.MessageEntity);
}

/// <summary>A sensitivity label: its name, and what a reader sees who points at it.</summary>
public sealed record UsageInfo(string Name, string? Description)
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "CreativeWork";
}

/// <summary>One citation; <see cref="Position"/> is the n of the <c>[n]</c> in the text.</summary>
public sealed record Claim(int Position, Appearance Appearance)
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Claim";
}

/// <summary>What a reader sees of a citation. Too long a name or abstract is cut at a word.</summary>
public sealed record Appearance
{
    public const int LongestName = 80;
    public const int LongestAbstract = 160;

    private readonly string _name = "", _abstract = "";

    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "DigitalDocument";

    /// <summary>At most 80 characters.</summary>
    public required string Name { get => _name; init => _name = Shortened.To(LongestName, value); }

    /// <summary>At most 160 characters. Optional in the documents, wanted by Microsoft's own types: always sent.</summary>
    public required string Abstract { get => _abstract; init => _abstract = Shortened.To(LongestAbstract, value); }
    public string? Url { get; init; }

    /// <summary>An Adaptive Card without actions, written out as a string, which opens in a dialog.</summary>
    public string? Text { get; init; }
    public string? EncodingFormat => Text is null ? null : Cards.AdaptiveCard.ContentType;
}
