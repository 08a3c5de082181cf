using Assistant.Answers;
using Assistant.Knowledge;

namespace Assistant.Questions;

/// <summary>What a manager's reply needs before it goes to anybody.</summary>
public static class ReplyCheck
{
    /// <summary>The id of the words that say how to mend it; null where it can be sent.</summary>
    public static string? FaultIn(string text, KnowledgeBase knowledge) =>
        text.Length == 0 ? "questions.fault-reply"
        : text.Length > InputCheck.MostCharacters ? "questions.fault-long"
        : knowledge.Safety.FindPersonalDetails(text).Count > 0 ? "questions.fault-reply-details"
        : null;
}
