using Assistant.Answers.Cards;
using Assistant.Teams.Cards;

namespace Assistant.Screening.Cards;

/// <summary>The made-up cases to practise on.</summary>
internal static class CasesCard
{
    public static AdaptiveCard Of(ScreeningView.Cases cases, ScreeningWords words) => new()
    {
        FallbackText = string.Join('\n', [words["cases-title"], words["cases-intro"], .. cases.List.Select(c => $"- {c.Title}. {c.Note}"), words["type-case"]]),
        Body =
        [
            .. CardParts.Notice(cases.Notice),
            CardParts.Heading(words["cases-title"]),
            .. ScreeningParts.Head(cases.Questionnaire, words),
            new TextBlock(words["cases-intro"]),
            .. cases.List.SelectMany(c => new CardElement[]
            {
                CardParts.Title(c.Title),
                new TextBlock(c.Note) { IsSubtle = true, Spacing = "none" },
                new ActionSet([ScreeningWords.Open(words["practise-case"], "case", (ScreeningWords.Questionnaire, c.Id)) with { Tooltip = words.Text("practise-of", ("title", c.Title)) }]),
            }),
            new ActionSet([ScreeningWords.Open(words["to-menu"], "menu")]),
        ],
    };
}
