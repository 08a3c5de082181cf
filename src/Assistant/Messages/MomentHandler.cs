using Assistant.Answers;
using Assistant.Commands;
using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Moments.Cards;
using Assistant.Moments.Copies;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>
/// A button of a moment's card was pressed: the step is taken, and the card stands in its place again; or its actions are taken away as
/// they are marked. In a private chat alone.
/// </summary>
public sealed class MomentHandler(AssistantHost assistant, TimedTickets tickets)
{
    public AdaptiveCardInvokeResponse Press(Turn turn, ExecutedAction action)
    {
        var knowledge = turn.Version.Knowledge;
        if (turn.IsInGroup) return AdaptiveCardInvokeResponse.Message(knowledge.Replies.Text("private"));
        return MomentStep.Take(action.Data, knowledge) is { } sheet
            ? AdaptiveCardInvokeResponse.Card(Card(sheet, action, knowledge))
            : AdaptiveCardInvokeResponse.BadRequest(knowledge.Words["answer.gone"]);
    }

    /// <summary>The copy that a button of the card asks for; null where the message is another one.</summary>
    public Answer? Copied(Turn turn)
    {
        if (turn.Activity is not { Text: null or "", Value: { } value } || value.TextOf(MomentCard.Copy) is not { } brought) return null;
        var knowledge = turn.Version.Knowledge;
        return MomentStep.Sheet(brought, knowledge) is { } sheet
            ? Answer.Fixed(AnswerStatus.Answered, new MomentCopyText(knowledge.Replies, knowledge.Words).Of(MomentCopyMaker.Of(sheet, knowledge, assistant.Time.GetUtcNow())), Intent.Moment) with { Form = AnswerForm.Copy }
            : Answer.Fixed(AnswerStatus.NeedsDetail, knowledge.Words["answer.gone"], Intent.Moment);
    }

    private AdaptiveCard Card(MomentSheet sheet, ExecutedAction action, KnowledgeBase knowledge) => action.Data?.TextOf(MomentCard.Do) == MomentCard.Export
        ? MomentExportCard.Of(sheet, knowledge.Words, assistant.Site, MomentExport.AddressOf(sheet, tickets))
        : MomentCard.Of(sheet, knowledge, assistant.Site);
}
