using Assistant.Teams.Cards;

namespace Assistant.Answers.Cards;

/// <summary>Danger: the number to ring, large and first; then the rest of the reply.</summary>
public static class DangerCard
{
    public static AdaptiveCard Of(string text)
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
            ],
        };
    }
}
