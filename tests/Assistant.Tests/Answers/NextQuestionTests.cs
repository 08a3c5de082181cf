using Assistant.Answers;
using Assistant.Checks;

namespace Assistant.Tests.Answers;

public sealed class NextQuestionTests
{
    private const string Discontinuance = "what do I do after an NRM discontinuance";

    // Evenly taken from all the questions that were ever written for a passage or note.
    private static readonly IReadOnlyList<string> Asked = [.. Some.Assistant.Knowledge.Expansions.SelectMany(e => e.Questions).Where((_, i) => i % 97 == 0).Select(q => q.Text)];

    [Theory]
    [InlineData(null)]
    [InlineData("Birmingham")]
    [InlineData("Devon")]
    public void Whatever_is_offered_is_answered_short_and_something_new(string? area)
    {
        var offered = 0;
        foreach (var text in Asked)
        {
            var asked = new Question(text) { Area = area };
            var answer = Some.Assistant.Answers.Answer(asked);
            var next = Some.Assistant.Answers.Next(asked, answer);
            offered += next.Count;
            next.Count.ShouldBeLessThanOrEqualTo(3);
            next.ShouldBeUnique();
            next.ShouldAllBe(q => q.Length <= NextQuestionCheck.Longest && !q.Equals(text, StringComparison.OrdinalIgnoreCase));
            foreach (var question in next)
            {
                var then = Some.Ask(question, area: area);
                then.Status.ShouldBe(AnswerStatus.Answered, question);
                answer.Parts.ShouldNotContain(p => p.Text == then.Parts[0].Text, $"{text}: {question}");
            }
        }
        offered.ShouldBeGreaterThan(Asked.Count);
    }

    [Fact]
    public void Every_question_of_a_note_is_answered_in_every_area_that_the_note_is_for()
    {
        foreach (var note in Some.Assistant.Knowledge.Notes)
            foreach (var area in Some.Assistant.Knowledge.Contacts.AreaNames.Where(note.IsIn))
                foreach (var question in note.Questions)
                    Some.Ask(question, area: area).Status.ShouldBe(AnswerStatus.Answered, $"{question} in {area}");
    }

    [Theory]
    [InlineData("he has a knife and is outside now")]
    [InlineData("Jaydon Smith dob 3/2/2010 is not in school")]
    [InlineData("how do I hide drugs from the police")]
    [InlineData("how many horses does the EMPOWER U hub have")]
    [InlineData("what now")]
    [InlineData("help")]
    [InlineData("hello")]
    public void After_anything_that_is_no_answer_nothing_is_offered(string text) => Some.Assistant.Answers.Next(new Question(text), Some.Ask(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("what is a reachable moment", "What is a reachable moment?")]
    [InlineData("who decides NRM referrals", "Who decides an NRM referral?")]
    [InlineData("what's the national referral mechanism, the NRM", "What is the NRM?")]
    public void What_was_asked_is_not_offered_again(string asked, string same) => Some.Assistant.Answers.Next(new Question(asked), Some.Ask(asked)).ShouldNotContain(same);

    [Fact]
    public void What_was_asked_before_that_is_not_offered_either()
    {
        const string First = "what is a reachable moment", Second = "how do I use a reachable moment";
        var asked = new Question(Second) { Previous = new Exchange(First, Some.Ask(First)) };
        Some.Assistant.Answers.Next(asked, Some.Assistant.Answers.Answer(asked)).ShouldNotContain("What is a reachable moment?");
    }

    [Fact]
    public void Among_the_three_that_Teams_shows_are_more_one_related_and_the_copy()
    {
        var asked = new Question(Discontinuance);
        var answer = Some.Ask(Discontinuance);
        var actions = new AnswerMessage(Some.Assistant.Knowledge, Some.Assistant.Site).Of(answer with { Next = Some.Assistant.Answers.Next(asked, answer) }).SuggestedActions!.Actions;
        actions.Count.ShouldBe(6);
        (actions[0].Title, actions[2].Title).ShouldBe((Some.Assistant.Knowledge.Words["answer.more"], Some.Assistant.Knowledge.Words["answer.copy"]));
    }
}
