using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Answers.Cards;

/// <summary>Nothing answers the question: whom to ask instead, and the passages that come closest, to open.</summary>
public static class NotFoundCard
{
    public static AdaptiveCard Of(Answer answer, string text, string nearest, Func<Citation, string> address, string? named = null) => new()
    {
        FallbackText = text,
        Body =
        [
            .. CardParts.Lines(answer.Reply),
            .. answer.Nearest.Count == 0 ? Array.Empty<CardElement>() :
            [
                new TextBlock(nearest) { Separator = true, Spacing = "medium" },
                .. answer.Nearest.Select(c => new TextBlock($"- [{Markdown.Escape(CitationLine.Place(c))}]({address(c)})") { Spacing = "small" }),
            ],
            .. answer.Choices.Count == 0 ? Array.Empty<CardElement>() : [new ActionSet([.. answer.Choices.Select(c => SubmitButton.Say(c.Title, c.Title))])],
            .. CardParts.Named(named),
        ],
    };
}
