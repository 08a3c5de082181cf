using Assistant.Answers.Cards;
using Assistant.Teams.Cards;

namespace Assistant.Screening.Cards;

/// <summary>Asks before a draft is deleted, for it cannot be had back.</summary>
internal static class DeleteCard
{
    public static AdaptiveCard Of(ScreeningView.DeleteAsked asked, ScreeningWords words)
    {
        var id = (ScreeningWords.Draft, asked.Id);
        return new AdaptiveCard
        {
            FallbackText = CardParts.Plain([asked.Notice, words["delete-ask"]]),
            Body =
            [
                .. CardParts.Notice(asked.Notice),
                CardParts.Heading(words["delete-ask"]),
                .. asked.Draft is { } draft ? ScreeningParts.Head(draft.Session.Questionnaire, words, ScreeningParts.About(draft, words)) : [],
                new ActionSet([ScreeningWords.Open(words["delete-yes"], "delete-yes", id), ScreeningWords.Open(words["delete-no"], asked.Draft is null ? "menu" : "show", id)]),
            ],
        };
    }
}
