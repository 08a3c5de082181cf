using Assistant.Answers.Cards;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Quizzes.Cards;

/// <summary>What an answer comes to: each option that matters with the reason, and the passage that says so; the others folded.</summary>
internal static class KeyParts
{
    private const string Others = "others";

    public static IEnumerable<CardElement> Of(QuizItem item, QuizAnswer? answer, QuizWords words, CardSources sources)
    {
        yield return CardParts.Title(item.Stem);
        if (answer is not null) yield return new TextBlock(Verdict(item, answer, words)) { Weight = "bolder", Size = "medium" };
        var lines = Lines(item, answer).ToList();
        foreach (var (option, id) in lines.Where(l => Matters(l.Id))) foreach (var element in Told(item, option, id, words, sources)) yield return element;
        foreach (var element in Passage(lines.Where(l => Matters(l.Id)).Select(l => l.Option), words)) yield return element;
        var others = lines.Where(l => !Matters(l.Id)).ToList();
        if (others.Count == 0) yield break;
        yield return new ActionSet([new ToggleButton(words["others"], [Others])]);
        yield return new Container([.. others.SelectMany(l => Told(item, l.Option, l.Id, words, sources))]) { Id = Others, IsVisible = false };
    }

    /// <summary>The same in plain words, with nothing folded.</summary>
    public static IEnumerable<string> Plain(QuizItem item, QuizAnswer? answer, QuizWords words) =>
        [item.Stem, .. answer is null ? Array.Empty<string>() : [Verdict(item, answer, words)], .. Lines(item, answer).Select(l => $"- {words[l.Id]} {Named(item, l.Option)}. {l.Option.Feedback?.Text}")];

    public static string Verdict(QuizItem item, QuizAnswer answer, QuizWords words) => (item.Type, Marking.MarkOf(item, answer)) switch
    {
        (_, Mark.Right) => words["verdict-right"],
        (QuizItemType.Order, _) => words.Text("verdict-order", ("right", $"{item.Options.Zip(answer.Codes).Count(p => p.First.Code == p.Second)}"), ("count", $"{item.Options.Count}")),
        (QuizItemType.Words, _) => words.Text("verdict-words", ("right", $"{answer.Codes.Length}"), ("count", $"{item.Options.Count}")),
        (_, Mark.Partly) => words["verdict-partly"],
        _ => words["verdict-wrong"],
    };

    /// <summary>What the words beside each option are, in the order in which it helps: one's own choice first, then what was better.</summary>
    public static IEnumerable<(QuizOption Option, string Id)> Lines(QuizItem item, QuizAnswer? answer)
    {
        var lines = item.Options.Select((o, at) => (Option: o, Id: item.Type switch
        {
            _ when answer is null => o.Mark == Mark.Right ? "opt-right" : "opt-other",
            QuizItemType.Order => answer.Codes.ElementAtOrDefault(at) == o.Code ? "opt-in-place" : "opt-out-of-place",
            QuizItemType.Words => answer.Codes.Contains(o.Code) ? "opt-had" : "opt-not-had",
            _ => (answer.Codes.Contains(o.Code), o.Mark) switch
            {
                (true, Mark.Right) => "opt-chosen-right",
                (true, Mark.Partly) => "opt-chosen-partly",
                (true, _) => "opt-chosen-wrong",
                (_, Mark.Right) => item.Type == QuizItemType.Single ? "opt-better" : "opt-missed",
                _ => "opt-other",
            },
        })).ToList();
        return item.Type == QuizItemType.Order ? lines : lines.OrderBy(l => l.Id is "opt-other" or "opt-had" ? 2 : l.Id is "opt-better" or "opt-missed" ? 1 : 0);
    }

    private static bool Matters(string id) => id is not ("opt-other" or "opt-had");

    private static IEnumerable<CardElement> Told(QuizItem item, QuizOption option, string id, QuizWords words, CardSources sources)
    {
        yield return new TextBlock(words[id]) { Weight = "bolder", Spacing = "medium", Color = id switch { "opt-chosen-right" or "opt-in-place" or "opt-had" => "good", "opt-chosen-wrong" => "attention", _ => null } };
        yield return new TextBlock(Named(item, option)) { Spacing = "none", Weight = id == "opt-other" ? null : "bolder" };
        if (option.Feedback is { Citations.Count: > 0 } feedback) yield return sources.Statement(feedback) with { Spacing = "none" };
    }

    private static string Named(QuizItem item, QuizOption option) => item.Type == QuizItemType.Order ? $"{item.Options.ToList().IndexOf(option) + 1}\\. {option.Text}" : option.Text;

    // One passage, of the right answer where it has one, to the letter where it is held: more would not be read.
    private static IEnumerable<CardElement> Passage(IEnumerable<QuizOption> options, QuizWords words)
    {
        var cited = options.OrderByDescending(o => o.Mark).SelectMany(o => o.Feedback?.Citations ?? []).ToList();
        if ((cited.FirstOrDefault(c => c.Held) ?? cited.FirstOrDefault()) is not { } passage) yield break;
        var said = Markdown.Escape(Retrieval.Words.OneLine(passage.Words));
        yield return new Container([new TextBlock(words.Text(passage.Held ? "passage" : "passage-summary", ("source", passage.Source.Short))) { Weight = "bolder", Size = "small" }, new TextBlock(passage.Held ? $"“{said}”" : said) { Size = "small" }]) { Style = "emphasis", Spacing = "medium" };
    }
}
