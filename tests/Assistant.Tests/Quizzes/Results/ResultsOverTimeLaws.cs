using Assistant.Quizzes;
using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Results;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Quizzes.Results;

/// <summary>What two looks at the results at different times tell, whatever happens between them.</summary>
public sealed class ResultsOverTimeLaws
{
    private static readonly Scenario Story = ResultsQuiz.Scenario;
    private static readonly IReadOnlyList<QuizItem> Items = [.. Story.Items];

    // Learners answer what is asked, come late, leave and come back; the trainer goes on now and then. Some is out of turn.
    private static readonly Gen<int[]> Dice = Gen.Choose(0, 10_000).ArrayOf(160);

    private static GroupEvent Event(int die, GroupSession session)
    {
        var (item, learner) = (session.Stage.Stage.Item ?? Items[^1].Id, $"person {die % 11}");
        var asked = die % 13 == 0 ? Items[die % Items.Count] : Story.Item(item)!;
        return (die / 11 % 24) switch
        {
            < 4 => new GroupEvent.Join(learner),
            4 => new GroupEvent.Leave(learner),
            5 or 6 => new GroupEvent.Reveal(item),
            7 or 8 => new GroupEvent.Next(item),
            9 when die % 5 == 0 => new GroupEvent.SkipScene(item),
            10 when die % 17 == 0 => new GroupEvent.Close(),
            _ => new GroupEvent.Answer(learner, asked.Id, new QuizAnswer([.. asked.Type switch
            {
                QuizItemType.Single => [asked.Options[die / 7 % asked.Options.Count].Code],
                QuizItemType.Order => asked.Shown.Select(o => o.Code),
                _ => asked.Options.Where((_, o) => (die >> o) % 2 == 0).Select(o => o.Code).DefaultIfEmpty(asked.Options[0].Code),
            }], (Sureness)(die % 3), die % 300)),
        };
    }

    private static IEnumerable<ResultsReport> Looks(int[] dice)
    {
        var quiz = Played.Quiz(Story, []);
        foreach (var die in dice)
        {
            quiz = quiz with { Session = quiz.Session.Take(Event(die, quiz.Session)).Session };
            yield return ResultsReport.Of(quiz, null);
        }
    }

    private static string Print(ItemResult item) => item.Figures is not { } f ? "none"
        : $"{f.Answered} {string.Join(' ', f.Options.Select(o => o.Count))} {f.Right} {f.Percent} {f.WrongAndCertain} {f.AboutSeconds}";

    private static void Holds(Func<List<ResultsReport>, bool> law) => Prop.ForAll(Dice.ToArbitrary(), dice => law([.. Looks(dice)])).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void An_item_that_is_shown_stays_as_it_is() => Holds(looks =>
        Items.All(i => looks.SelectMany(l => l.Items).Where(r => r.Item == i && !r.IsOpen).Select(Print).Distinct().Count() <= 1));

    [Fact]
    public void While_an_item_is_answered_it_has_no_figures_and_nothing_else_changes() => Holds(looks => looks.Zip(looks.Skip(1)).All(pair =>
        pair.Second.Items.Where(i => i.IsOpen).All(i => i.Figures is null)
        && (pair.First.Items.Count(i => !i.IsOpen) != pair.Second.Items.Count(i => !i.IsOpen) || (pair.First.Percent, pair.First.Answered) == (pair.Second.Percent, pair.Second.Answered))));

    [Fact]
    public void The_course_of_things_that_these_laws_see_shows_figures_and_hides_some()
    {
        var random = new Random(7);
        var seen = Enumerable.Range(0, 30).Select(_ => Enumerable.Range(0, 160).Select(_ => random.Next(10_001)).ToArray()).SelectMany(dice => Looks(dice).TakeLast(1)).SelectMany(l => l.Items).ToList();
        seen.Count(i => i.Figures is not null).ShouldBeGreaterThan(20);
        seen.Count(i => i.Figures is null && !i.IsOpen).ShouldBeGreaterThan(5);
    }
}
