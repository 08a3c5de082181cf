using Assistant.Commands;
using Assistant.Moments;
using Assistant.Moments.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>A button of a moment's card was pressed: the step is taken, and the card stands in its place again. In a private chat alone.</summary>
public sealed class MomentHandler(AssistantHost assistant)
{
    public AdaptiveCardInvokeResponse Press(Turn turn, ExecutedAction action)
    {
        var knowledge = turn.Version.Knowledge;
        if (turn.IsInGroup) return AdaptiveCardInvokeResponse.Message(knowledge.Replies.Text("private"));
        return MomentStep.Take(action.Data, knowledge) is { } sheet
            ? AdaptiveCardInvokeResponse.Card(MomentCard.Of(sheet, knowledge, assistant.Site))
            : AdaptiveCardInvokeResponse.BadRequest(knowledge.Words["answer.gone"]);
    }
}
