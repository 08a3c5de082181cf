using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Sources.Switches;

namespace Assistant.Moments.Reminders;

/// <summary>Who is reminded, in which private chat, and with which knowledge.</summary>
public sealed record ReminderPerson(string Owner, string Conversation, ServedVersion Version);

/// <summary>What somebody does with their reminders: ask for them, mark, move, stop, hand over, accept. Each keeps the moment and what is to go out together.</summary>
public sealed class ReminderService(
    KeptMomentStore moments, ReminderStore reminders, HandoverStore handovers, ConversationReferences references, ReminderOptions options, TimeProvider time)
{
    private const int MostTries = 5;

    /// <summary>Reminders are asked for; false where a manager has switched new ones off, they are on already, or the same activity has asked before.</summary>
    public bool Start(ReminderPerson who, MomentSheet sheet, ReminderForm form, string? activity)
    {
        if (who.Version.Knowledge.Switches.StopFor(Flow.Reminders) is not null) return false;
        var kept = new KeptMoment
        {
            Sheet = sheet with { Reason = null, ShowsAll = false },
            Owner = who.Owner,
            Conversation = who.Conversation,
            Chat = references.Find(who.Conversation),
            Reference = form.Reference,
            Happened = form.Happened,
            Returned = form.Returned,
            Since = time.GetUtcNow(),
        };
        return moments.Begin(kept, PlanOf(kept, who.Version), ExpiryOf(kept, who.Version), activity);
    }

    /// <summary>One of somebody's own; null where they have none of that id.</summary>
    public KeptMoment? Find(ReminderPerson who, string id) => moments.Find(id) is { } kept && kept.Owner == who.Owner ? kept : null;

    public IReadOnlyList<KeptMoment> Of(ReminderPerson who) => moments.Of(who.Owner);

    /// <summary>What comes next of one; null where nothing does.</summary>
    public Reminder? NextOf(KeptMoment kept) => reminders.Waiting(kept.Id) is [var next, ..] ? next : null;

    /// <summary>Changes one of somebody's own, as it stands now; null where there is none.</summary>
    public KeptMoment? Change(ReminderPerson who, string id, Func<KeptMoment, KeptMoment> change)
    {
        for (var tries = 0; tries < MostTries && Find(who, id) is { } kept; tries++)
        {
            var changed = change(kept);
            if (moments.Change(changed, PlanOf(changed, who.Version), ExpiryOf(changed, who.Version))) return changed;
        }
        return null;
    }

    /// <summary>Ends one of somebody's, or all; how many there were.</summary>
    public int Stop(ReminderPerson who, string? id = null) => id is null ? moments.End(who.Owner) : moments.End(id, who.Owner);

    /// <summary>A code that a colleague can accept with.</summary>
    public string Offer(KeptMoment kept, HandoverKind kind) => handovers.Offer(kept, kind);

    /// <summary>What a code offers to that person; null where it offers nothing to them.</summary>
    public Handover? Offered(ReminderPerson who, string code) =>
        handovers.Find(code) is { } offer && offer.Kept.Owner != who.Owner && references.Find(who.Conversation)?.Tenant == offer.Kept.Chat?.Tenant ? offer : null;

    /// <summary>The colleague accepts; what was offered, as it was before. Null where it is offered no longer.</summary>
    public Handover? Accept(ReminderPerson who, string code)
    {
        for (var tries = 0; tries < MostTries && Offered(who, code) is { } offer; tries++)
        {
            var changed = offer.Kind == HandoverKind.Cover
                ? offer.Kept with { Cover = new Cover(who.Owner, who.Conversation) }
                : offer.Kept with { Owner = who.Owner, Conversation = who.Conversation, Chat = references.Find(who.Conversation), Cover = null };
            if (handovers.Accept(code, changed, PlanOf(changed, who.Version), ExpiryOf(changed, who.Version))) return offer;
        }
        return null;
    }

    private ReminderPlan PlanOf(KeptMoment kept, ServedVersion version) =>
        ReminderPlan.Of(kept, version.Knowledge.Moments, options.QuietIn(version.Knowledge), time.GetUtcNow());

    private DateTimeOffset ExpiryOf(KeptMoment kept, ServedVersion version) =>
        Deadlines.Open(kept, version.Knowledge.Moments).Select(d => d.Due).Append(time.GetUtcNow()).Max().AddDays(options.KeepDays);
}
