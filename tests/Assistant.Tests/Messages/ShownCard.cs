using System.Text.Json;

namespace Assistant.Tests.Messages;

/// <summary>What somebody sees of a card, and what pressing one of its buttons sends.</summary>
internal static class ShownCard
{
    public static IEnumerable<JsonElement> Elements(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Elements(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Elements),
        _ => [],
    };

    public static IEnumerable<JsonElement> Buttons(JsonElement card) => Elements(card).Where(e => TextIn(e, "type") is { } type && type.StartsWith("Action.", StringComparison.Ordinal));

    /// <summary>All words of its elements, the folded ones too.</summary>
    public static IEnumerable<string> Texts(JsonElement card) => Elements(card).SelectMany(e => new[] { "text", "title", "label" }.Select(name => TextIn(e, name) ?? "")).Where(t => t.Length > 0);

    public static string? TextIn(JsonElement element, string name) => element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>The first button of that title with those data.</summary>
    public static JsonElement Button(JsonElement card, string title, params (string Key, string Value)[] with)
    {
        var button = Buttons(card).FirstOrDefault(b => TextIn(b, "title") == title && with.All(w => TextIn(b.GetProperty("data"), w.Key) == w.Value));
        button.ValueKind.ShouldBe(JsonValueKind.Object, $"a button '{title}' among: {string.Join(", ", Buttons(card).Select(b => TextIn(b, "title")))}");
        return button;
    }

    /// <summary>The value of the invoke that pressing it sends, with what was chosen or typed into the card.</summary>
    public static JsonElement Pressed(JsonElement button, params (string Key, string Value)[] inputs)
    {
        var data = button.GetProperty("data").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
        foreach (var (key, value) in inputs) data[key] = value;
        return Value(TextIn(button, "verb")!, data);
    }

    public static JsonElement Value(string verb, IReadOnlyDictionary<string, string> data) => JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb, data } });
}
