using Assistant.Screening;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Screening;

/// <summary>What holds of a screening whatever somebody does in it: answers, backs, changes, skips, in any order and from any card.</summary>
public sealed class SessionLaws
{
    /// <summary>Two numbers make one move; what they mean depends on where the session stands.</summary>
    private static readonly Arbitrary<(int Kind, int Choice)[]> Moves =
        (from kind in Gen.Choose(0, 99) from choice in Gen.Choose(0, 9_999) select (kind, choice)).ArrayOf().ToArbitrary();

    private static readonly Arbitrary<int> Which = Gen.Choose(0, 99).ToArbitrary();

    private static void Holds(Func<ScreeningSession, bool> law, int tests = 400) =>
        Prop.ForAll(Which, ArbMap.Default.ArbFor<bool>(), Moves, (which, freeText, moves) =>
            Walk(SomeScreening.All[which % SomeScreening.All.Count], freeText, moves).All(law)).Check(Config.QuickThrowOnFailure.WithMaxTest(tests).WithEndSize(120));

    [Fact]
    public void The_review_is_reached_only_when_every_question_that_applies_was_dealt_with() =>
        Holds(s => s.Stage == ScreeningStage.Asking || s.Sheet.Applying.All(l => l.Answer is not null));

    [Fact]
    public void A_required_question_is_never_skipped() =>
        Holds(s => s.Sheet.Applying.All(l => !l.Item.Required || l.Item.IsChecklist || l.Answer is not { IsSkipped: true }));

    [Fact]
    public void The_outcome_is_that_of_the_answers_that_apply_alone() => Holds(s =>
    {
        var applying = s.Sheet.Applying.Where(l => l.Answer is not null).ToDictionary(l => l.Item.LinkId, l => l.Answer!);
        var (all, counted) = (ScreeningResult.Of(s.Questionnaire, s.Answers, s.FreeText), ScreeningResult.Of(s.Questionnaire, applying, s.FreeText));
        return all.Outcome == counted.Outcome && all.Rules.Select(r => r.Rule).SequenceEqual(counted.Rules.Select(r => r.Rule)) && all.Rules.All(r => r.Because.All(l => l.Applies));
    });

    [Fact]
    public void The_way_does_not_matter_only_where_it_ends() => Holds(s =>
    {
        if (s.Stage == ScreeningStage.Asking) return true;
        var straight = ScreeningSession.Begin(s.Questionnaire, s.FreeText);
        while (straight.Asked is { } asked) straight = straight.Take(Given(asked, s.Answers[asked.LinkId])).Session;
        return ScreeningResult.Of(s.Questionnaire, straight.Answers, s.FreeText).Outcome == ScreeningResult.Of(s.Questionnaire, s.Answers, s.FreeText).Outcome;
    });

    [Fact]
    public void Every_path_ends() => Holds(s =>
    {
        for (var left = s.Questionnaire.Items.Count; s.Stage == ScreeningStage.Asking; left--)
        {
            if (left < 0) return false;
            s = s.Take(Given(s.Asked!, s.Asked!.Type == ItemType.Text ? ItemAnswer.Words("x") : ItemAnswer.Of(s.Asked.Options[0].Code))).Session;
        }
        return true;
    }, tests: 150);

    [Fact]
    public void A_step_that_cannot_be_taken_changes_nothing() =>
        Prop.ForAll(Which, Moves, (which, moves) =>
        {
            var session = ScreeningSession.Begin(SomeScreening.All[which % SomeScreening.All.Count], freeText: true);
            foreach (var move in moves)
            {
                var result = session.Take(StepOf(session, move));
                if (result.Fault is not null && !ReferenceEquals(result.Session, session)) return false;
                session = result.Session;
            }
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_answer_that_no_longer_applies_is_kept_until_the_answers_are_confirmed() =>
        Prop.ForAll(Which, Moves, (which, moves) =>
        {
            var session = ScreeningSession.Begin(SomeScreening.All[which % SomeScreening.All.Count], freeText: true);
            foreach (var move in moves)
            {
                var step = StepOf(session, move);
                var next = session.Take(step).Session;
                if (step is not ScreeningStep.Confirm && !session.Answers.Keys.All(next.Answers.ContainsKey)) return false;
                if (next.Stage == ScreeningStage.Outcome && next.Sheet.Struck.Any()) return false;
                session = next;
            }
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_unknown_and_said_to_matter_would_lead_somewhere_more_urgent() => Holds(s =>
    {
        var result = ScreeningResult.Of(s.Questionnaire, s.Answers, s.FreeText);
        return result.Unknown.All(u => ScreeningResult.Of(s.Questionnaire, s.Answers.SetItem(u.Line.Item.LinkId, ItemAnswer.Of(u.Option.Code)), s.FreeText).Outcome == u.Outcome && u.Outcome != result.Outcome);
    }, tests: 60);

    [Fact]
    public void Progress_counts_the_questions_that_apply() => Holds(s =>
        s.Stage != ScreeningStage.Asking || s.Progress is var (at, of) && at >= 1 && at <= of && of == s.Sheet.Applying.Count());

    private static IEnumerable<ScreeningSession> Walk(Questionnaire questionnaire, bool freeText, IEnumerable<(int Kind, int Choice)> moves)
    {
        var session = ScreeningSession.Begin(questionnaire, freeText);
        yield return session;
        foreach (var move in moves)
        {
            session = session.Take(StepOf(session, move)).Session;
            yield return session;
        }
    }

    private static ScreeningStep StepOf(ScreeningSession session, (int Kind, int Choice) move)
    {
        var items = session.Questionnaire.Items;
        var any = items[move.Choice % items.Count];
        var asked = session.Asked ?? any;
        return move.Kind switch
        {
            < 50 when asked.Type == ItemType.Text => new ScreeningStep.Answer(asked.LinkId, ItemAnswer.Words($"words {move.Choice}")),
            < 40 => new ScreeningStep.Answer(asked.LinkId, ItemAnswer.Of(asked.Options[move.Choice % asked.Options.Count].Code)),
            < 50 => new ScreeningStep.Answer(asked.LinkId, ItemAnswer.Of([.. asked.Options.Where((_, i) => (move.Choice >> i & 1) == 1).Select(o => o.Code)])),
            < 58 => new ScreeningStep.Skip(asked.LinkId),
            < 68 => new ScreeningStep.Back(),
            < 82 => new ScreeningStep.Change(any.LinkId),
            < 86 => new ScreeningStep.Review(),
            < 92 => new ScreeningStep.Confirm(),
            < 94 => new ScreeningStep.Judge(new Judgement(move.Choice % 2 == 0, "other")),
            < 97 => new ScreeningStep.Answer(any.LinkId, ItemAnswer.Of("no-such-code")),
            _ => new ScreeningStep.Answer(any.LinkId, ItemAnswer.Words(new string('x', move.Choice * 3))),
        };
    }

    private static ScreeningStep Given(Item item, ItemAnswer answer) => answer.IsSkipped && !item.IsChecklist ? new ScreeningStep.Skip(item.LinkId) : new ScreeningStep.Answer(item.LinkId, answer);
}
