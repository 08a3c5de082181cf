using Assistant.Answers.Cards;
using Assistant.Screening.Drafts;
using Assistant.Teams.Cards;

namespace Assistant.Screening.Cards;

/// <summary>Asks whether what sounded like danger is happening now; in practice, whether it is about a real child.</summary>
internal static class IsItNowCard
{
    public static AdaptiveCard Of(ScreeningDraft draft, ScreeningWords words)
    {
        var question = words[draft.IsLive ? "is-it-now" : "is-it-real"];
        return new AdaptiveCard
        {
            FallbackText = $"{question}\n{words["type-yes-no"]}",
            Body =
            [
                CardParts.Heading(question),
                new TextBlock(words["nothing-lost"]),
                new ActionSet([words.PressOnly("yes", "now", draft), words.PressOnly("no", "not-now", draft)]),
            ],
        };
    }
}
