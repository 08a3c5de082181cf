using System.Globalization;
using System.Text.Json;
using Assistant.Screening.Cards;
using Assistant.Teams;
using Assistant.Teams.Cards;

namespace Assistant.CrashTests.Screening;

/// <summary>A button as it came over the wire: what it brings, and whether it takes the card's inputs along.</summary>
internal sealed record ShownButton(string Do, JsonElement Data, bool TakesInputs);

/// <summary>The card's input: codes to choose from, or none where words are wanted.</summary>
internal sealed record ShownInput(IReadOnlyList<string> Codes, bool IsMulti);

/// <summary>A card of a screening as a reader gets it: what can be pressed and filled in.</summary>
internal sealed record ShownCard(IReadOnlyList<ShownButton> Buttons, ShownInput? Input)
{
    /// <summary>The draft that it shows; null for the menu, which names several, and the like.</summary>
    public (string Id, int Revision)? Draft => Buttons.Any(b => b.Data.TextOf(ScreeningWords.Questionnaire) is not null) ? null
        : Buttons.Select(b => (b.Data.TextOf(ScreeningWords.Draft), b.Data.TextOf(ScreeningWords.Revision)) is ({ } id, { } revision) ? (id, int.Parse(revision, CultureInfo.InvariantCulture)) : ((string, int)?)null)
            .FirstOrDefault(d => d is not null);

    /// <summary>The question that it asks.</summary>
    public string? Asked => Buttons.FirstOrDefault(b => b.Do == "answer")?.Data.TextOf(ScreeningWords.Asked);

    /// <summary>The card of a message or of an invoke's answer; null where it holds none of a screening.</summary>
    public static ShownCard? Of(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object } card) return null;
        var (buttons, inputs) = (new List<ShownButton>(), new List<ShownInput>());
        Walk(card, buttons, inputs);
        return buttons.Count == 0 ? null : new ShownCard(buttons, inputs.FirstOrDefault());
    }

    public static ShownCard? Of(Activity message) => Of(message.Attachments?.FirstOrDefault(a => a.ContentType == AdaptiveCard.ContentType)?.Content);

    private static void Walk(JsonElement element, List<ShownButton> buttons, List<ShownInput> inputs)
    {
        if (element.ValueKind == JsonValueKind.Array) foreach (var one in element.EnumerateArray()) Walk(one, buttons, inputs);
        if (element.ValueKind != JsonValueKind.Object) return;
        switch (element.TextOf("type"))
        {
            case "Action.Execute" when element.TextOf("verb") == ScreeningWords.Verb && element.Property("data") is { } data && data.TextOf(ScreeningWords.Do) is { } what:
                buttons.Add(new ShownButton(what, data, element.TextOf("associatedInputs") != "none"));
                return;
            case "Input.ChoiceSet" when element.Property("choices") is { } choices:
                inputs.Add(new ShownInput([.. choices.EnumerateArray().Select(c => c.TextOf("value")!)], element.Property("isMultiSelect")?.ValueKind == JsonValueKind.True));
                return;
            case "Input.Text":
                inputs.Add(new ShownInput([], false));
                return;
        }
        foreach (var property in element.EnumerateObject()) Walk(property.Value, buttons, inputs);
    }
}
