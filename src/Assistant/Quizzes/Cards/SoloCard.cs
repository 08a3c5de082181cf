using Assistant.Answers.Cards;
using Assistant.Quizzes.Papers;
using Assistant.Teams.Cards;

namespace Assistant.Quizzes.Cards;

/// <summary>A quiz that is taken alone: what is asked; then why; at the end what to take away.</summary>
internal static class SoloCard
{
    public static AdaptiveCard Of(QuizView.Solo view, QuizWords words)
    {
        var (session, sources) = (view.Paper.Session, words.NewSources());
        return session switch
        {
            { Stage.IsEnd: true } => Summary(view, words, sources),
            { Stage.IsRevealed: true, Asked: { } item } => Key(view, item, words, sources),
            { Asked: { } item } when view.Words is { } said && item.Type == QuizItemType.Words => Compare(view, item, said, words),
            _ => Asked(view, session.Asked!, words),
        };
    }

    private static AdaptiveCard Asked(QuizView.Solo view, QuizItem item, QuizWords words)
    {
        var (scenario, session) = (view.Paper.Session.Scenario, view.Paper.Session);
        var isFirst = session.Stage.Path.Length == 1;
        var isTold = ItemParts.OpensScene(scenario, item) || !session.Only.IsEmpty;
        return new AdaptiveCard
        {
            FallbackText = CardParts.Plain([view.Notice, .. ItemParts.Lines(scenario, item, words, isTold, isFirst), words["type-ways"]]),
            Body =
            [
                .. CardParts.Notice(view.Notice),
                .. ItemParts.Head(scenario, words, isFirst),
                .. ItemParts.Story(scenario, item, words, isTold),
                .. ItemParts.Asked(item, null, words),
                new ActionSet([item.Type == QuizItemType.Words ? Press("compare", "compare", view, item, words) : Press("answer", "answer", view, item, words), .. Ways(view, item, words)]),
                .. ItemParts.Support(words),
            ],
        };
    }

    private static AdaptiveCard Compare(QuizView.Solo view, QuizItem item, string said, QuizWords words) => new()
    {
        FallbackText = CardParts.Plain([view.Notice, .. ItemParts.KeyLines(item, words)]),
        Body =
        [
            .. CardParts.Notice(view.Notice),
            .. ItemParts.Head(view.Paper.Session.Scenario, words, isFirst: false),
            .. ItemParts.Key(item, said, words),
            new ActionSet([Press("mark", "answer", view, item, words), .. Ways(view, item, words)]),
            .. ItemParts.Support(words),
        ],
    };

    private static AdaptiveCard Key(QuizView.Solo view, QuizItem item, QuizWords words, CardSources sources)
    {
        var answer = view.Paper.Session.Answers[item.Id];
        return new AdaptiveCard
        {
            FallbackText = CardParts.Plain([view.Notice, .. KeyParts.Plain(item, answer, words), words["type-next"]]),
            Body =
            [
                .. CardParts.Notice(view.Notice),
                .. ItemParts.Head(view.Paper.Session.Scenario, words, isFirst: false),
                .. KeyParts.Of(item, answer, words, sources),
                .. sources.Folded([]),
                new ActionSet([words.PressOnly("next", "next", (QuizWords.Paper, view.Paper.Id), (QuizWords.Asked, item.Id)) with { Style = "positive" }, Leave(view, words)]),
                .. ItemParts.Support(words),
            ],
        };
    }

    private static AdaptiveCard Summary(QuizView.Solo view, QuizWords words, CardSources sources)
    {
        var (scenario, answered) = (view.Paper.Session.Scenario, view.Paper.Session.Answered.ToList());
        var missed = answered.Any(a => Marking.MarkOf(a.Item, a.Answer) != Mark.Right);
        return new AdaptiveCard
        {
            FallbackText = CardParts.Plain([view.Notice, scenario.Title, .. SummaryParts.Plain(scenario, answered, words), missed ? words["type-again"] : null]),
            Body =
            [
                .. CardParts.Notice(view.Notice),
                .. ItemParts.Head(scenario, words, isFirst: false),
                .. SummaryParts.Of(scenario, answered, words, sources),
                .. sources.Folded([]),
                .. missed ? new[] { new TextBlock(words["again-help"]) { IsSubtle = true } } : [],
                new ActionSet([.. missed ? new[] { words.PressOnly("again", "again", (QuizWords.Scenario, scenario.Id)) } : [], words.PressOnly("menu", "menu")]),
                .. ItemParts.Support(words),
            ],
        };
    }

    private static ExecuteButton Press(string title, string what, QuizView.Solo view, QuizItem item, QuizWords words) => words.Press(title, what, (QuizWords.Paper, view.Paper.Id), (QuizWords.Asked, item.Id)) with { Style = "positive" };

    private static IEnumerable<CardButton> Ways(QuizView.Solo view, QuizItem item, QuizWords words) =>
        [words.PressOnly("skip", "skip", (QuizWords.Paper, view.Paper.Id), (QuizWords.Asked, item.Id)), Leave(view, words)];

    private static ExecuteButton Leave(QuizView.Solo view, QuizWords words) => words.PressOnly("leave", "leave", (QuizWords.Paper, view.Paper.Id));
}
