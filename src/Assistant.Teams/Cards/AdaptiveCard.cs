using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Teams.Cards;

/// <summary>
/// A card of schema 1.5, the newest that Teams shows of a bot. Every card says in <see cref="FallbackText"/> all that it has to
/// say. Source: adaptivecards.io schema explorer; Microsoft Learn, "Cards reference".
/// </summary>
public sealed record AdaptiveCard
{
    private readonly string _fallback = "";

    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";
    public string Version { get; } = "1.5";

    /// <summary>What a client shows that cannot show the card: plain words, nothing missing that matters.</summary>
    public required string FallbackText { get => _fallback; init => _fallback = Messages.Markdown.WithoutBold(value); }

    public required IReadOnlyList<CardElement> Body { get; init; }
    public IReadOnlyList<CardButton>? Actions { get; init; }

    /// <summary>Uses the whole width of the chat in Teams.</summary>
    [JsonPropertyName("msteams")]
    public TeamsWidth? Teams { get; init; } = new("Full");

    /// <summary>A message that holds this card; its summary is the fallback text.</summary>
    public Activity ToMessage() => new() { Type = ActivityTypes.Message, Summary = FallbackText, Attachments = [ToAttachment()] };

    public Attachment ToAttachment() => new() { ContentType = ContentType, Content = JsonSerializer.SerializeToElement(this, TeamsJson.Wire.AdaptiveCard) };

    public string ToJson() => JsonSerializer.Serialize(this, TeamsJson.Wire.AdaptiveCard);
}

/// <summary>How wide a card is in Teams: <c>Full</c>.</summary>
public sealed record TeamsWidth(string Width);
