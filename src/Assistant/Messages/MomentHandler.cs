using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Moments.Cards;
using Assistant.Moments.Copies;
using Assistant.Moments.Counts;
using Assistant.Moments.Reminders;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>A button of a moment's card was pressed: the step is taken, and the card stands in its place again. In a private chat alone.</summary>
public sealed class MomentHandler(AssistantHost assistant, ReminderService reminders, ReminderHandler reminding, ReminderGate gate, MomentTally tally, MomentShow show, TimedTickets tickets)
{
    public async Task<AdaptiveCardInvokeResponse> PressAsync(Turn turn, ExecutedAction action, CancellationToken cancellationToken)
    {
        var knowledge = turn.Version.Knowledge;
        if (turn.IsInGroup) return AdaptiveCardInvokeResponse.Message(knowledge.Replies.Text("private"));
        if (MomentStep.SheetIn(action.Data, knowledge) is not { } brought) return AdaptiveCardInvokeResponse.BadRequest(knowledge.Words["answer.gone"]);

        var who = PersonKey.Of(turn.Activity) is { } owner ? new ReminderPerson(owner, turn.Activity.Conversation!.Id, turn.Version) : null;
        using var pass = who is null ? null : await gate.EnterAsync(who.Owner, cancellationToken);
        // Where reminders are on, what is kept counts, for it may have been marked on another card.
        var kept = who is null ? null : reminders.Find(who, brought.Id);
        var sheet = kept is null ? brought : kept.Sheet with { Reason = brought.Reason, ShowsAll = brought.ShowsAll, At = brought.At };
        if (MomentStep.Take(sheet, action.Data, knowledge) is not { } taken) return AdaptiveCardInvokeResponse.BadRequest(knowledge.Words["answer.gone"]);
        if (kept is not null) kept = reminders.Change(who!, kept.Id, k => k with { Sheet = MomentStep.Take(k.Sheet, action.Data, knowledge)! with { Reason = null, ShowsAll = false, At = null } });
        tally.Note(taken, action.Data?.TextOf(MomentCard.Action), knowledge);
        return AdaptiveCardInvokeResponse.Card(MomentStep.IsExport(action.Data)
            ? MomentExportCard.Of(taken, knowledge.Words, assistant.Site, MomentExport.AddressOf(taken, tickets))
            : show.Card(turn, taken, reminding.PartFor(turn, kept)));
    }
}
