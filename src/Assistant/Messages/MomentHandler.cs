using Assistant.Commands;
using Assistant.Moments;
using Assistant.Moments.Cards;
using Assistant.Moments.Counts;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>A button of a moment's card was pressed: the step is taken, and the card stands in its place again. In a private chat alone.</summary>
public sealed class MomentHandler(AssistantHost assistant, MomentTally tally)
{
    public AdaptiveCardInvokeResponse Press(Turn turn, ExecutedAction action)
    {
        var knowledge = turn.Version.Knowledge;
        if (turn.IsInGroup) return AdaptiveCardInvokeResponse.Message(knowledge.Replies.Text("private"));
        if (MomentStep.Take(action.Data, knowledge) is not { } sheet) return AdaptiveCardInvokeResponse.BadRequest(knowledge.Words["answer.gone"]);
        tally.Note(sheet, knowledge);
        return AdaptiveCardInvokeResponse.Card(MomentCard.Of(sheet, knowledge, assistant.Site));
    }
}
