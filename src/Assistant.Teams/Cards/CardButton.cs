using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Teams.Cards;

/// <summary>A button of a card. <see cref="Title"/> says what happens.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OpenUrlButton), "Action.OpenUrl")]
[JsonDerivedType(typeof(SubmitButton), "Action.Submit")]
[JsonDerivedType(typeof(ExecuteButton), "Action.Execute")]
[JsonDerivedType(typeof(ToggleButton), "Action.ToggleVisibility")]
public abstract record CardButton(string Title)
{
    public string? Tooltip { get; init; }

    /// <summary><c>positive</c> for the one button that leads on; <c>destructive</c> for one that takes away.</summary>
    public string? Style { get; init; }
}

/// <summary>Opens an address.</summary>
public sealed record OpenUrlButton(string Title, string Url) : CardButton(Title);

/// <summary>Sends a message: <see cref="Data"/> and the card's inputs become its value; <c>data.msteams</c> can change that.</summary>
public sealed record SubmitButton(string Title, JsonElement Data) : CardButton(Title)
{
    /// <summary><c>none</c> leaves the card's inputs out.</summary>
    public string? AssociatedInputs { get; init; }

    /// <summary>A button that sends the words as the reader's own message, visible in the chat like typed ones.</summary>
    public static SubmitButton Say(string title, string words) => new(title, JsonSerializer.SerializeToElement(
        new Dictionary<string, Dictionary<string, string>> { ["msteams"] = new() { ["type"] = "imBack", ["value"] = words } }))
    { AssociatedInputs = "none" };

    /// <summary>
    /// A button that sends the words as the reader's own message, and a value with them. It stands in two places, for clients differ in
    /// which of them becomes the message's value.
    /// </summary>
    public static SubmitButton SayWith(string words, string key, string value)
    {
        var carried = new Dictionary<string, string> { [key] = value };
        var said = new Dictionary<string, object> { ["type"] = "messageBack", ["text"] = words, ["displayText"] = words, ["value"] = carried };
        return new(words, JsonSerializer.SerializeToElement(new Dictionary<string, object> { [key] = value, ["msteams"] = said })) { AssociatedInputs = "none" };
    }

    /// <summary>A button that sends the card's inputs with these values beside them.</summary>
    public static SubmitButton Send(string title, params (string Key, string Value)[] data) => new(title, ButtonData.Of(data));
}

/// <summary>Calls the bot (<c>adaptiveCard/action</c>), which may put another card in this one's place. Older clients submit it.</summary>
public sealed record ExecuteButton(string Title, string Verb, JsonElement Data) : CardButton(Title)
{
    public string? AssociatedInputs { get; init; }

    public static ExecuteButton Of(string title, string verb, params (string Key, string Value)[] data) => new(title, verb, ButtonData.Of(data));
}

/// <summary>Shows and hides elements of the same card, without asking the bot.</summary>
public sealed record ToggleButton(string Title, IReadOnlyList<string> TargetElements) : CardButton(Title);

internal static class ButtonData
{
    public static JsonElement Of(IEnumerable<(string Key, string Value)> data) => JsonSerializer.SerializeToElement(data.ToDictionary(d => d.Key, d => d.Value));
}
