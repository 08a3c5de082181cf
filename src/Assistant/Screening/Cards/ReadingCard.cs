using Assistant.Answers.Cards;
using Assistant.Teams.Cards;

namespace Assistant.Screening.Cards;

/// <summary>A question to read, not to answer; at the end what it can come to. Nothing is kept of a reading.</summary>
internal static class ReadingCard
{
    public static AdaptiveCard Of(ScreeningView.Reading reading, ScreeningWords words)
    {
        var (questionnaire, at) = (reading.Questionnaire, reading.At);
        var item = at < questionnaire.Items.Count ? questionnaire.Items[at] : null;
        var sources = words.NewSources();
        var progress = item is null ? words["read-end"] : words.Text("progress", ("at", $"{at + 1}"), ("of", $"{questionnaire.Items.Count}"), ("group", item.Group.Text));
        return new AdaptiveCard
        {
            FallbackText = string.Join('\n', [questionnaire.Title, progress, .. item is null ? questionnaire.Outcomes.Select(o => $"- {o.Title}") : [item.Text, .. item.Options.Select(o => $"- {o.Display}")]]),
            Body =
            [
                .. ScreeningParts.Head(questionnaire, words, words["read-mark"]),
                new TextBlock(progress) { Id = "progress", IsSubtle = true, Spacing = "medium" },
                .. item is null ? Outcomes(questionnaire, words, sources) : Question(questionnaire, item, words, sources),
                .. sources.Folded([]),
                new ActionSet([.. Buttons(questionnaire, at, words)]),
            ],
        };
    }

    private static IEnumerable<CardElement> Question(Questionnaire questionnaire, Item item, ScreeningWords words, CardSources sources)
    {
        yield return CardParts.Heading(item.Text) with { Spacing = "none" };
        if (item.EnableWhen.Count > 0) yield return new TextBlock(words.Text("read-when", ("questions", string.Join("; ", item.EnableWhen.SelectMany(c => c.Questions).Distinct().Select(q => questionnaire.Find(q)!.Text))))) { IsSubtle = true };
        if (item.Help is { } help) yield return new TextBlock(help);
        yield return new TextBlock(string.Join('\n', item.Options.Select(o => $"- {o.Display}")));
        if (item.Why is { } why) yield return sources.Statement(why);
    }

    private static IEnumerable<CardElement> Outcomes(Questionnaire questionnaire, ScreeningWords words, CardSources sources)
    {
        yield return CardParts.Heading(words["read-outcomes"]);
        foreach (var outcome in questionnaire.Outcomes) yield return sources.Statement(outcome.Meaning, $"**{outcome.Title}.** ");
    }

    private static IEnumerable<CardButton> Buttons(Questionnaire questionnaire, int at, ScreeningWords words)
    {
        var id = (ScreeningWords.Questionnaire, questionnaire.Id);
        if (at < questionnaire.Items.Count) yield return ScreeningWords.Open(words["read-next"], "read", id, (ScreeningWords.At, $"{at + 1}"));
        if (at > 0) yield return ScreeningWords.Open(words["back"], "read", id, (ScreeningWords.At, $"{at - 1}"));
        yield return ScreeningWords.Open(words["to-menu"], "menu");
    }
}
