using Assistant.Teams.Cards;

namespace Assistant.Answers.Cards;

/// <summary>Danger: the number to ring, large and first; then the rest of the reply; below it, what else can be done now.</summary>
public static class DangerCard
{
    /// <param name="text">Whom to ring, line by line.</param>
    /// <param name="offers">Words that open more, one button each.</param>
    public static AdaptiveCard Of(string text, IReadOnlyList<string> offers)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new AdaptiveCard
        {
            FallbackText = text,
            Body =
            [
                new Container(
                [
                    new TextBlock(lines[0].Trim('*')) { Size = "extraLarge", Weight = "bolder", Color = "attention", Style = "heading" },
                    .. lines.Skip(1).Select(line => new TextBlock(CardParts.Unbroken(line)) { Size = "medium" }),
                ])
                { Style = "attention", Bleed = true },
                .. offers.Count == 0 ? [] : new[] { new ActionSet([.. offers.Select(o => SubmitButton.Say(o, o))]) },
            ],
        };
    }
}
