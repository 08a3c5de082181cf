using Assistant.Answers.Cards;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Sources.Switches;

/// <summary>Something is switched off, in the place of the card that would stand here.</summary>
internal static class OffCard
{
    /// <param name="text">What users read of it, line by line.</param>
    /// <param name="buttons">What can be done all the same.</param>
    public static AdaptiveCard Of(string text, params IReadOnlyList<CardButton> buttons) => new()
    {
        FallbackText = text,
        Body = [Part(text), .. buttons.Count == 0 ? [] : new[] { new ActionSet(buttons) }],
    };

    /// <summary>The same inside another card.</summary>
    public static Container Part(string text) => new(
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, i) => new TextBlock(CardParts.Unbroken(Markdown.Escape(line))) { Weight = i == 0 ? "bolder" : null })])
    { Style = "warning" };
}
