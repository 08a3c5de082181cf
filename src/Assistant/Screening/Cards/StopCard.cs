using Assistant.Answers.Cards;
using Assistant.Screening.Drafts;
using Assistant.Teams.Cards;

namespace Assistant.Screening.Cards;

/// <summary>What comes before the rest: 999, or children's services by telephone. In practice it says what it would be.</summary>
internal static class StopCard
{
    public static AdaptiveCard Of(ScreeningDraft draft, ScreeningWords words, string? notice)
    {
        if (draft.Pending == Pending.PracticeStop) return Practice(draft, words, notice);
        var text = draft.Pending == Pending.Danger ? words.DangerText : words.RingText;
        return new AdaptiveCard
        {
            FallbackText = $"{text}\n{words["stop-then"]}",
            Body =
            [
                .. CardParts.Notice(notice),
                ScreeningParts.Numbers(text),
                new TextBlock(words["stop-then"]),
                new ActionSet([words.Press("go-on", "on", draft), words.PressOnly("change-answer", "back", draft), words.PressOnly("leave", "leave", draft)]),
            ],
        };
    }

    private static AdaptiveCard Practice(ScreeningDraft draft, ScreeningWords words, string? notice) => new()
    {
        FallbackText = words["stop-practice"],
        Body =
        [
            .. CardParts.Notice(notice),
            .. ScreeningParts.Head(draft.Session.Questionnaire, words, ScreeningParts.About(draft, words)),
            CardParts.Heading(words["stop-practice-title"]),
            new TextBlock(words["stop-practice"]),
            new ActionSet([words.Press("go-on", "on", draft), words.PressOnly("change-answer", "back", draft)]),
        ],
    };
}
