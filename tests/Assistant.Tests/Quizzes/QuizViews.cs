using System.Collections.Immutable;
using Assistant.Knowledge;
using Assistant.Quizzes;
using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Papers;

namespace Assistant.Tests.Quizzes;

/// <summary>Views of the shipped quizzes as somebody meets them: who answers the last option, wrong and sure, or the key.</summary>
internal static class QuizViews
{
    public static KnowledgeBase Knowledge => Some.Assistant.Knowledge;

    private static readonly DateTimeOffset Now = Some.TuesdayMorning;

    public static QuizAnswer Last(QuizItem item) => new(item.Type == QuizItemType.Order ? [.. item.Options.Reverse().Select(o => o.Code)] : item.Type == QuizItemType.Words ? [] : [item.Options[^1].Code], Sureness.Sure);

    public static QuizAnswer Key(QuizItem item) => new([.. item.Options.Where(o => o.Mark == Mark.Right).Select(o => o.Code)], Sureness.Guess);

    /// <summary>Each card on the way through a quiz taken alone.</summary>
    public static IEnumerable<QuizView.Solo> Alone(Scenario scenario, Func<QuizItem, QuizAnswer> answer)
    {
        for (var session = SoloSession.Begin(scenario); ; session = session.Take(new SoloStep.Next(session.Stage.Item!)).Session)
        {
            yield return View(session);
            if (session.Asked is not { } item) yield break;
            if (item.Type == QuizItemType.Words) yield return View(session) with { Words = new string('w', 400) };
            session = session.Take(new SoloStep.Answer(item.Id, answer(item))).Session;
            yield return View(session);
        }
    }

    /// <summary>A quiz run for some people, at its first item.</summary>
    public static GroupQuiz Run(Scenario scenario, int people, bool isNamed = false) => new()
    {
        Id = "a-quiz",
        Owner = "trainer",
        Conversation = "trainers-chat",
        Code = "ACD347",
        Session = Enumerable.Range(0, people).Aggregate(GroupSession.Begin(scenario, isNamed), (s, i) => s.Take(new GroupEvent.Join($"learner-{i}", $"Learner {i}")).Session),
        Started = Now,
        Moved = Now,
        Expires = Now.AddDays(90),
    };

    /// <summary>Each card of the trainer and of the first learner on the way through a quiz.</summary>
    public static IEnumerable<QuizView> Together(Scenario scenario, int people)
    {
        var quiz = Run(scenario, people);
        while (quiz.Session.Stage.Stage.Item is { } id)
        {
            var item = scenario.Item(id)!;
            foreach (var view in Both(quiz)) yield return view;
            foreach (var i in Enumerable.Range(0, people)) quiz = After(quiz, new GroupEvent.Answer($"learner-{i}", id, i % 2 == 0 ? Last(item) : Key(item)));
            yield return Both(quiz).Last();
            quiz = After(quiz, new GroupEvent.Reveal(id));
            foreach (var view in Both(quiz)) yield return view;
            quiz = After(quiz, new GroupEvent.Next(id));
        }
        foreach (var view in Both(quiz)) yield return view;
    }

    public static GroupQuiz After(GroupQuiz quiz, GroupEvent happened) => quiz with { Session = quiz.Session.Take(happened).Session };

    private static IEnumerable<QuizView> Both(GroupQuiz quiz)
    {
        yield return new QuizView.Trainer(quiz);
        var item = quiz.Session.Stage.Stage is { IsRevealed: true, Item: { } id } ? quiz.Session.Scenario.Item(id) : null;
        yield return new QuizView.Learner(quiz with { Session = quiz.Session with { Papers = ImmutableDictionary<string, Paper>.Empty } }, new GroupPaper("paper", "learner-0", "chat", null, quiz.Session.Papers["learner-0"]), item is null ? null : Spread.Of(item, quiz.Session.Papers.Values));
    }

    private static QuizView.Solo View(SoloSession session) => new(new SoloPaper { Id = "a-paper", Owner = "somebody", Conversation = "chat", Session = session, Shown = Now, Changed = Now, Expires = Now });
}
