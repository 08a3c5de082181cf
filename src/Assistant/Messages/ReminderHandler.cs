using System.Text.Json;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Conversations;
using Assistant.Moments;
using Assistant.Moments.Cards;
using Assistant.Moments.Counts;
using Assistant.Moments.Reminders;
using Assistant.Moments.Reminders.Cards;
using Assistant.Sources.Changes;
using Assistant.Sources.Switches;
using Assistant.Teams;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>Reminders in the chat, by buttons and in words; in a private chat alone, and only for who asked for them.</summary>
public sealed class ReminderHandler(ReminderService reminders, ReminderSender sender, ReminderGate gate, MomentTally tally, MomentShow show, AssistantHost assistant, ReminderOptions options)
{
    /// <summary>A button was pressed.</summary>
    public async Task<AdaptiveCardInvokeResponse> PressAsync(Turn turn, ExecutedAction action, CancellationToken cancellationToken)
    {
        var words = WordsOf(turn);
        if (turn.IsInGroup) return AdaptiveCardInvokeResponse.Message(turn.Version.Knowledge.Replies.Text("private"));
        if (PersonOf(turn) is not { } who || action.Data is not { } data) return Gone(turn);
        using var pass = await gate.EnterAsync(OwnerIn(data, who), cancellationToken);
        var (kept, slip) = (data.TextOf(ReminderWords.Kept) is { } id ? reminders.Find(who, id) : null, ReminderSlip.Read(data.TextOf(ReminderWords.Slip)));
        return data.TextOf(ReminderWords.Do) switch
        {
            "ask" when SheetIn(data, turn) is { } sheet => Card(show.Card(turn, sheet, RemindPart(who, sheet, words))),
            "cancel" when SheetIn(data, turn) is { } sheet => Card(show.Card(turn, sheet)),
            "start" when SheetIn(data, turn) is { } sheet => Card(Start(who, sheet, data, turn, words)),
            "list" or "refuse" => Card(List(who, words)),
            "open" when kept is not null => Card(show.Card(turn, kept.Sheet, On(kept, words))),
            "stop" => Card(List(who, words, words[reminders.Stop(who, data.TextOf(ReminderWords.Kept) ?? "") > 0 ? "stopped" : "gone"])),
            "offer" when kept is not null => Card(ReminderListCard.Offered(kept, HandoverKind.Whole, reminders.Offer(kept, HandoverKind.Whole), words)),
            "cover" when kept is not null => Card(ReminderListCard.Offered(kept, HandoverKind.Cover, reminders.Offer(kept, HandoverKind.Cover), words)),
            "accept" when data.TextOf(ReminderWords.Code) is { } code => Card(await AcceptAsync(who, code, words, cancellationToken)),
            "offer" or "cover" or "open" => Card(List(who, words, words["gone"])),
            { } what when slip is not null => Card(Mark(who, what, slip, data, words)),
            _ => Gone(turn),
        };
    }

    /// <summary>The card that answers what was typed; null where it is for the rest of the assistant.</summary>
    public async Task<AdaptiveCard?> ReadAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (turn.IsInGroup || PersonOf(turn) is not { } who) return null;
        var (words, language) = (WordsOf(turn), turn.Version.Knowledge.Language);
        if (language.CodeAccepted(text) is { } code) return reminders.Offered(who, code) is { } offer
            ? ReminderListCard.Asked(offer, code, reminders.NextOf(offer.Kept), words)
            : List(who, words, words["code-gone"]);
        switch (language.ReminderWordIn(text))
        {
            case ReminderWord.List: return List(who, words);
            case ReminderWord.Remind when OffFor(turn) is { } off: return OffCard.Of(turn.Version.Answers.TellOff(off, new Question("") { Area = turn.Conversation.Profile.Area }));
            case ReminderWord.Remind when turn.Conversation.Previous?.Answer is { Form: AnswerForm.Moment } answer:
                var sheet = (answer.Sheet ?? MomentSheet.New(answer.Moments, null)) with { Role = answer.Role ?? turn.Conversation.Profile.Role };
                return show.Card(turn, sheet, RemindPart(who, sheet, words));
            case ReminderWord.Stop when reminders.Of(who).Count > 0:
                using (await gate.EnterAsync(who.Owner, cancellationToken)) reminders.Stop(who);
                return List(who, words, words["stopped"]);
            default: return null;
        }
    }

    /// <summary>What a moment's card shows of reminders, where they are on for it.</summary>
    public IReadOnlyList<CardElement>? PartFor(Turn turn, KeptMoment? kept) => kept is null ? null : On(kept, WordsOf(turn));

    private AdaptiveCard Start(ReminderPerson who, MomentSheet sheet, JsonElement data, Turn turn, ReminderWords words)
    {
        var (form, fault) = ReminderForm.Read(data, turn.Version.Knowledge.Safety, words.Now);
        if (who.Version.Knowledge.Switches.StopFor(Flow.Reminders) is not null) fault = null;
        else if (form is not null) reminders.Start(who, sheet, form, turn.Activity.Id);
        var part = fault is not null ? RemindParts.Form(sheet, words, options.KeepDays, turn.Version.Knowledge.Words[fault]) : RemindPart(who, sheet, words);
        return show.Card(turn, sheet, part);
    }

    private AdaptiveCard Mark(ReminderPerson who, string what, ReminderSlip slip, JsonElement data, ReminderWords words)
    {
        var (action, to, card) = (data.TextOf(ReminderWords.Action) ?? "", data.TextOf(ReminderWords.To) ?? "", new ReminderCard(words, assistant.Site));
        if (reminders.Find(who, slip.Kept) is not { } kept) return List(who, words, words["gone"]);
        if (!slip.Actions.Contains(action)) return card.Of(kept, slip with { Reason = null, Moving = null });
        var moved = LondonTime.Read(data.TextOf(ReminderForm.Date), data.TextOf(ReminderForm.Time));
        return what switch
        {
            "reason" => card.Of(kept, slip with { Reason = action, Moving = null }),
            "move" => card.Of(kept, slip with { Moving = action, Reason = null }),
            "moved" when moved is null || moved <= words.Now || moved > words.Now.AddDays(ReminderForm.MostDays) => card.Of(kept, slip with { Moving = action }, words["fault-new-time"]),
            "moved" => Changed(k => k.MoveTo(action, moved.Value)),
            "later" => Changed(k => k.MoveTo(action, words.Now.AddDays(1))),
            "state" when to.Length == 0 || ActionStates.IsKnown(to) => Changed(k => k.With(action, to.Length == 0 ? null : to)),
            _ => card.Of(kept, slip),
        };

        AdaptiveCard Changed(Func<KeptMoment, KeptMoment> change)
        {
            if (reminders.Change(who, slip.Kept, change) is not { } changed) return List(who, words, words["gone"]);
            tally.Note(changed.Sheet, action, who.Version.Knowledge);
            return card.Of(changed, slip with { Reason = null, Moving = null });
        }
    }

    private async Task<AdaptiveCard> AcceptAsync(ReminderPerson who, string code, ReminderWords words, CancellationToken cancellationToken)
    {
        if (reminders.Accept(who, code) is not { } taken) return List(who, words, words["code-gone"]);
        var isCover = taken.Kind == HandoverKind.Cover;
        await sender.TellAsync(taken.Kept.Conversation, new Activity { Type = ActivityTypes.Message, Text = words.Text(isCover ? "accepted-cover" : "accepted-whole", ("title", Markdown.Escape(words.Title(taken.Kept)))) }, cancellationToken);
        return List(who, words, words[isCover ? "you-are-cover" : "you-have-it"]);
    }

    private AdaptiveCard List(ReminderPerson who, ReminderWords words, string? notice = null) =>
        ReminderListCard.Of([.. reminders.Of(who).Select(k => (k, reminders.NextOf(k)))], words, notice);

    private IReadOnlyList<CardElement> RemindPart(ReminderPerson who, MomentSheet sheet, ReminderWords words) =>
        reminders.Find(who, sheet.Id) is { } kept ? On(kept, words)
        : who.Version.Knowledge.Switches.StopFor(Flow.Reminders) is { } off ? [OffCard.Part(OffWords.Of(off, who.Version.Knowledge.Words))]
        : RemindParts.Form(sheet, words, options.KeepDays);

    // Reminders are asked for on the card of a moment, which is not opened either where those are off.
    private static SwitchedOff? OffFor(Turn turn) => turn.Version.Knowledge.Switches.StopFor(Flow.Reminders) ?? turn.Version.Knowledge.Switches.StopFor(Flow.Moments);

    private IReadOnlyList<CardElement> On(KeptMoment kept, ReminderWords words) => RemindParts.On(kept, reminders.NextOf(kept), words);

    // What is offered is the other's until it is accepted, and so is the gate.
    private string OwnerIn(JsonElement data, ReminderPerson who) =>
        data.TextOf(ReminderWords.Code) is { } code && reminders.Offered(who, code) is { } offer ? offer.Kept.Owner : who.Owner;

    private static MomentSheet? SheetIn(JsonElement data, Turn turn) => MomentStep.SheetIn(data, turn.Version.Knowledge);

    private static AdaptiveCardInvokeResponse Card(AdaptiveCard card) => AdaptiveCardInvokeResponse.Card(card);

    private static AdaptiveCardInvokeResponse Gone(Turn turn) => AdaptiveCardInvokeResponse.BadRequest(turn.Version.Knowledge.Words["answer.gone"]);

    private ReminderWords WordsOf(Turn turn) => new(turn.Version.Knowledge, assistant.Time.GetUtcNow());

    private static ReminderPerson? PersonOf(Turn turn) => PersonKey.Of(turn.Activity) is { } owner ? new ReminderPerson(owner, turn.Activity.Conversation!.Id, turn.Version) : null;
}
