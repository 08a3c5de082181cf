using Assistant.Answers;
using Assistant.Commands;
using Assistant.Quizzes;
using Assistant.Tests.Quizzes;

namespace Assistant.Tests.Commands;

/// <summary>A quiz that is played in the terminal, line by line, and what it tells.</summary>
public sealed class QuizPreviewTests
{
    private const string NspccName = "NSPCC on a child who tells, non-statutory guidance, undated";

    public static TheoryData<string> Quizzes => [.. SomeQuiz.All.Select(q => q.Id)];

    [Fact]
    public void What_may_be_hard_to_read_comes_before_the_story_and_the_story_before_what_is_asked() => Stands(Play(),
        "A letter comes",
        "Before you start. This story is made up. No real child is in it. It tells of an arrest. Nothing is told in detail.",
        "About 10 minutes. For: social worker, teacher.",
        "Hard to read?",
        "== Thursday: a letter [letter]",
        "Ilyas is 15. A letter comes.",
        "Nobody opens it.",
        "What do you do first?",
        "a. Wait a week.",
        "b. Ask a colleague.",
        "c. Listen to him.",
        "> ");

    [Fact]
    public void The_key_comes_after_the_answer_with_every_reason_and_its_source() => Stands(Play("b"),
        "> \n",
        "Partly right.",
        "You chose this. It is partly right: b. Ask a colleague.",
        "   Ask the boy as well. (suggested)",
        $"   Source: {NspccName}",
        "Better: c. Listen to him.",
        "   Listen carefully.\n",
        $"   Source: {NspccName}",
        "Another option: a. Wait a week.",
        "   Listen to him now. (suggested)",
        "Points: 0.5 of 1. So far: 0.5 of 1.",
        "== Friday: what you see [signs]");

    [Fact]
    public void An_order_is_typed_in_letters_of_what_is_shown() => Stands(Play("c", "a and b", "b a c"),
        "a. Write it down.",
        "b. Hear him.",
        "c. Tell your lead.",
        "Right.",
        "In its place: 1. Hear him.",
        "In its place: 2. Write it down.",
        "In its place: 3. Tell your lead.",
        "Points: 1 of 1. So far: 3 of 3.",
        "[meeting]");

    [Fact]
    public void Words_of_ones_own_are_held_against_the_key_that_is_shown_after_them()
    {
        var told = Play("a", "Thank you for telling me, Ilyas.", "b");
        told.ShouldNotContain("Thank you for telling me");
        told.IndexOf("a. You thank him.", StringComparison.Ordinal).ShouldBeGreaterThan(told.IndexOf("What do you say to him?", StringComparison.Ordinal));
        Play("a").ShouldNotContain("You thank him.");
        Stands(told, "What do you say to him?", "> ", "a. You thank him.", "b. You stay calm.", "> ", "Your words hold 1 of 2 points.", "Also in the key: a. You thank him.", "You had: b. You stay calm.");
        Stands(Play("a", "Thank you.", "none"), "Your words hold 0 of 2 points.");
    }

    [Theory]
    [InlineData("d", "Type the letter of your answer.")]
    [InlineData("a b", "Type the letter of your answer.")]
    [InlineData("", "Type the letter of your answer.")]
    [InlineData("what is redthread?", "Type the letter of your answer.")]
    public void What_cannot_be_read_is_told_what_can_be_typed_and_the_same_is_asked_on(string typed, string how)
    {
        var told = Play(typed, "c");
        Stands(told, "That is no answer to this.", how, "Or type: skip, or quit.", "> ", "Right.");
        told.Split("That is no answer to this.").Length.ShouldBe(2);
    }

    [Fact]
    public void Each_kind_is_told_how_it_is_answered()
    {
        Stands(Play("c", "x", "a b", "a b", "b a c", "b"), "That is no answer to this. Type the letters of all that fit", "That is no answer to this. Type the letters in the order");
        Stands(Play("a", " ", "Thank you.", "Thank you."), "That is no answer to this. Type your own words.", "That is no answer to this. Type the letters of the points");
    }

    [Fact]
    public void Skip_leaves_out_the_rest_of_the_scene_and_counts_nothing()
    {
        Stands(Play("skip", "skip", "Skip"), "[letter]", "The rest of the scene is left out.", "[signs]", "The rest of the scene is left out.", "[late]", "The rest of the scene is left out.", "[meeting]", "Stopped here.", "You answered no question this time.", "Your way: letter, signs, late, meeting.", "Not on it: after.");
        Stands(Play("a", "Thank you.", "skip"), "The rest of the scene is left out.", "[meeting]");
    }

    [Theory]
    [InlineData("quit")]
    [InlineData("stop")]
    [InlineData(null)]
    public void Quit_or_the_end_of_what_is_typed_ends_it_with_the_summary(string? typed) =>
        Stands(Play(["c", .. typed is null ? [] : new[] { typed, "c" }]), "[signs]", "Stopped here.", "== What to take away", "Points: 1 of 1.", "Learning points", "The home area always keeps responsibility for the child.", "Source: Review of Child A and Child B, case review, 2021");

    [Fact]
    public void The_summary_names_first_what_was_wrong_and_certain()
    {
        var told = Play("b sure", "c, sure", "c b a a guess", "Thank you.", "a", "b sure");
        Stands(told[told.IndexOf("== What to take away", StringComparison.Ordinal)..],
            "You were sure, and it was not right",
            "- What do you write down?",
            "   The phone.",
            "- Who speaks first?",
            "   He does.",
            "Worth reading again",
            "- In which order?",
            "   1. Hear him.",
            "- What do you do first?",
            "- What do you say to him?",
            "Learning points");
        told.ShouldNotContain("Stopped here.");
    }

    [Fact]
    public void Danger_that_is_typed_is_met_first_and_the_quiz_waits()
    {
        const string danger = "a boy is being stabbed outside right now";
        var told = Some.Assistant.Answers.Stop(new Question(danger)).ShouldNotBeNull().Lead ?? Some.Text(Some.Assistant.Answers.Stop(new Question(danger))!).Split('\n')[0];
        Stands(Play(danger, "c"), "> ", told, "> ", "Right.");
        Stands(Play("a", danger, "a"), "What do you say to him?", told, "a. You thank him.", "Your words hold 1 of 2 points.");
        Play("x", "c").ShouldNotContain(told);
    }

    [Theory]
    [MemberData(nameof(Quizzes))]
    public void Every_way_through_a_quiz_is_played_to_its_end(string id)
    {
        var quiz = SomeQuiz.All.Single(q => q.Id == id);
        var ways = QuizPaths.All(quiz).Where(p => p.Stage.IsEnd).DistinctBy(QuizPaths.Way).ToList();
        ways.ShouldNotBeEmpty();
        foreach (var way in ways)
        {
            var told = Play(quiz, [.. way.Stage.Path.SelectMany(i => Typed(quiz.Item(i)!, way.Answers.GetValueOrDefault(i)))]);
            told.ShouldNotContain("Stopped here.");
            told.ShouldNotContain("That is no answer");
            told.ShouldContain($"Your way: {QuizPaths.Way(way)}.");
            if (way.Answers.Count > 0) told.ShouldContain($"Points: {way.Answered.Sum(a => Marking.Of(a.Item, a.Answer)):0.#} of {way.Answers.Count}.");
        }
        string.Join(' ', ways.Select(QuizPaths.Way)).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Distinct().ShouldBe(quiz.Scenes.Select(s => s.Id), ignoreOrder: true);
    }

    private static IEnumerable<string> Typed(QuizItem item, QuizAnswer? answer)
    {
        if (answer is null) return ["skip"];
        var letters = string.Join(' ', answer.Codes.Select(c => (char)('a' + item.Shown.ToList().FindIndex(o => o.Code == c))));
        return item.Type == QuizItemType.Words ? ["I would say so.", letters.Length == 0 ? "none" : letters] : [letters];
    }

    // Each stands after the one before.
    private static void Stands(string told, params string[] words)
    {
        var at = 0;
        foreach (var word in words)
        {
            var found = told.IndexOf(word, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"'{word}' in: {told[at..]}");
            at = found + word.Length;
        }
    }

    private static string Play(params string[] typed) => Play(SomeQuiz.Quiz, typed);

    private static string Play(Scenario quiz, string[] typed)
    {
        var output = new StringWriter { NewLine = "\n" };
        new QuizPreview(Some.Assistant.Knowledge, new Lazy<AnswerService>(Some.Assistant.Answers), new StringReader(string.Join('\n', typed)), output).Play(quiz);
        return output.ToString();
    }
}
