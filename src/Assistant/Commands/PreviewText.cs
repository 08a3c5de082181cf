using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Quizzes;
using Assistant.Quizzes.Cards;

namespace Assistant.Commands;

/// <summary>What a previewed quiz tells and asks, in plain lines.</summary>
internal sealed class PreviewText(KnowledgeBase knowledge, TextWriter output)
{
    private const string Indent = "   ";

    private readonly QuizWords _words = new() { Knowledge = knowledge, Site = new SiteOptions() };
    private readonly CitationLine _sources = new(knowledge.Words);

    /// <summary>What may be hard to read comes before the story.</summary>
    public void Begin(Scenario scenario) => Write(
        "",
        scenario.Title,
        $"{_words["content-title"]} {scenario.Note} {scenario.Content}",
        _words.Text("about", ("minutes", $"{scenario.Minutes}"), ("audience", string.Join(", ", scenario.Audience))),
        knowledge.Words["preview.ways"],
        _words["support"]);

    /// <summary>The scene with its id, by which its writer finds it.</summary>
    public void Tell(Scene scene) => Write(["", $"== {scene.Title} [{scene.Id}]", .. scene.Story]);

    public void Ask(QuizItem item) => Write(["", item.Stem, .. item.Type == QuizItemType.Words ? [] : Lettered(item), _words[ItemParts.TypeOf(item)]]);

    public void AskPoints(QuizItem item) => Write(["", _words["tick-points"], .. Lettered(item), _words["type-points"]]);

    public void NotRead(string how) => Write(knowledge.Words.Text("preview.not-read", ("how", how)));

    public void Skipped() => Write(knowledge.Words["preview.skipped"]);

    public void Stopped() => Write("", knowledge.Words["preview.stopped"]);

    /// <summary>Every option with its reason and whose words that rests on, one's own choice first; then the points.</summary>
    public void Key(QuizItem item, QuizAnswer answer, IReadOnlyList<(QuizItem Item, QuizAnswer Answer)> answered)
    {
        Write("", KeyParts.Verdict(item, answer, _words));
        foreach (var (option, id) in KeyParts.Lines(item, answer))
        {
            Write($"{_words[id]} {(item.Type == QuizItemType.Order ? $"{Place(item, option)}." : CardParts.Letter(item.Shown.ToList().IndexOf(option)))} {option.Text}");
            if (option.Feedback is { } feedback) Write(feedback);
        }
        Write(knowledge.Words.Text("preview.points", ("points", Number(Marking.Of(item, answer))), ("sum", Number(answered.Sum(a => Marking.Of(a.Item, a.Answer)))), ("count", $"{answered.Count}")));
    }

    /// <summary>The points, what to read again, what was wrong and certain first, and the scenes that were not on the way.</summary>
    public void End(SoloSession session)
    {
        var answered = session.Answered.ToList();
        var (certain, others) = SummaryParts.Missed(answered);
        Write("", $"== {_words["summary-title"]}", SummaryParts.Points(answered, _words));
        Again("wrong-certain-title", certain);
        Again("read-again-title", others);
        Write(_words["learning-title"]);
        foreach (var point in session.Scenario.LearningPoints) Write(point);
        var seen = session.Stage.Path.Select(i => session.Scenario.SceneOf(i).Id).Distinct().ToList();
        Write(knowledge.Words.Text("preview.way", ("scenes", string.Join(", ", seen))));
        if (session.Scenario.Scenes.Select(s => s.Id).Except(seen).ToList() is { Count: > 0 } missing) Write(knowledge.Words.Text("preview.not-seen", ("scenes", string.Join(", ", missing))));
    }

    private void Again(string title, IReadOnlyList<(QuizItem Item, QuizAnswer Answer)> missed)
    {
        if (missed.Count == 0) return;
        Write(_words[title]);
        foreach (var (item, _) in missed)
        {
            Write($"- {item.Stem}");
            foreach (var option in item.Options.Where(o => o.Mark == Mark.Right)) Write($"{Indent}{(item.Type == QuizItemType.Order ? $"{Place(item, option)}. " : "")}{option.Text}");
            if (SourcesOf(item.Options.Where(o => o.Mark == Mark.Right).Select(o => o.Feedback).OfType<Statement>()) is { } sources) Write(sources);
        }
    }

    private void Write(Statement said)
    {
        Write($"{Indent}{said.Text}{(said.Suggested ? $" ({knowledge.Words["answer.suggested"]})" : "")}");
        if (SourcesOf([said]) is { } sources) Write(sources);
    }

    private string? SourcesOf(IEnumerable<Statement> said) => said.SelectMany(s => s.Citations).Select(c => _sources.Name(c.Source)).Distinct().ToList() is { Count: > 0 } names
        ? $"{Indent}{knowledge.Words.Text("preview.sources", ("sources", string.Join("; ", names)))}"
        : null;

    private static IEnumerable<string> Lettered(QuizItem item) => item.Shown.Select((o, at) => $"{CardParts.Letter(at)} {o.Text}");

    private static int Place(QuizItem item, QuizOption option) => item.Options.ToList().IndexOf(option) + 1;

    private static string Number(decimal points) => $"{points:0.##}";

    private void Write(params IEnumerable<string> lines)
    {
        foreach (var line in lines) output.WriteLine(line);
    }
}
