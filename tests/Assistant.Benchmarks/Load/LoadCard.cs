using System.Text.Json;

namespace Assistant.Benchmarks.Load;

/// <summary>A button that sends something, with what it brings.</summary>
internal sealed record LoadButton(string Verb, JsonElement Data);

/// <summary>An input with the values that it takes; none where words are wanted.</summary>
internal sealed record LoadInput(string Id, IReadOnlyList<string> Values);

/// <summary>What a card offers to press and to fill in.</summary>
internal sealed record LoadCard(IReadOnlyList<LoadButton> Buttons, IReadOnlyList<LoadInput> Inputs)
{
    public static LoadCard Of(JsonElement card)
    {
        var found = new LoadCard(new List<LoadButton>(), new List<LoadInput>());
        Walk(card, (List<LoadButton>)found.Buttons, (List<LoadInput>)found.Inputs);
        return found;
    }

    /// <summary>What is sent: the button's own, and a value for each input.</summary>
    public Dictionary<string, object?> Filled(LoadButton button, Random random)
    {
        var data = button.Data.EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value);
        foreach (var input in Inputs) data[input.Id] = input.Values.Count > 0 ? input.Values[random.Next(input.Values.Count)] : "24-017";
        return data;
    }

    private static void Walk(JsonElement element, List<LoadButton> buttons, List<LoadInput> inputs)
    {
        if (element.ValueKind == JsonValueKind.Array) foreach (var one in element.EnumerateArray()) Walk(one, buttons, inputs);
        if (element.ValueKind != JsonValueKind.Object) return;
        var type = Text(element, "type");
        if (type == "Action.Execute" && Text(element, "verb") is { } verb && element.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object) buttons.Add(new LoadButton(verb, data));
        else if (type is "Input.ChoiceSet" && Text(element, "id") is { } choice) inputs.Add(new LoadInput(choice, [.. element.GetProperty("choices").EnumerateArray().Select(c => Text(c, "value")!)]));
        else if (type is "Input.Text" && Text(element, "id") is { } words) inputs.Add(new LoadInput(words, []));
        else foreach (var property in element.EnumerateObject()) Walk(property.Value, buttons, inputs);
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
