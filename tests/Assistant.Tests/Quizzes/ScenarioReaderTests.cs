using Assistant.Quizzes;

namespace Assistant.Tests.Quizzes;

public sealed class ScenarioReaderTests
{
    [Fact]
    public void A_quiz_is_read_as_it_stands()
    {
        var quiz = SomeQuiz.Read(SomeQuiz.Own, out var problems);
        problems.All.ShouldBeEmpty();
        quiz.Scenes.Select(s => s.Id).ShouldBe(["letter", "signs", "late", "meeting", "after"]);
        quiz.Items.Select(i => i.Type).Distinct().Order().ShouldBe(Enum.GetValues<QuizItemType>());
        quiz.Item("first-step")!.Options.Select(o => (o.Code, o.Mark, o.Goto)).ShouldBe([("wait", Mark.Wrong, "late"), ("ask", Mark.Partly, null), ("listen", Mark.Right, null)]);
        quiz.Scene("signs")!.Branch.ShouldBe(new ScoreBranch(60, "meeting"));
        quiz.Scenes[0].Story.ShouldBe(["Ilyas is 15. A letter comes.", "Nobody opens it."]);
        quiz.Written.ShouldBe(new DateOnly(2026, 11, 23));
        quiz.Audience.ShouldBe(["social worker", "teacher"]);
        quiz.LearningPoints.ShouldHaveSingleItem().Citations.ShouldHaveSingleItem().Held.ShouldBeTrue();
        quiz.Items.SelectMany(i => i.Options).ShouldAllBe(o => o.Feedback!.Citations.Count == 1);
    }

    [Fact]
    public void Steps_of_an_order_and_points_of_a_key_are_right_and_carry_no_mark() =>
        SomeQuiz.Quiz.Items.Where(i => i.Type is QuizItemType.Order or QuizItemType.Words).SelectMany(i => i.Options).ShouldAllBe(o => o.Mark == Mark.Right);

    [Fact]
    public void An_order_is_shown_in_another_one()
    {
        var steps = SomeQuiz.Quiz.Item("steps")!;
        steps.Shown.ShouldBe(steps.Options, ignoreOrder: true);
        steps.Shown.ShouldNotBe(steps.Options);
    }

    [Theory]
    [InlineData("id: made-up\n", "id: another\n", 1, "'another' stands in a file of another name")]
    [InlineData("title: A letter comes\n", "", 1, "'title' is missing")]
    [InlineData("note: This", "colour: red\nnote: This", 3, "'colour' is not a known field")]
    [InlineData("audience: [social worker", "audience: [astronaut", 5, "'astronaut' is not a role")]
    [InlineData("minutes: 10", "minutes: ten", 6, "not a number")]
    [InlineData("status: draft", "status: done", 8, "'status: done' is not known")]
    [InlineData("written: 2026-11-23\n", "", 1, "'written' is missing")]
    [InlineData("next: after\n", "next: after\n    colour: red\n", 66, "'colour' is not a known field")]
    [InlineData("id: first-step\n        type: single", "id: first-step\n        type: essay", 17, "'type: essay' is not known")]
    [InlineData("text: Wait a week., mark: wrong,", "text: Wait a week.,", 20, "has no 'mark'")]
    [InlineData("text: Wait a week., mark: wrong,", "text: Wait a week., mark: bad,", 20, "'mark: bad' is not known here")]
    [InlineData("text: The phone., mark: right,", "text: The phone., mark: partly,", 32, "'mark: partly' is not known here")]
    [InlineData("text: Hear him.,", "text: Hear him., mark: right,", 39, "have no 'mark'")]
    [InlineData("at-least: 60", "at-least: 101", 42, "'at-least' is no share")]
    [InlineData("says: Listen carefully., cites: [nspcc-child-reveals#listen]", "says: Listen carefully.", 22, "This statement has no citation")]
    [InlineData("says: Listen carefully., cites: [nspcc-child-reveals#listen]", "says: Listen carefully., cites: [nowhere#listen]", 22, "'nowhere' is not in the catalogue")]
    [InlineData("\"The home area of the child", "\"The home area of any child", 79, "These words do not stand in")]
    public void A_slip_is_named_with_its_line(string from, string to, int line, string complaint)
    {
        SomeQuiz.Read(SomeQuiz.With(from, to), out var problems);
        var problem = problems.All.ShouldHaveSingleItem();
        problem.What.ShouldContain(complaint);
        (problem.File, problem.Line).ShouldBe((SomeQuiz.File, line));
        problem.Mend.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_scene_in_which_nothing_is_asked_is_named()
    {
        SomeQuiz.Read("id: made-up\nscenes: [{id: a, title: A, story: [One.], next: end}]", out var problems);
        problems.All.ShouldContain(p => p.What == "Nothing is asked in this scene.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("scenes: [")]
    [InlineData("- one")]
    [InlineData("scenes: {a: b}")]
    [InlineData("scenes: [a, b]")]
    public void A_file_that_is_no_quiz_is_told_so_and_nothing_breaks(string text)
    {
        SomeQuiz.Read(text, out var problems).Scenes.ShouldBeEmpty();
        problems.All.ShouldNotBeEmpty();
    }

    [Fact]
    public void Another_wording_has_another_hash() =>
        SomeQuiz.Read(SomeQuiz.With("A letter comes.", "A letter has come."), out _).Hash.ShouldNotBe(SomeQuiz.Quiz.Hash);
}
