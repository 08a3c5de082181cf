using Assistant.Answers.Cards;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Quizzes.Cards;

/// <summary>What somebody takes away: what was wrong and certain first, what else to read again, and the learning points.</summary>
internal static class SummaryParts
{
    private const int MostTold = 6;
    private const int MostOffers = 2;

    public static IEnumerable<CardElement> Of(Scenario scenario, IReadOnlyList<(QuizItem Item, QuizAnswer Answer)> answered, QuizWords words, CardSources sources)
    {
        yield return CardParts.Heading(words["summary-title"]);
        yield return new TextBlock(Points(answered, words)) { Size = "medium" };
        var (certain, others) = Missed(answered);
        foreach (var element in Group("wrong-certain-title", "wrong-certain-help", certain.Take(MostTold), words, sources)) yield return element;
        foreach (var element in Group("read-again-title", "read-again-help", others.Take(Math.Max(0, MostTold - certain.Count)), words, sources)) yield return element;
        if (certain.Count + others.Count - MostTold is > 0 and var left) yield return new TextBlock(words.Text("missed-more", ("count", $"{left}"))) { IsSubtle = true };
        yield return CardParts.Title(words["learning-title"]);
        foreach (var point in scenario.LearningPoints.Where(p => p.Citations.Count > 0))
        {
            yield return sources.Statement(point, "- ");
            if (point.Citations.FirstOrDefault(c => c.Held)?.Quote is { } quote) yield return new TextBlock($"“{Markdown.Escape(Retrieval.Words.OneLine(quote))}”") { IsSubtle = true, Spacing = "none" };
        }
        if (Offers(scenario, words).ToList() is { Count: > 0 } offers)
        {
            yield return CardParts.Title(words["moment-title"]);
            yield return new ActionSet([.. offers.Select(o => SubmitButton.Say(o, o))]);
        }
    }

    public static IEnumerable<string> Plain(Scenario scenario, IReadOnlyList<(QuizItem Item, QuizAnswer Answer)> answered, QuizWords words)
    {
        var (certain, others) = Missed(answered);
        return
        [
            words["summary-title"],
            Points(answered, words),
            .. certain.Count == 0 ? [] : certain.SelectMany(c => Told(c.Item)).Prepend(words["wrong-certain-title"]),
            .. others.Count == 0 ? [] : others.SelectMany(c => Told(c.Item)).Prepend(words["read-again-title"]),
            words["learning-title"],
            .. scenario.LearningPoints.Select(p => $"- {p.Text}"),
            .. Offers(scenario, words),
        ];
    }

    private static IEnumerable<string> Told(QuizItem item) => [$"- {item.Stem}", .. item.Options.Where(o => o.Mark == Mark.Right).Select(o => $"  {o.Text}. {o.Feedback?.Text}")];

    public static (IReadOnlyList<(QuizItem Item, QuizAnswer Answer)> Certain, IReadOnlyList<(QuizItem Item, QuizAnswer Answer)> Others) Missed(IReadOnlyList<(QuizItem Item, QuizAnswer Answer)> answered) =>
    (
        [.. answered.Where(a => Marking.IsWrongAndCertain(a.Item, a.Answer))],
        [.. answered.Where(a => Marking.MarkOf(a.Item, a.Answer) != Mark.Right && !Marking.IsWrongAndCertain(a.Item, a.Answer)).OrderBy(a => Marking.Of(a.Item, a.Answer))]
    );

    public static string Points(IReadOnlyList<(QuizItem Item, QuizAnswer Answer)> answered, QuizWords words) => answered.Count == 0 ? words["points-none"]
        : words.Text("points", ("points", $"{answered.Sum(a => Marking.Of(a.Item, a.Answer)):0.#}"), ("count", $"{answered.Count}"));

    private static IEnumerable<CardElement> Group(string title, string help, IEnumerable<(QuizItem Item, QuizAnswer Answer)> missed, QuizWords words, CardSources sources)
    {
        var all = missed.ToList();
        if (all.Count == 0) yield break;
        yield return CardParts.Title(words[title]);
        yield return new TextBlock(words[help]) { IsSubtle = true, Spacing = "none" };
        foreach (var (item, _) in all)
        {
            yield return new TextBlock($"**{item.Stem}**") { Spacing = "medium" };
            foreach (var option in item.Options.Where(o => o.Mark == Mark.Right))
            {
                yield return new TextBlock(item.Type == QuizItemType.Order ? $"{item.Options.ToList().IndexOf(option) + 1}\\. {option.Text}" : option.Text) { Spacing = "small" };
                if (option.Feedback is { Citations.Count: > 0 } feedback && item.Type != QuizItemType.Order) yield return sources.Statement(feedback) with { Spacing = "none", IsSubtle = true };
            }
        }
    }

    // Offered, not pushed: where it is a real child now, the actions of the moment that the story was about.
    private static IEnumerable<string> Offers(Scenario scenario, QuizWords words) => words.Knowledge.Moments.Where(m => scenario.Moments.Contains(m.Id)).Take(MostOffers).Select(m => words.Knowledge.Words.Text("moment.offer", ("title", m.Title)));
}
