using System.Text.Json;

namespace Assistant.Teams.Cards;

/// <summary>A line of a result list: a title and a few words.</summary>
public sealed record ThumbnailCard(string Title, string Text)
{
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    public Attachment ToAttachment() => new() { ContentType = ContentType, Content = JsonSerializer.SerializeToElement(this, TeamsJson.Wire.ThumbnailCard) };
}
