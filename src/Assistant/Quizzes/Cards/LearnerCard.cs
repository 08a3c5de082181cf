using Assistant.Answers.Cards;
using Assistant.Quizzes.Groups;
using Assistant.Teams.Cards;

namespace Assistant.Quizzes.Cards;

/// <summary>A learner's own card in a quiz that a trainer runs. It shows nobody else's answer, and how all answered only together with the key.</summary>
internal static class LearnerCard
{
    public static AdaptiveCard Of(QuizView.Learner view, QuizWords words)
    {
        var (session, sources) = (view.Quiz.Session, words.NewSources());
        return session.Stage switch
        {
            { IsClosed: true } => Summary(view, words, sources),
            { Stage: { IsRevealed: true, Item: { } id } } => Key(view, session.Scenario.Item(id)!, words, sources),
            { Stage.Item: { } id } when view.Words is { } said && session.Scenario.Item(id) is { Type: QuizItemType.Words } item => Compare(view, item, said, words),
            { Stage.Item: { } id } => Asked(view, session.Scenario.Item(id)!, words),
            _ => Summary(view, words, sources),
        };
    }

    private static AdaptiveCard Asked(QuizView.Learner view, QuizItem item, QuizWords words)
    {
        var (scenario, answer) = (view.Quiz.Session.Scenario, view.Paper.Paper.Answers.GetValueOrDefault(item.Id));
        var isFirst = view.Quiz.Session.Stage.Stage.Path.Length == 1;
        var notice = view.Notice ?? (answer is null ? null : words["answered"]);
        var isTold = ItemParts.OpensScene(scenario, item);
        return new AdaptiveCard
        {
            FallbackText = CardParts.Plain([notice, .. ItemParts.Lines(scenario, item, words, isTold, isFirst), words["type-ways-group"]]),
            Body =
            [
                .. CardParts.Notice(notice),
                .. ItemParts.Head(scenario, words, isFirst),
                new TextBlock(words[view.Quiz.Session.IsNamed ? "told-named" : "told-unnamed"]) { IsSubtle = true, Size = "small", Spacing = "none" },
                .. ItemParts.Story(scenario, item, words, isTold),
                .. ItemParts.Asked(item, answer, words),
                new ActionSet([Press(item.Type == QuizItemType.Words ? "compare" : answer is null ? "answer" : "change", item.Type == QuizItemType.Words ? "group-compare" : "group-answer", view, item, words), .. Ways(view, words)]),
                .. ItemParts.Support(words),
            ],
        };
    }

    private static AdaptiveCard Compare(QuizView.Learner view, QuizItem item, string said, QuizWords words) => new()
    {
        FallbackText = CardParts.Plain(ItemParts.KeyLines(item, words)),
        Body =
        [
            .. ItemParts.Head(view.Quiz.Session.Scenario, words, isFirst: false),
            .. ItemParts.Key(item, said, words),
            new ActionSet([Press("mark", "group-answer", view, item, words), .. Ways(view, words)]),
            .. ItemParts.Support(words),
        ],
    };

    private static AdaptiveCard Key(QuizView.Learner view, QuizItem item, QuizWords words, CardSources sources)
    {
        var answer = view.Paper.Paper.Answers.GetValueOrDefault(item.Id);
        return new AdaptiveCard
        {
            FallbackText = CardParts.Plain([view.Notice, .. KeyParts.Plain(item, answer, words), words["spread-title"], .. SpreadParts.Lines(view.Spread, words), words["wait"]]),
            Body =
            [
                .. CardParts.Notice(view.Notice),
                .. ItemParts.Head(view.Quiz.Session.Scenario, words, isFirst: false),
                .. KeyParts.Of(item, answer, words, sources),
                .. SpreadParts.Of(view.Spread, words),
                .. sources.Folded([]),
                new TextBlock(words["wait"]) { Spacing = "medium" },
                new ActionSet([.. Ways(view, words)]),
                .. ItemParts.Support(words),
            ],
        };
    }

    private static AdaptiveCard Summary(QuizView.Learner view, QuizWords words, CardSources sources)
    {
        var (scenario, answers) = (view.Quiz.Session.Scenario, view.Paper.Paper.Answers);
        var answered = view.Quiz.Session.Stage.Stage.Path.Where(answers.ContainsKey).Select(id => (scenario.Item(id)!, answers[id])).ToList();
        return new AdaptiveCard
        {
            FallbackText = CardParts.Plain([words["is-closed"], .. SummaryParts.Plain(scenario, answered, words)]),
            Body =
            [
                .. CardParts.Notice(view.Notice ?? words["is-closed"]),
                .. ItemParts.Head(scenario, words, isFirst: false),
                .. SummaryParts.Of(scenario, answered, words, sources),
                .. sources.Folded([]),
                new TextBlock(words["again-help"]) { IsSubtle = true },
                new ActionSet([words.PressOnly("again", "again", (QuizWords.Scenario, scenario.Id)), words.PressOnly("menu", "menu")]),
                .. ItemParts.Support(words),
            ],
        };
    }

    private static ExecuteButton Press(string title, string what, QuizView.Learner view, QuizItem item, QuizWords words) => words.Press(title, what, (QuizWords.Quiz, view.Quiz.Id), (QuizWords.Asked, item.Id)) with { Style = "positive" };

    private static IEnumerable<CardButton> Ways(QuizView.Learner view, QuizWords words) =>
        [words.PressOnly("look", "look", (QuizWords.Quiz, view.Quiz.Id)), words.PressOnly("go", "go", (QuizWords.Quiz, view.Quiz.Id))];
}
