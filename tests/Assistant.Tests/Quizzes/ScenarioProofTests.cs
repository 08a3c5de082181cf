using Assistant.Knowledge;
using Assistant.Quizzes;

namespace Assistant.Tests.Quizzes;

public sealed class ScenarioProofTests
{
    private const string Feedback = "feedback: {says: Listen., cites: [nspcc-child-reveals#listen], suggested: true}";

    [Fact]
    public void A_sound_quiz_has_nothing_to_complain_of() => ProblemsOf(SomeQuiz.Own).ShouldBeEmpty();

    [Theory]
    [InlineData("audience: [social worker, teacher]\n", "", 1, "does not say whom it is for")]
    [InlineData("minutes: 10\n", "", 1, "does not say how long it takes")]
    [InlineData("This story is made up.", "This story is true.", 1, "'note' does not say that the story is made up")]
    [InlineData("- id: meeting", "- id: signs", 55, "'signs' is the id of two scenes")]
    [InlineData("- id: letter", "- id: signs", 24, "'signs' is the id of two scenes")]
    [InlineData("- id: own-words", "- id: steps", 48, "'steps' is the id of two items")]
    [InlineData("- id: own-words", "- id: Own words", 48, "'Own words' cannot be an id")]
    [InlineData("code: ask", "code: ask_him", 21, "'ask_him' cannot be an id or a code")]
    [InlineData("- id: own-words", "- id: end", 48, "'end' cannot be an id")]
    [InlineData("- id: own-words", "- id: this-name-is-much-longer-than-any-that-a-card-or-a-page-could-carry-along", 48, "cannot be an id")]
    [InlineData("code: listen, text: Listen to him., mark: right", "code: listen, text: Listen to him., mark: wrong", 16, "'first-step' has 0 right options of 3")]
    [InlineData("text: Ask a colleague., mark: partly", "text: Ask a colleague., mark: right", 16, "'first-step' has 2 right options of 3")]
    [InlineData("text: The phone., mark: right", "text: The phone., mark: wrong", 28, "'see' has 1 right options of 3")]
    [InlineData("text: That it is his fault., mark: wrong", "text: That it is his fault., mark: right", 28, "'see' has 3 right options of 3")]
    [InlineData("code: ask,", "code: wait,", 16, "'first-step' has the option 'wait' twice")]
    [InlineData(", feedback: {says: Listen to him now., cites: [nspcc-child-reveals#listen], suggested: true}", "", 20, "The option 'wait' of 'first-step' has no feedback")]
    [InlineData("Ilyas is 15.", "Child B is 15.", 12, "'Child B' stands in the story")]
    [InlineData("stem: What do you do first?", "stem: What do you do first for child H?", 16, "'child H' stands in the story")]
    [InlineData("text: Wait a week.", "text: Wait for Child A and Child B.", 20, "'Child A' stands in the story")]
    [InlineData("says: Listen to him now.", "says: Listen to him as to Child G.", 20, "'Child G' stands in the story")]
    [InlineData("says: \"The home area always", "says: \"For Child A the home area always", 79, "'Child A' stands in the story")]
    [InlineData("goto: late", "goto: nowhere", 20, "'nowhere' is no later scene")]
    [InlineData("goto: late", "goto: letter", 20, "'letter' is no later scene")]
    [InlineData("next: after", "next: signs", 55, "'signs' is no later scene")]
    [InlineData("at-least: 60, goto: meeting", "at-least: 60, goto: letter", 24, "'letter' is no later scene")]
    [InlineData("text: His words., mark: right", "text: His words., mark: right, goto: late", 33, "leads on from the middle of a scene")]
    [InlineData("next: signs", "next: late", 24, "No answers lead to the scene 'signs'")]
    [InlineData("next: after", "next: end", 66, "No answers lead to the scene 'after'")]
    public void Each_fault_is_named_with_its_line(string from, string to, int line, string complaint)
    {
        var problem = ProblemsOf(SomeQuiz.With(from, to)).First(p => p.What.Contains(complaint, StringComparison.Ordinal));
        (problem.File, problem.Line).ShouldBe((SomeQuiz.File, line));
        problem.Mend.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_choice_in_the_middle_of_a_scene_leads_nowhere_else() =>
        ProblemsOf(WithItem("{id: middle, type: single, stem: What now?, options: [{code: a, text: A, mark: right, goto: late, " + Feedback + "}, {code: b, text: B, mark: wrong, " + Feedback + "}]}"))
            .ShouldContain(p => p.What.Contains("leads on from the middle of a scene"));

    [Fact]
    public void A_choice_of_one_option_is_none() =>
        ProblemsOf(WithItem("{id: middle, type: single, stem: What now?, options: [{code: a, text: A, mark: right, " + Feedback + "}]}"))
            .ShouldContain(p => p.What == "'middle' has 1 right options of 1.");

    [Fact]
    public void An_order_needs_three_steps() =>
        ProblemsOf(WithItem("{id: middle, type: order, stem: What now?, options: [{code: a, text: A, " + Feedback + "}, {code: b, text: B, " + Feedback + "}]}"))
            .ShouldContain(p => p.What == "'middle' has 2 steps.");

    [Theory]
    [InlineData("words", "'middle' has no key.")]
    [InlineData("single", "'middle' has 0 right options of 0.")]
    public void An_item_without_options_is_named(string type, string complaint) =>
        ProblemsOf(WithItem($"{{id: middle, type: {type}, stem: What now?, options: []}}")).ShouldContain(p => p.What == complaint);

    [Theory]
    [InlineData(9)]
    [InlineData(31)]
    public void More_options_than_a_card_can_show_are_too_many(int count) =>
        ProblemsOf(WithItem($"{{id: middle, type: words, stem: What now?, options: [{string.Join(", ", Enumerable.Range(1, count).Select(i => $"{{code: p{i}, text: P, {Feedback}}}"))}]}}"))
            .ShouldContain(p => p.What == $"'middle' has {count} options.");

    [Fact]
    public void A_quiz_of_nothing_lacks_scenes_and_learning_points()
    {
        var problems = ProblemsOf("id: made-up");
        problems.ShouldContain(p => p.What == "The quiz has no scene.");
        problems.ShouldContain(p => p.What == "The quiz has no learning points.");
    }

    [Fact]
    public void A_scene_that_only_a_score_beyond_reach_leads_to_is_named() =>
        ProblemsOf(SomeQuiz.With("goto: late, ", "").Replace("text: Ask a colleague., mark: partly", "text: Ask a colleague., mark: wrong").Replace("next: late", "next: meeting").Replace("{at-least: 60, goto: meeting}", "{at-least: 1, goto: meeting}"))
            .ShouldHaveSingleItem().What.ShouldBe("No answers lead to the scene 'late'.");

    [Fact]
    public void Words_of_the_review_on_a_real_child_are_quoted_by_learning_points_alone()
    {
        const string quotation = "bscp-2019-20-02 \"There is significant evidence of Child B being involved in\"";
        ProblemsOf(SomeQuiz.With("says: Listen to him now., cites: [nspcc-child-reveals#listen]", $"says: Listen to him now., cites: ['{quotation}']")).ShouldContain(p => p.What.StartsWith("'Child B' stands in the story"));
        ProblemsOf(SomeQuiz.With("wherever they are found.\"'", $"wherever they are found.\"', '{quotation}'")).ShouldBeEmpty();
    }

    // An item more, before the last one of the second scene.
    private static string WithItem(string item) => SomeQuiz.With("      - id: steps", $"      - {item}\n      - id: steps");

    private static IReadOnlyList<Problem> ProblemsOf(string text)
    {
        var quiz = SomeQuiz.Read(text, out var problems);
        new ScenarioProof(quiz, problems).Run();
        return problems.All;
    }
}
