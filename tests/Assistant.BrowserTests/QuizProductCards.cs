using Assistant.Quizzes;
using Assistant.Quizzes.Cards;
using Assistant.Quizzes.Groups;
using Assistant.Tests;
using Assistant.Tests.Quizzes;

namespace Assistant.BrowserTests;

/// <summary>One of every card of a quiz, over a shipped one.</summary>
internal static class QuizProductCards
{
    private static readonly Scenario Story = QuizViews.Knowledge.Quizzes[0];

    private static readonly QuizWords Words = new()
    {
        Knowledge = QuizViews.Knowledge,
        Site = Some.Assistant.Site,
        ChatAddress = "https://teams.microsoft.com/l/chat/0/0?users=28:assistant",
        Results = _ => ("/quizzes/results/a-ticket", "/quizzes/results.csv/a-ticket", "10:15"),
    };

    public static IEnumerable<(string Name, string Json)> All { get; } =
    [
        Shown("QuizMenuCard", new QuizView.Menu(QuizViews.Knowledge.Quizzes, [QuizViews.Alone(Story, QuizViews.Last).First().Paper], [new Missed(Story, [.. Story.Items.Select(i => i.Id).Take(3)])], [QuizViews.Run(Story, 5)], IsTrainer: true)),
        Shown("AgreeCard", new QuizView.Agree(QuizViews.Run(Story, 0, isNamed: true))),
        .. OneOfEachType(QuizViews.Alone(Story, QuizViews.Last)).Select(v => Shown($"SoloCard {NameOf(v)}", v)),
        Shown("SoloCard right", QuizViews.Alone(Story, QuizViews.Key).ElementAt(1)),
        Shown("SoloCard summary", QuizViews.Alone(Story, QuizViews.Last).Last()),
        .. QuizViews.Together(Story, 6).Take(5).Select((v, i) => Shown($"{KindOf(v)} together {i + 1}", v)),
        .. QuizViews.Together(Story, 6).TakeLast(2).Select((v, i) => Shown($"{KindOf(v)} over {i + 1}", v)),
        Shown("TrainerCard with few", QuizViews.Together(Story, 4).OfType<QuizView.Trainer>().ElementAt(1)),
        Shown("TrainerCard named", new QuizView.Trainer(QuizViews.Run(Story, 1, isNamed: true))),
    ];

    private static IEnumerable<QuizView.Solo> OneOfEachType(IEnumerable<QuizView.Solo> views) => views.Where(v => v.Paper.Session.Asked is not null).DistinctBy(NameOf);

    private static string KindOf(QuizView view) => view is QuizView.Trainer ? "TrainerCard" : "LearnerCard";

    private static string NameOf(QuizView.Solo view) => $"{view.Paper.Session.Asked!.Type} {(view.Paper.Session.Stage.IsRevealed ? "key" : view.Words is null ? "asked" : "compared")}";

    private static (string Name, string Json) Shown(string name, QuizView view) => (name, QuizCards.Of(view, Words).ToJson());
}
