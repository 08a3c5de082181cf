using Assistant.Quizzes;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Quizzes;

/// <summary>What holds of a quiz that somebody takes alone, whatever they do in it, in any order and from any card.</summary>
public sealed class SoloSessionLaws
{
    /// <summary>Two numbers make one move; what they mean depends on where the session stands.</summary>
    private static readonly Arbitrary<(int Kind, int Choice)[]> Moves =
        (from kind in Gen.Choose(0, 99) from choice in Gen.Choose(0, 999_999) select (kind, choice)).ArrayOf().ToArbitrary();

    [Fact]
    public void A_step_that_cannot_be_taken_changes_nothing() => Holds(taken => taken.TrueForAll(t => t.Fault is null || ReferenceEquals(t.After, t.Before)));

    [Fact]
    public void A_step_that_was_taken_changes_nothing_when_it_is_delivered_again_however_late() => Holds(taken =>
        taken.Index().All(t => t.Item.Fault is not null || taken.Skip(t.Index).All(later => later.After.Take(t.Item.Step) is { Fault: not null } again && ReferenceEquals(again.Session, later.After))));

    [Fact]
    public void What_was_asked_and_answered_stays_so() => Holds(taken => taken.TrueForAll(t =>
        t.After.Stage.Path.Take(t.Before.Stage.Path.Length).SequenceEqual(t.Before.Stage.Path) && t.Before.Answers.All(a => t.After.Answers[a.Key] == a.Value)));

    [Fact]
    public void No_item_is_asked_twice_and_only_what_was_asked_is_answered() => Holds(taken => taken.TrueForAll(t =>
        t.After.Stage is var stage && stage.Path.Distinct().Count() == stage.Path.Length && (stage.IsEnd || stage.Path[^1] == stage.Item)
        && t.After.Answers.Keys.All(stage.Path.Contains) && t.After.Answered.Count() == t.After.Answers.Count
        && t.After.Answers.All(a => Marking.FaultIn(t.After.Scenario.Item(a.Key)!, a.Value) is null)));

    [Fact]
    public void The_key_is_shown_exactly_when_what_is_asked_was_answered() => Holds(taken => taken.TrueForAll(t =>
        t.After.Stage is var stage && stage.IsRevealed == (stage.Item is { } item && t.After.Answers.ContainsKey(item))));

    [Fact]
    public void Where_it_stands_is_a_function_of_the_final_answers_and_of_what_was_left_out() => Holds(taken => taken.Count == 0 || taken[^1].After is var last
        && NaiveQuiz.Path(last.Scenario, last.Answers, Skipped(taken), last.Stage.Item).SequenceEqual(last.Stage.Path));

    [Fact]
    public void The_points_are_those_of_the_final_answers() => Holds(taken => taken.TrueForAll(t => t.After.Answers.IsEmpty
        ? Marking.Percent(t.After.Answered) is null
        : Math.Abs(Marking.Percent(t.After.Answered)!.Value - 100m * t.After.Answers.Sum(a => NaiveQuiz.Parts(t.After.Scenario.Item(a.Key)!, a.Value)) / NaiveQuiz.Point / t.After.Answers.Count) < 0.000001m));

    [Fact]
    public void Nothing_more_is_asked_of_a_scene_that_was_left_out() => Holds(taken => taken.Index().All(t =>
        t.Item is not { Fault: null, Step: SoloStep.SkipScene { Item: var item } } || taken[^1].After is var last
        && last.Stage.Path.Skip(t.Item.Before.Stage.Path.Length).All(later => last.Scenario.SceneOf(later) != last.Scenario.SceneOf(item))));

    [Fact]
    public void Every_path_ends() => Holds(taken => taken.Count == 0 || Ends(taken[^1].After));

    [Fact]
    public void Who_comes_back_is_asked_what_they_missed_in_order_and_nothing_else() =>
        Prop.ForAll(GeneratedQuizzes.Any, ArbMap.Default.ArbFor<bool[]>(), Moves, (quiz, which, moves) =>
        {
            var missed = quiz.Items.Select(i => i.Id).Where((_, i) => which.Length > 0 && which[i % which.Length]).DefaultIfEmpty(quiz.Items.Last().Id).ToList();
            var taken = Walk(SoloSession.BeginAgain(quiz, missed), moves);
            var session = taken.Count == 0 ? SoloSession.BeginAgain(quiz, missed) : taken[^1].After;
            for (; session.Stage.Item is { } item; session = session.Take(new SoloStep.Next(item)).Session)
                if (!session.Stage.IsRevealed) session = session.Take(new SoloStep.Answer(item, GeneratedQuizzes.AnswerTo(session.Asked!, 1))).Session;
            return session.Stage.Path.SequenceEqual(WithoutTheRest(quiz, missed, Skipped(taken)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void What_was_missed_and_is_named_twice_is_asked_once()
    {
        var session = SoloSession.BeginAgain(SomeQuiz.Quiz, ["see", "stay", "see"]);
        Ends(session).ShouldBeTrue();
        session.Take(new SoloStep.SkipScene("see")).Session.Take(new SoloStep.SkipScene("stay")).Session.Stage.Path.ShouldBe(["see", "stay"]);
    }

    [Fact]
    public void Exactly_the_share_that_is_needed_is_enough()
    {
        // Three thirds of a point in four items: 25 per cent.
        var steps = SomeQuiz.Quiz.Item("steps")!;
        var first = SomeQuiz.Quiz.Scenes[0] with { Items = [steps with { Id = "a" }, steps with { Id = "b" }, steps with { Id = "c" }, steps with { Id = "d" }], Branch = new ScoreBranch(25, "late") };
        var session = SoloSession.Begin(SomeQuiz.Quiz with { Scenes = [first, .. SomeQuiz.Quiz.Scenes.Skip(1)] });
        foreach (var item in first.Items.SkipLast(1)) session = Given(session, item.Id, "hear", "tell", "write");
        Given(session, "d", "write", "tell", "hear").Stage.Item.ShouldBe("own-words");
    }

    private static SoloSession Given(SoloSession session, string item, params string[] codes) =>
        session.Take(new SoloStep.Answer(item, new QuizAnswer([.. codes]))).Session.Take(new SoloStep.Next(item)).Session;

    // Those items without what follows one that is left out with the rest of its scene.
    private static List<string> WithoutTheRest(Scenario quiz, IEnumerable<string> items, HashSet<string> skipped)
    {
        var (kept, left) = (new List<string>(), new HashSet<string>());
        foreach (var item in items.Where(i => !left.Contains(quiz.SceneOf(i).Id)))
        {
            kept.Add(item);
            if (skipped.Contains(item)) left.Add(quiz.SceneOf(item).Id);
        }
        return kept;
    }

    private static bool Ends(SoloSession session)
    {
        for (var left = session.Scenario.Items.Count(); session.Stage.Item is { } item; left--)
        {
            if (left < 0) return false;
            if (!session.Stage.IsRevealed) session = session.Take(new SoloStep.Answer(item, GeneratedQuizzes.AnswerTo(session.Asked!, left))).Session;
            session = session.Take(new SoloStep.Next(item)).Session;
        }
        return session.Take(new SoloStep.Next(session.Stage.Path[^1])).Fault == QuizFault.OldItem;
    }

    private sealed record Taken(SoloSession Before, SoloStep Step, SoloSession After, QuizFault? Fault);

    private static void Holds(Func<List<Taken>, bool> law) =>
        Prop.ForAll(GeneratedQuizzes.Any, Moves, (quiz, moves) => law(Walk(SoloSession.Begin(quiz), moves))).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(80));

    private static HashSet<string> Skipped(List<Taken> taken) => [.. taken.Where(t => t.Fault is null).Select(t => t.Step).OfType<SoloStep.SkipScene>().Select(s => s.Item)];

    private static List<Taken> Walk(SoloSession session, IEnumerable<(int Kind, int Choice)> moves)
    {
        var taken = new List<Taken>();
        foreach (var move in moves)
        {
            var step = StepOf(session, move);
            var (after, fault) = session.Take(step);
            taken.Add(new Taken(session, step, after, fault));
            session = after;
        }
        return taken;
    }

    private static SoloStep StepOf(SoloSession session, (int Kind, int Choice) move)
    {
        var items = session.Scenario.Items.ToList();
        var any = items[move.Choice % items.Count];
        var asked = session.Asked ?? any;
        return move.Kind switch
        {
            < 40 => new SoloStep.Answer(asked.Id, GeneratedQuizzes.AnswerTo(asked, move.Choice)),
            < 72 => new SoloStep.Next(asked.Id),
            < 80 => new SoloStep.SkipScene(asked.Id),
            < 85 => new SoloStep.Answer(any.Id, GeneratedQuizzes.AnswerTo(any, move.Choice)),
            < 90 => new SoloStep.Answer(asked.Id, GeneratedQuizzes.NoAnswerTo(asked, move.Choice)),
            < 95 => new SoloStep.Next(any.Id),
            _ => new SoloStep.SkipScene(any.Id),
        };
    }
}
