using System.Text.Json;
using Assistant.Teams.Cards;

namespace Assistant.Teams.Messages;

/// <summary>
/// The value of a <c>composeExtension/query</c> invoke: what somebody types into the search beside the compose box. Teams waits five
/// seconds for the answer. Source: Microsoft Learn, "Respond to search command".
/// </summary>
public sealed record MessagingExtensionQuery
{
    public const string InvokeName = "composeExtension/query";

    public string? CommandId { get; init; }
    public IReadOnlyList<MessagingExtensionParameter?>? Parameters { get; init; }
    public MessagingExtensionPage? QueryOptions { get; init; }

    /// <summary>The text of a parameter; null where it was not given. The first call of a search gives <c>initialRun</c> alone.</summary>
    public string? Text(string parameter) =>
        Parameters?.FirstOrDefault(p => p?.Name == parameter)?.Value?.Read();
}

/// <summary>A parameter of the command, under the name that the manifest gives it.</summary>
public sealed record MessagingExtensionParameter(string? Name, JsonElement? Value);

/// <summary>Which of the results are wanted.</summary>
public sealed record MessagingExtensionPage(int? Skip, int? Count);

/// <summary>The body that answers the invoke.</summary>
public sealed record MessagingExtensionResponse(MessagingExtensionResult ComposeExtension)
{
    /// <summary>Words in the place of results.</summary>
    public static MessagingExtensionResponse Message(string text) => new(new MessagingExtensionResult { Type = "message", Text = text });

    /// <summary>A list to choose from; the one chosen goes into the compose box.</summary>
    public static MessagingExtensionResponse List(IEnumerable<MessagingExtensionAttachment> attachments) =>
        new(new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = [.. attachments] });

    public JsonElement ToElement() => JsonSerializer.SerializeToElement(this, TeamsJson.Wire.MessagingExtensionResponse);
}

/// <summary>What is shown: <c>result</c> with attachments, or <c>message</c> with a text.</summary>
public sealed record MessagingExtensionResult
{
    public required string Type { get; init; }
    public string? Text { get; init; }
    public string? AttachmentLayout { get; init; }
    public IReadOnlyList<MessagingExtensionAttachment>? Attachments { get; init; }
}

/// <summary>One result: the card that is sent, and how it looks in the list.</summary>
public sealed record MessagingExtensionAttachment(string ContentType, JsonElement Content, Attachment Preview)
{
    public static MessagingExtensionAttachment Of(AdaptiveCard card, ThumbnailCard preview) =>
        new(AdaptiveCard.ContentType, card.ToAttachment().Content!.Value, preview.ToAttachment());
}
