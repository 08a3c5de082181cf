using Assistant.Answers;
using Assistant.Evaluation;
using Xunit.Abstractions;

namespace Assistant.Tests.Answers.Asking;

/// <summary>Questions that nothing answers, most with the words of a passage, and beside them such as are answered in other words. The gate was not fitted with these.</summary>
public sealed class NearMissTests(ITestOutputHelper output)
{
    [Fact]
    public void Few_questions_that_nothing_answers_are_answered_in_full() => Share("near-2", AnswerStatus.Answered).ShouldBeLessThanOrEqualTo(0.19);

    [Fact]
    public void Questions_in_other_words_than_the_passage_are_answered() => Share("lay-2", AnswerStatus.Answered, AnswerStatus.PartlyAnswered).ShouldBeGreaterThanOrEqualTo(0.88);

    private double Share(string set, params AnswerStatus[] statuses)
    {
        var questions = EvaluationQuestion.Read(Checkout.Content.PathOf($"knowledge/evaluation/{set}.jsonl"));
        var given = questions.Count(q => statuses.Contains(Some.Ask(q.Q).Status));
        output.WriteLine($"{given} of {questions.Count} of {set}: {string.Join(" or ", statuses)}");
        return given / (double)questions.Count;
    }
}
