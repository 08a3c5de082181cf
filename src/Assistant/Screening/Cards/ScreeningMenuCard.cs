using Assistant.Answers.Cards;
using Assistant.Screening.Drafts;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Screening.Cards;

/// <summary>One's own drafts with the days that are left, and the tools with the ways to go through them.</summary>
internal static class ScreeningMenuCard
{
    public static AdaptiveCard Of(ScreeningView.Menu menu, ScreeningWords words) => new()
    {
        FallbackText = CardParts.Plain([menu.Notice, words["menu-title"], words["menu-intro"], .. menu.Drafts.Select(d => Named(d, words)), .. menu.Questionnaires.Select(q => $"- {q.Title}. {q.Label}"), words["type-menu"]]),
        Body =
        [
            .. CardParts.Notice(menu.Notice),
            CardParts.Heading(words["menu-title"]),
            new TextBlock(words["menu-intro"]),
            .. menu.Drafts.Count == 0 ? [] : Drafts(menu.Drafts, words),
            .. menu.Questionnaires.SelectMany(q => Tool(q, words)),
        ],
    };

    private static IEnumerable<CardElement> Drafts(IReadOnlyList<DraftLine> drafts, ScreeningWords words)
    {
        yield return CardParts.Title(words["drafts-title"]);
        foreach (var line in drafts)
        {
            yield return new TextBlock(Markdown.Escape(Named(line, words))) { Spacing = "medium" };
            yield return new ActionSet(line.Draft is { } draft
                ? [words.PressOnly("resume", "show", draft), words.PressOnly("delete", "delete", draft)]
                : [ScreeningWords.Open(words["delete"], "delete", (ScreeningWords.Draft, line.Id))]);
        }
    }

    private static string Named(DraftLine line, ScreeningWords words)
    {
        var days = words.Days(Math.Max(0, (int)Math.Ceiling((line.Expires - words.Now).TotalDays)));
        return line.Draft switch
        {
            null => words.Text("draft-broken", ("days", days)),
            { IsLive: true } draft => words.Text("draft-line", ("title", draft.Session.Questionnaire.Title), ("reference", draft.Reference!), ("days", days)),
            var draft => words.Text("draft-practice", ("title", words.Knowledge.Cases.FirstOrDefault(c => c.Id == draft.Case)?.Title ?? draft.Session.Questionnaire.Title), ("days", days)),
        };
    }

    private static IEnumerable<CardElement> Tool(Questionnaire questionnaire, ScreeningWords words)
    {
        yield return CardParts.Title(questionnaire.Title);
        yield return new TextBlock($"{questionnaire.Label} {words.Text("minutes", ("minutes", $"{questionnaire.Minutes}"))}") { IsSubtle = true, Spacing = "none" };
        yield return new ActionSet([.. Ways(questionnaire, words)]);
    }

    private static IEnumerable<CardButton> Ways(Questionnaire questionnaire, ScreeningWords words)
    {
        var id = (ScreeningWords.Questionnaire, questionnaire.Id);
        if (questionnaire.Allows(ScreeningModes.Live)) yield return ScreeningWords.Open(words["live"], "live", id) with { Tooltip = words.Text("live-of", ("title", questionnaire.Title)) };
        if (questionnaire.Allows(ScreeningModes.Practice)) yield return ScreeningWords.Open(words["practise"], "cases", id) with { Tooltip = words.Text("practise-of", ("title", questionnaire.Title)) };
        if (questionnaire.Allows(ScreeningModes.ReadThrough)) yield return ScreeningWords.Open(words["read"], "read", id, (ScreeningWords.At, "0")) with { Tooltip = words.Text("read-of", ("title", questionnaire.Title)) };
    }
}
