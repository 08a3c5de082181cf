using Assistant.Quizzes;
using Assistant.Quizzes.Groups;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Quizzes;

/// <summary>What holds of a quiz that a trainer runs, whoever does what in it in whatever order, once or more than once.</summary>
public sealed class GroupSessionLaws
{
    private static readonly string[] Learners = ["ann", "bea", "cal", "dev", "eli", "fay", "gus"];

    /// <summary>Three numbers make one event; what they mean depends on where the session stands.</summary>
    private static readonly Arbitrary<(int Kind, int Who, int Choice)[]> Moves =
        (from kind in Gen.Choose(0, 99) from who in Gen.Choose(0, 99) from choice in Gen.Choose(0, 999_999) select (kind, who, choice)).ArrayOf().ToArbitrary();

    [Fact]
    public void Papers_and_stage_are_those_of_a_naive_list_of_final_answers() => Holds(taken =>
    {
        var naive = new NaiveGroup(taken[0].Before.Scenario);
        foreach (var t in taken)
        {
            naive.Take(t.Event);
            if (Pictures.Of(t.After) != naive.Picture()) return false;
        }
        return true;
    });

    [Fact]
    public void The_spread_of_every_item_is_that_of_the_final_answers() => Holds(taken =>
    {
        var naive = new NaiveGroup(taken[0].Before.Scenario);
        foreach (var t in taken) naive.Take(t.Event);
        return taken[^1].After.Scenario.Items.All(item =>
        {
            var final = naive.Final.Where(f => f.Key.Item == item.Id).Select(f => f.Value).ToList();
            return Spread.Of(item, taken[^1].After.Papers.Values) is not { } spread
                ? final.Count < 5
                : final.Count >= 5 && spread.Answered == final.Count && Near(spread.Percent * final.Count, 100m * final.Sum(a => NaiveQuiz.Parts(item, a)) / NaiveQuiz.Point);
        });
    });

    [Fact]
    public void An_event_that_is_delivered_twice_is_done_once() => Holds(taken => taken.TrueForAll(t => Pictures.Of(t.After.Take(t.Event).Session) == Pictures.Of(t.After)));

    [Fact]
    public void A_step_of_the_trainers_that_was_taken_does_nothing_when_it_comes_again_however_late() => Holds(taken => taken.Index().All(t =>
        !IsStep(t.Item.Event) || t.Item.Fault is not null || taken.Skip(t.Index).All(later => later.After.Take(t.Item.Event).Session.Stage == later.After.Stage)));

    [Fact]
    public void What_is_refused_changes_nothing() => Holds(taken => taken.TrueForAll(t => t.Fault is null || t.After == t.Before));

    [Fact]
    public void A_paper_is_only_changed_by_what_names_its_learner() => Holds(taken => taken.TrueForAll(t => Learners.All(l =>
        l == LearnerOf(t.Event) || ReferenceEquals(t.After.Papers.GetValueOrDefault(l), t.Before.Papers.GetValueOrDefault(l)))));

    [Fact]
    public void Only_the_trainers_steps_move_the_stage_and_only_going_on_looks_at_answers() => Holds(taken => taken.TrueForAll(t =>
        !IsStep(t.Event) ? t.After.Stage == t.Before.Stage
        : t.Event is GroupEvent.Next || t.Before.Stage.Take(t.Before.Scenario, t.Event, []) == (t.After.Stage, t.Fault)));

    [Fact]
    public void Until_the_trainer_goes_on_nobody_can_tell_what_another_answered() => Prop.ForAll(GeneratedQuizzes.Any, Moves, (quiz, moves) =>
    {
        var taken = Walk(GroupSession.Begin(quiz), moves);
        var answers = taken.Index().Where(t => t.Item is { Event: GroupEvent.Answer, Fault: null }).ToList();
        return answers.TrueForAll(at =>
        {
            var answer = (GroupEvent.Answer)at.Item.Event;
            var changed = at.Item.Before.Take(answer with { Given = GeneratedQuizzes.AnswerTo(quiz.Item(answer.Item)!, at.Index + 1) }).Session;
            foreach (var later in taken.Skip(at.Index + 1).TakeWhile(t => t.Event is not GroupEvent.Next))
            {
                if (LearnerOf(later.Event) == answer.Learner) continue;
                var (session, fault) = changed.Take(later.Event);
                if (fault != later.Fault || Learners.Any(l => l != answer.Learner && Pictures.Of(session, l) != Pictures.Of(later.After, l))) return false;
                changed = session;
            }
            return true;
        });
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithEndSize(60));

    [Fact]
    public void An_answer_changes_until_the_key_is_shown_and_not_after() => Holds(taken => taken.TrueForAll(t =>
        t.Before.Papers.All(p => p.Value.Answers.All(a => t.After.Papers[p.Key].Answers[a.Key] == a.Value || a.Key == t.Before.Stage.Stage.Item && !t.Before.Stage.Stage.IsRevealed && !t.Before.Stage.IsClosed))));

    [Fact]
    public void Nobody_is_lost_and_leaving_takes_no_answer_away() => Holds(taken => taken.TrueForAll(t =>
        t.Before.Papers.All(p => t.After.Papers.ContainsKey(p.Key) && p.Value.Answers.Keys.All(t.After.Papers[p.Key].Answers.ContainsKey))));

    [Fact]
    public void Once_closed_it_stays_as_it_is() => Holds(taken => taken.TrueForAll(t => !t.Before.Stage.IsClosed
        || t.After.Stage == t.Before.Stage && t.After.Papers.Count == t.Before.Papers.Count && t.Before.Papers.All(p => t.After.Papers[p.Key].Answers == p.Value.Answers)));

    [Fact]
    public void Every_learners_order_kept_it_does_not_matter_who_is_heard_first() => Prop.ForAll(GeneratedQuizzes.Any, Moves, (quiz, moves) =>
    {
        var (one, other, at) = (GroupSession.Begin(quiz), GroupSession.Begin(quiz), 0);
        while (one.Stage is { IsClosed: false, Stage.Item: { } asked } && at < moves.Length)
        {
            var item = quiz.Item(asked)!;
            var events = moves.Skip(at).Take(12).Select(m => OfLearner(m, item)).ToList();
            foreach (var happened in events) one = one.Take(happened).Session;
            foreach (var happened in events.GroupBy(LearnerOf).OrderByDescending(g => g.Key, StringComparer.Ordinal).SelectMany(g => g.Concat([g.Last()]))) other = other.Take(happened).Session;
            if (Pictures.Of(one) != Pictures.Of(other)) return false;
            GroupEvent[] steps = moves[at].Choice % 7 == 0 ? [new GroupEvent.SkipScene(asked)] : [new GroupEvent.Reveal(asked), new GroupEvent.Next(asked)];
            foreach (var step in steps) (one, other) = (one.Take(step).Session, other.Take(step).Session);
            at += 12;
        }
        return Pictures.Of(one) == Pictures.Of(other);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(150));

    [Fact]
    public void Scores_add_up_by_item_by_scene_and_by_learner() => Holds(taken =>
    {
        var (quiz, papers) = (taken[^1].After.Scenario, taken[^1].After.Papers.Values.ToList());
        var whole = Points(papers.SelectMany(p => p.Answers.Select(a => (quiz.Item(a.Key)!, a.Value))));
        return Near(whole, papers.Sum(p => Points(p.Answers.Select(a => (quiz.Item(a.Key)!, a.Value)))))
            && Near(whole, quiz.Items.Sum(i => Points(AnswersTo(i))))
            && Near(whole, quiz.Scenes.Sum(s => Points(s.Items.SelectMany(AnswersTo))))
            && quiz.Items.All(i => Spread.Of(i, papers) is not { } spread || Near(spread.Percent * spread.Answered / 100, Points(AnswersTo(i))));

        IEnumerable<(QuizItem, QuizAnswer)> AnswersTo(QuizItem item) => papers.Where(p => p.Answers.ContainsKey(item.Id)).Select(p => (item, p.Answers[item.Id]));
    });

    [Fact]
    public void Every_path_ends_and_is_closed_then() => Holds(taken =>
    {
        var session = taken[^1].After;
        for (var left = session.Scenario.Items.Count(); session.Stage is { IsClosed: false, Stage.Item: { } item }; left--)
        {
            if (left < 0) return false;
            session = session.Take(new GroupEvent.Reveal(item)).Session.Take(new GroupEvent.Next(item)).Session;
        }
        return session.Stage.IsClosed && session.Take(new GroupEvent.Join("new")).Fault == QuizFault.Closed;
    });

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "Ann")]
    public void A_name_is_kept_only_where_everybody_was_told(bool isNamed, string? kept) =>
        GroupSession.Begin(SomeQuiz.Quiz, isNamed).Take(new GroupEvent.Join("ann", "Ann")).Session.Papers["ann"].Name.ShouldBe(kept);

    [Fact]
    public void The_story_goes_the_way_that_most_chose_and_of_two_the_first_in_the_file()
    {
        AfterFirst("wait", "wait", "listen").ShouldBe("own-words");
        AfterFirst("listen", "listen", "wait").ShouldBe("see");
        AfterFirst("listen", "wait").ShouldBe("own-words");
        AfterFirst().ShouldBe("see");
    }

    private static string? AfterFirst(params string[] chosen)
    {
        var session = GroupSession.Begin(SomeQuiz.Quiz);
        foreach (var (at, code) in chosen.Index())
            session = session.Take(new GroupEvent.Join(Learners[at])).Session.Take(new GroupEvent.Answer(Learners[at], "first-step", new QuizAnswer([code]))).Session;
        return session.Take(new GroupEvent.Reveal("first-step")).Session.Take(new GroupEvent.Next("first-step")).Session.Stage.Stage.Item;
    }

    private sealed record Taken(GroupSession Before, GroupEvent Event, GroupSession After, QuizFault? Fault);

    private static void Holds(Func<List<Taken>, bool> law) =>
        Prop.ForAll(GeneratedQuizzes.Any, Moves, (quiz, moves) => Walk(GroupSession.Begin(quiz), moves) is not { Count: > 0 } taken || law(taken)).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(150));

    private static List<Taken> Walk(GroupSession session, IEnumerable<(int Kind, int Who, int Choice)> moves)
    {
        var taken = new List<Taken>();
        foreach (var move in moves)
        {
            var happened = EventOf(session, move);
            var (after, fault) = session.Take(happened);
            taken.Add(new Taken(session, happened, after, fault));
            session = after;
        }
        return taken;
    }

    private static GroupEvent EventOf(GroupSession session, (int Kind, int Who, int Choice) move)
    {
        var items = session.Scenario.Items.ToList();
        var any = items[move.Choice % items.Count];
        var asked = session.Scenario.Item(session.Stage.Stage.Item) ?? any;
        return move.Kind switch
        {
            < 76 => OfLearner(move, asked),
            < 81 => new GroupEvent.Reveal(asked.Id),
            < 89 => new GroupEvent.Next(asked.Id),
            < 91 => new GroupEvent.SkipScene(asked.Id),
            < 93 => new GroupEvent.Answer(Learners[move.Who % Learners.Length], any.Id, GeneratedQuizzes.AnswerTo(any, move.Choice)),
            < 95 => new GroupEvent.Answer(Learners[move.Who % Learners.Length], asked.Id, GeneratedQuizzes.NoAnswerTo(asked, move.Choice)),
            < 96 => new GroupEvent.Reveal(any.Id),
            < 97 => new GroupEvent.Next(any.Id),
            < 98 => new GroupEvent.SkipScene(any.Id),
            _ => move.Choice % 4 == 0 ? new GroupEvent.Close() : new GroupEvent.Leave("nobody"),
        };
    }

    private static GroupEvent OfLearner((int Kind, int Who, int Choice) move, QuizItem asked)
    {
        var learner = Learners[move.Who % Learners.Length];
        return (move.Kind % 76) switch
        {
            < 20 => new GroupEvent.Join(learner),
            < 26 => new GroupEvent.Leave(learner),
            _ => new GroupEvent.Answer(learner, asked.Id, GeneratedQuizzes.AnswerTo(asked, move.Choice)),
        };
    }

    private static bool IsStep(GroupEvent happened) => LearnerOf(happened) is null;

    private static string? LearnerOf(GroupEvent happened) => happened switch
    {
        GroupEvent.Join { Learner: var learner } => learner,
        GroupEvent.Leave { Learner: var learner } => learner,
        GroupEvent.Answer { Learner: var learner } => learner,
        _ => null,
    };

    private static decimal Points(IEnumerable<(QuizItem, QuizAnswer)> answered) => answered.ToList() is { Count: > 0 } some ? Marking.Percent(some)!.Value * some.Count / 100 : 0;

    private static bool Near(decimal one, decimal other) => Math.Abs(one - other) < 0.000001m;
}
