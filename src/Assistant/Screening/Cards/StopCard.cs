using Assistant.Screening.Drafts;
using Assistant.Teams.Cards;

namespace Assistant.Screening.Cards;

/// <summary>What comes before the rest: 999, or children's services by telephone. In practice it says what it would be.</summary>
internal static class StopCard
{
    public static AdaptiveCard Of(ScreeningDraft draft, ScreeningWords words, string? notice)
    {
        if (draft.Pending == Pending.PracticeStop) return Practice(draft, words, notice);
        var lines = (draft.Pending == Pending.Danger ? words.DangerText : words.RingText).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new AdaptiveCard
        {
            FallbackText = string.Join('\n', [.. lines, words["stop-then"]]),
            Body =
            [
                .. ScreeningParts.Notice(notice),
                new Container(
                [
                    new TextBlock(lines[0].Trim('*')) { Size = "extraLarge", Weight = "bolder", Color = "attention", Style = "heading" },
                    .. lines.Skip(1).Select(line => new TextBlock(line) { Size = "medium" }),
                ])
                { Style = "attention", Bleed = true },
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
            .. ScreeningParts.Notice(notice),
            .. ScreeningParts.Head(draft.Session.Questionnaire, words, ScreeningParts.About(draft, words)),
            ScreeningParts.Heading(words["stop-practice-title"]),
            new TextBlock(words["stop-practice"]),
            new ActionSet([words.Press("go-on", "on", draft), words.PressOnly("change-answer", "back", draft)]),
        ],
    };
}
