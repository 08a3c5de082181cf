using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Knowledge;
using Assistant.Storage;

namespace Assistant.Messages;

/// <summary>Records what is answered, before it is sent.</summary>
public sealed class AnswerRecorder(AnswerRecords records, AssistantHost assistant, StateSeal seal)
{
    /// <summary>For what a kept question is sealed.</summary>
    public const string Purpose = "answer-question";

    /// <summary>A new answer's reference and short links.</summary>
    public AnswerLinks Begin(Turn turn) => Begin(turn.Version);

    public AnswerLinks Begin(ServedVersion version) => new(records.NewReference(), version.Sources);

    /// <summary>
    /// Whether the reader sees the reference: on what states something, and on what says that nothing does. Danger is whom to ring and
    /// nothing else.
    /// </summary>
    public static bool Shows(Answer answer) => answer.Status is not (AnswerStatus.Danger or AnswerStatus.PersonalDetails or AnswerStatus.NeedsDetail) && answer.Form != AnswerForm.Copy
        && (answer.Parts.Count > 0 || answer.Intent == Intent.Question && answer.Status is not AnswerStatus.Answered);

    /// <param name="turn">The turn.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What is answered.</param>
    /// <param name="links">What its message cites.</param>
    public void Keep(Turn turn, string question, Answer answer, AnswerLinks links) =>
        Keep(turn.Version, !turn.IsInGroup && PersonKey.Of(turn.Activity) is { } person ? new Delivery(turn.Activity.Conversation!.Id, person) : null, question, answer, links);

    /// <param name="version">What it was answered from.</param>
    /// <param name="delivery">Who receives it; null where nobody is kept.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What is answered.</param>
    /// <param name="links">What its message cites.</param>
    public void Keep(ServedVersion version, Delivery? delivery, string question, Answer answer, AnswerLinks links)
    {
        var knowledge = version.Knowledge;
        var record = new AnswerRecord
        {
            Reference = links.Reference,
            Status = answer.Status,
            Intent = answer.Intent,
            Completeness = answer.Completeness,
            At = assistant.Time.GetUtcNow(),
            Knowledge = version.Id,
            Trail = knowledge.Changes.Head,
            Model = answer.Model,
            Settings = ServedSettings.Of(assistant.Site),
            Citations = links.Cited,
            Topics = AnswerTopics.Counts(answer) ? AnswerTopics.Of(question, knowledge.Vocabulary) : [],
            Question = KeepsQuestion(answer, question, knowledge) ? seal.Seal(Purpose, question) : null,
        };
        records.Add(record, delivery, version.Sources);
    }

    /// <summary>The channel has taken its message. Only what can be found fit or unfit is found again by it.</summary>
    public void Arrived(Answer answer, AnswerLinks links, string? message)
    {
        if (message is not null && answer.Parts.Count > 0) records.Arrived(links.Reference, message);
    }

    /// <summary>The channel has refused it: nobody received it.</summary>
    public void Withdraw(AnswerLinks links) => records.Withdraw(links.Reference);

    private bool KeepsQuestion(Answer answer, string question, KnowledgeBase knowledge) => assistant.Site.KeepQuestions
        && answer.Status is not (AnswerStatus.Danger or AnswerStatus.PersonalDetails)
        && knowledge.Safety.FindPersonalDetails(question).Count == 0;
}
