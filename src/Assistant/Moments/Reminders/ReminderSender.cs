using Assistant.Answers;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Hosting.Telemetry;
using Assistant.Moments.Reminders.Cards;
using Assistant.Teams;

namespace Assistant.Moments.Reminders;

/// <summary>
/// Sends what is due: noted before, sent, noted after. Who cannot be reached is told through their cover, else a duty manager; what a
/// channel cannot take now it gets later.
/// </summary>
public sealed partial class ReminderSender(
    ReminderStore reminders, KeptMomentStore moments, UndeliveredStore undelivered, HandoverStore handovers, ConversationReferences references, UnaskedMessages messages, ReminderGate gate,
    AssistantHost assistant, ReminderOptions options, ILogger<ReminderSender> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(2), LongestPause = TimeSpan.FromMinutes(30);

    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        foreach (var reminder in reminders.Due(assistant.Time.GetUtcNow()))
        {
            try
            {
                await InTurnAsync(reminder, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // It stays as it is, and is tried again at the next look; the others do not wait for it.
                Log.Failed(logger, e, reminder.Kept);
            }
        }
    }

    private async Task InTurnAsync(Reminder reminder, CancellationToken cancellationToken)
    {
        var (kept, pass) = await EnterAsync(reminder.Kept, cancellationToken);
        using (pass)
        {
            if (kept is not null) await SendAsync(reminder, kept, cancellationToken);
            else CannotOpen(reminder, assistant.Time.GetUtcNow());
        }
    }

    // The moment is read inside its owner's gate: what was marked while it waited counts, and who it was handed over to has another gate.
    private async Task<(KeptMoment? Kept, IDisposable? Pass)> EnterAsync(string id, CancellationToken cancellationToken)
    {
        while (moments.Find(id) is { Owner: var owner })
        {
            var pass = await gate.EnterAsync(owner, cancellationToken);
            var kept = moments.Find(id);
            if (kept?.Owner == owner) return (kept, pass);
            pass.Dispose();
        }
        return (null, null);
    }

    // The keys may come back, so it is not given up. Where it was stopped meanwhile there is nothing to note.
    private void CannotOpen(Reminder reminder, DateTimeOffset now)
    {
        if (!undelivered.Add(new Undelivered(reminder.Kept, reminder.Deadline, reminder.Due, now, NotReached.CannotBeOpened, ToldInstead.Nobody))) return;
        Log.CannotBeOpened(logger, reminder.Kept);
        reminders.Postpone(reminder, now + LongestPause, failed: true, mayHaveArrived: true);
    }

    private async Task SendAsync(Reminder reminder, KeptMoment kept, CancellationToken cancellationToken)
    {
        var (version, now) = (assistant.Current, assistant.Time.GetUtcNow());
        if (Deadlines.Open(kept, version.Knowledge.Moments).FirstOrDefault(d => d.Key == reminder.Deadline) is not { } deadline)
        {
            reminders.Withdraw(reminder);
            return;
        }
        if (options.QuietIn(version.Knowledge).Defer(now, reminder.Due) is var at && at > now)
        {
            reminders.Postpone(reminder, at, failed: false, mayHaveArrived: true);
            return;
        }
        if (reminders.Begin(reminder) is not { } isRepeat) return;

        var card = new ReminderCards(version.Knowledge, assistant.Site, now);
        var (why, mayHaveArrived) = await TryAsync(references.Find(kept.Conversation), card.Due(kept, deadline, isRepeat), cancellationToken);
        if (why is null)
        {
            reminders.Sent(reminder);
            undelivered.Remove(reminder);
            return;
        }
        // A channel that is down is tried again, after the deadline too; from then on somebody else is tried as well.
        var isPassing = why == NotReached.Unreachable;
        if (isPassing && now < reminder.Due || await TellInsteadAsync(reminder, kept, deadline, why.Value, card, isRepeat, cancellationToken) == ToldInstead.Nobody && isPassing)
            reminders.Postpone(reminder, now + PauseAfter(reminder.Tries), failed: true, mayHaveArrived || isRepeat);
        else reminders.Sent(reminder);
    }

    private async Task<ToldInstead> TellInsteadAsync(Reminder reminder, KeptMoment kept, Deadline deadline, NotReached why, ReminderCards card, bool isRepeat, CancellationToken cancellationToken)
    {
        var told = ToldInstead.Nobody;
        var message = card.Instead(kept, deadline, handovers.Offer(kept, HandoverKind.Whole), isRepeat);
        if (kept.Cover is { } cover && await TryAsync(references.Find(cover.Conversation), message, cancellationToken) is (null, _)) told = ToldInstead.Cover;
        foreach (var manager in told == ToldInstead.Nobody ? options.DutyManagers : [])
            if (await TryAsync((await messages.OpenAsync(manager, kept.Chat, cancellationToken)).Chat, message, cancellationToken) is (null, _))
            {
                told = ToldInstead.DutyManager;
                break;
            }
        undelivered.Add(new Undelivered(kept.Id, deadline.Key, reminder.Due, assistant.Time.GetUtcNow(), why, told));
        Telemetry.GivenUp("reminder");
        Log.NotReached(logger, kept.Id, why, told);
        return told;
    }

    /// <summary>Says something in a private chat, if it can be reached.</summary>
    public Task TellAsync(string conversation, Activity message, CancellationToken cancellationToken) => TryAsync(references.Find(conversation), message, cancellationToken);

    // Why the chat was not reached, null where it was; and where not, whether the message may have arrived all the same.
    private async Task<(NotReached? Why, bool MayHaveArrived)> TryAsync(ConversationReference? chat, Activity message, CancellationToken cancellationToken)
    {
        var departure = await messages.SendAsync(chat, message, cancellationToken);
        if (departure.Reach != Reach.Reached && chat is not null) Log.NotDelivered(logger, (int?)departure.Status);
        return (departure.Reach switch
        {
            Reach.Reached => null,
            Reach.Gone => NotReached.Gone,
            Reach.Refused => NotReached.Refused,
            _ => NotReached.Unreachable,
        }, departure.MayHaveArrived);
    }

    private static TimeSpan PauseAfter(int tries) => TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(tries, 10)));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A reminder could not be delivered (status {Status})")]
        public static partial void NotDelivered(ILogger logger, int? status);

        [LoggerMessage(LogLevel.Warning, "A reminder of {Kept} did not reach its owner ({Why}); told instead: {Told}")]
        public static partial void NotReached(ILogger logger, string kept, NotReached why, ToldInstead told);

        [LoggerMessage(LogLevel.Error, "A reminder of {Kept} could not be sent")]
        public static partial void Failed(ILogger logger, Exception fault, string kept);

        [LoggerMessage(LogLevel.Error, "A reminder of {Kept} cannot be opened with the keys that there are")]
        public static partial void CannotBeOpened(ILogger logger, string kept);
    }
}
