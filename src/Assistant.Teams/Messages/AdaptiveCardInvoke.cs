using System.Text.Json;

namespace Assistant.Teams.Messages;

/// <summary>The value of an <c>adaptiveCard/action</c> invoke: which button, with what was typed into the card.</summary>
public sealed record AdaptiveCardInvokeValue
{
    public const string InvokeName = "adaptiveCard/action";

    public ExecutedAction? Action { get; init; }

    /// <summary><c>manual</c> when pressed, <c>automatic</c> when the card refreshes itself.</summary>
    public string? Trigger { get; init; }
}

/// <summary>The <c>Action.Execute</c> that was pressed. <see cref="Data"/> holds its own data and the card's inputs in one object.</summary>
public sealed record ExecutedAction
{
    public string? Type { get; init; }
    public string? Id { get; init; }
    public string? Verb { get; init; }
    public JsonElement? Data { get; init; }
}

/// <summary>
/// The answer to <c>adaptiveCard/action</c>, always sent with HTTP 200 once it was handled. It changes the card for the one
/// who pressed. Source: Microsoft Learn, "Universal Actions for Adaptive Cards".
/// </summary>
public sealed record AdaptiveCardInvokeResponse(int StatusCode, string Type, JsonElement Value)
{
    /// <summary>The card in place of the one that was pressed.</summary>
    public static AdaptiveCardInvokeResponse Card(Cards.AdaptiveCard card) =>
        new(200, Cards.AdaptiveCard.ContentType, JsonSerializer.SerializeToElement(card, TeamsJson.Wire.AdaptiveCard));

    /// <summary>A short message to the one who pressed; the card stays.</summary>
    public static AdaptiveCardInvokeResponse Message(string text) =>
        new(200, "application/vnd.microsoft.activity.message", JsonSerializer.SerializeToElement(text));

    /// <summary>What was pressed or typed cannot be used; the message says how to mend it.</summary>
    public static AdaptiveCardInvokeResponse BadRequest(string message) =>
        new(400, "application/vnd.microsoft.error", JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["code"] = "BadRequest", ["message"] = message }));
}

/// <summary>The id under which the channel keeps what was sent.</summary>
public sealed record ResourceResponse(string? Id);
