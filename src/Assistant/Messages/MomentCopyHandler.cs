using Assistant.Answers;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Moments;
using Assistant.Moments.Cards;
using Assistant.Moments.Copies;
using Assistant.Moments.Reminders;
using Assistant.Teams;

namespace Assistant.Messages;

/// <summary>The button of a moment's card that asks for its actions, as they are marked, as a block for a case note.</summary>
public sealed class MomentCopyHandler(AssistantHost assistant, ReminderService reminders)
{
    /// <summary>The block as an answer; null where the message is another one.</summary>
    public Answer? Read(Turn turn)
    {
        if (turn.Activity.Value?.TextOf(MomentCard.Copy) is not { } brought) return null;
        var knowledge = turn.Version.Knowledge;
        if (MomentStep.Sheet(brought, knowledge) is not { } sheet) return Answer.Fixed(AnswerStatus.NeedsDetail, knowledge.Words["answer.gone"], Intent.Moment);
        var copy = MomentCopyMaker.Of(AsKept(turn, sheet), knowledge, assistant.Time.GetUtcNow());
        return Answer.Fixed(AnswerStatus.Answered, new MomentCopyText(knowledge.Replies, knowledge.Words).Of(copy), Intent.Moment) with { Form = AnswerForm.Copy };
    }

    // Where reminders are on, what is kept counts, for it may have been marked on another card.
    private MomentSheet AsKept(Turn turn, MomentSheet sheet) =>
        !turn.IsInGroup && PersonKey.Of(turn.Activity) is { } owner && reminders.Find(new ReminderPerson(owner, turn.Activity.Conversation!.Id, turn.Version), sheet.Id) is { } kept
            ? kept.Sheet with { ShowsAll = sheet.ShowsAll, At = sheet.At }
            : sheet;
}
