using Assistant.Answers.Cards;
using Assistant.Corpus;
using Assistant.Quizzes.Groups;
using Assistant.Teams.Cards;

namespace Assistant.Quizzes.Cards;

/// <summary>What the trainer runs a quiz with: the code, how many are in and have answered, the next step, and what everybody came to.</summary>
internal static class TrainerCard
{
    public static AdaptiveCard Of(QuizView.Trainer view, QuizWords words)
    {
        var (quiz, session, sources) = (view.Quiz, view.Quiz.Session, words.NewSources());
        var item = session.Scenario.Item(session.Stage.Stage.Item);
        var spread = item is not null && session.Stage.Stage.IsRevealed ? Spread.Of(item, session.Papers.Values) : null;
        return new AdaptiveCard
        {
            FallbackText = CardParts.Plain([view.Notice, session.Scenario.Title, .. Standing(quiz, item, words), item?.Stem, .. item is not null && session.Stage.Stage.IsRevealed ? SpreadParts.Lines(spread, words) : [], .. session.Stage.IsClosed && words.Results is { } links ? [links(quiz.Id).Page] : Array.Empty<string>(), words[session.Stage.IsClosed ? "closed-help" : "type-trainer"]]),
            Body =
            [
                .. CardParts.Notice(view.Notice),
                .. ItemParts.Head(session.Scenario, words, isFirst: !session.Stage.IsClosed && session.Stage.Stage.Path.Length == 1),
                .. session.Stage.IsClosed ? Closed(quiz, words) : Open(quiz, item!, spread, words, sources),
            ],
        };
    }

    private static IEnumerable<string> Standing(GroupQuiz quiz, QuizItem? item, QuizWords words)
    {
        var papers = quiz.Session.Papers.Values.ToList();
        if (!quiz.Session.Stage.IsClosed) yield return words.Text("join", ("code", quiz.Code));
        if (!quiz.Session.Stage.IsClosed) yield return words[quiz.Session.IsNamed ? "trainer-named" : "trainer-unnamed"];
        yield return words.Text("in", ("count", $"{papers.Count(p => p.IsHere)}"));
        if (item is not null) yield return words.Text("have-answered", ("count", $"{papers.Count(p => p.Answers.ContainsKey(item.Id))}"), ("of", $"{papers.Count}"));
    }

    private static IEnumerable<CardElement> Open(GroupQuiz quiz, QuizItem item, Spread? spread, QuizWords words, CardSources sources)
    {
        var (scenario, stage) = (quiz.Session.Scenario, quiz.Session.Stage.Stage);
        foreach (var (line, at) in Standing(quiz, item, words).Select((l, at) => (l, at))) yield return new TextBlock(line) { Size = at == 0 ? "large" : null, Weight = at == 0 ? "bolder" : null, Spacing = at == 0 ? null : "small" };
        foreach (var source in Changed(scenario, words)) yield return new Container([new TextBlock(source)]) { Style = "warning" };
        foreach (var element in ItemParts.Story(scenario, item, words, isTold: !stage.IsRevealed && ItemParts.OpensScene(scenario, item))) yield return element;
        if (stage.IsRevealed)
        {
            foreach (var element in KeyParts.Of(item, null, words, sources)) yield return element;
            foreach (var element in SpreadParts.Of(spread, words)) yield return element;
            foreach (var element in sources.Folded([])) yield return element;
        }
        else
        {
            yield return CardParts.Title(item.Stem);
            foreach (var (option, at) in item.Type == QuizItemType.Words ? [] : item.Shown.Select((o, at) => (o, at))) yield return new TextBlock($"{CardParts.Letter(at)} {option.Text}") { Spacing = "small" };
        }
        var about = ((string, string)[])[(QuizWords.Quiz, quiz.Id), (QuizWords.Asked, item.Id)];
        yield return new ActionSet([(stage.IsRevealed ? words.PressOnly("next", "move", [.. about, (QuizWords.Step, "next")]) : words.PressOnly("reveal", "move", [.. about, (QuizWords.Step, "reveal")])) with { Style = "positive" }, words.PressOnly("update", "watch", about)]);
        yield return new ActionSet([words.PressOnly("skip-group", "move", [.. about, (QuizWords.Step, "skip")]), words.PressOnly("close", "move", [.. about, (QuizWords.Step, "close")])]);
        if (words.ChatAddress is { } chat) yield return new TextBlock(words.Text("join-link", ("address", chat))) { IsSubtle = true, Size = "small" };
    }

    private static IEnumerable<CardElement> Closed(GroupQuiz quiz, QuizWords words)
    {
        yield return CardParts.Heading(words["is-closed"]);
        yield return new TextBlock(Standing(quiz, null, words).First());
        if (words.Results is not { } links) yield break;
        var (page, csv, until) = links(quiz.Id);
        yield return new TextBlock(words.Text("results-help", ("time", until)));
        yield return new ActionSet([new OpenUrlButton(words["results"], page), new OpenUrlButton(words["results-csv"], csv)]);
        yield return new ActionSet([words.PressOnly("results-again", "watch", (QuizWords.Quiz, quiz.Id)), words.PressOnly("menu", "menu")]);
    }

    private static IEnumerable<string> Changed(Scenario scenario, QuizWords words) => ChangedSources.Of(scenario).Select(c => c.Source).DistinctBy(s => s.Id)
        .Select(s => words.Text("changed", ("source", s.Short), ("date", $"{s.Checked:d MMMM yyyy}")));
}
