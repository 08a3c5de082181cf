using Assistant.Knowledge;
using Assistant.Quizzes;
using Assistant.Quizzes.Groups;

namespace Assistant.Tests.Quizzes.Results;

/// <summary>A quiz that was run: what happened in it, as a value and in the stores.</summary>
internal static class Played
{
    /// <summary>Everybody comes in, answers each item that is asked, and the trainer goes on until the end.</summary>
    /// <param name="scenario">The story.</param>
    /// <param name="people">Their names.</param>
    /// <param name="answer">What the person at that place answers to an item; null where nothing.</param>
    public static IEnumerable<GroupEvent> Events(Scenario scenario, IReadOnlyList<string> people, Func<int, QuizItem, QuizAnswer?> answer)
    {
        var session = GroupSession.Begin(scenario);
        foreach (var name in people) yield return Take(new GroupEvent.Join($"key of {name}", name));
        while (session.Stage.Stage.Item is { } id)
        {
            foreach (var (name, at) in people.Select((n, at) => (n, at)))
                if (answer(at, scenario.Item(id)!) is { } given) yield return Take(new GroupEvent.Answer($"key of {name}", id, given));
            yield return Take(new GroupEvent.Reveal(id));
            yield return Take(new GroupEvent.Next(id));
        }

        GroupEvent Take(GroupEvent happened)
        {
            (session, var fault) = session.Take(happened);
            fault.ShouldBeNull();
            return happened;
        }
    }

    public static GroupQuiz Quiz(Scenario scenario, IEnumerable<GroupEvent> events, bool isNamed = false, string id = "run-1", DateTimeOffset? started = null)
    {
        var quiz = New(scenario, isNamed, id, started ?? Some.TuesdayMorning);
        return quiz with { Session = events.Aggregate(quiz.Session, (session, happened) => session.Take(happened).Session) };
    }

    /// <summary>The same, kept as the product keeps it.</summary>
    public static GroupQuiz Keep(GroupQuizStore quizzes, GroupPaperStore papers, Scenario scenario, string text, IEnumerable<GroupEvent> events, bool isNamed, string id, DateTimeOffset started)
    {
        var quiz = New(scenario, isNamed, id, started);
        quizzes.Begin(quiz, text, null).ShouldBeTrue();
        foreach (var happened in events)
            switch (happened)
            {
                case GroupEvent.Join join: papers.Join(quiz, join.Learner, $"chat of {join.Learner}", join.Name, null); break;
                case GroupEvent.Answer answer: papers.Answer(quiz, answer.Learner, answer.Item, answer.Given, null)!.Value.Fault.ShouldBeNull(); break;
                default:
                    var all = quizzes.Find(id, Some.Assistant.Knowledge)!;
                    var moved = all with { Session = all.Session.Take(happened).Session, Revision = all.Revision + 1 };
                    quizzes.Move(moved, all.Revision, null).ShouldBeTrue();
                    quiz = moved;
                    break;
            }
        return quiz;
    }

    public static IReadOnlyList<string> People(int count) =>
        [.. new[] { "Amina Khan", "Ben Okafor", "Carys Hughes", "Deepak Rao", "Ellie Marsh", "Femi Ade", "Grace Lin", "Hamza Malik", "Isla Reid", "Jo Patel", "Kasia Nowak", "Liam O'Brien" }.Take(count)];

    /// <summary>What a mixed group answers: some wrong and certain, each at their own pace.</summary>
    public static QuizAnswer? Mixed(int at, QuizItem item)
    {
        var (sure, seconds) = ((Sureness)(at % 3), 15 + 7 * at);
        return item.Type switch
        {
            QuizItemType.Single => new([item.Options[(at * at + item.Id.Length) % item.Options.Count].Code], sure, seconds),
            QuizItemType.Several => new([.. item.Options.Where((_, o) => (at + o) % 3 != 1).Select(o => o.Code)], sure, seconds),
            QuizItemType.Order => new([.. (at % 3 == 0 ? item.Options : item.Shown).Select(o => o.Code)], null, seconds),
            _ => at < 4 ? new([.. item.Options.Take(at % 3).Select(o => o.Code)]) : null,
        };
    }

    private static GroupQuiz New(Scenario scenario, bool isNamed, string id, DateTimeOffset started) => new()
    {
        Id = id,
        Owner = "the trainer",
        Conversation = "the trainer's chat",
        Code = $"CODE-{id}",
        Session = GroupSession.Begin(scenario, isNamed),
        Started = started,
        Moved = started,
        Expires = started.AddDays(90),
    };
}
