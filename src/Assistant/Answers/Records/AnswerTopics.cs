using Assistant.Retrieval;
using Assistant.Sources;

namespace Assistant.Answers.Records;

/// <summary>What a question is about, in words of the vocabulary alone: any other word of it is left out, so that nothing can point to anybody.</summary>
public static class AnswerTopics
{
    public static IReadOnlyList<string> Of(string question, Vocabulary vocabulary)
    {
        var words = TermForm.Read(question);
        return [.. Terms.Of(vocabulary).All.Where(t => t.In(question, words) is not null).Select(t => t.Name)];
    }

    /// <summary>Whether what was asked is counted: a question that was looked up, whatever was found.</summary>
    public static bool Counts(Answer answer) => answer is { IsView: false, Form: AnswerForm.Answer, Intent: Intent.Question }
        && answer.Status is AnswerStatus.Answered or AnswerStatus.PartlyAnswered or AnswerStatus.NotFound or AnswerStatus.OutOfScope or AnswerStatus.OtherSafeguarding;
}
