namespace Assistant.Moments.Reminders;

/// <summary>What is to go out for a kept moment, as it stands now. Pure.</summary>
/// <param name="Reminders">One for each open deadline that is still ahead.</param>
/// <param name="Open">The keys of all open deadlines: of one that has passed is still told, where that was to be and did not go out yet.</param>
public sealed record ReminderPlan(IReadOnlyList<Reminder> Reminders, IReadOnlyList<string> Open)
{
    public static ReminderPlan Of(KeptMoment kept, IReadOnlyList<Moment> moments, QuietHours quiet, DateTimeOffset now)
    {
        var open = Deadlines.Open(kept, moments);
        return new ReminderPlan([.. open.Select(d => quiet.SendAt(d, now) is { } at ? new Reminder(kept.Id, d.Key, at, d.Due) : null).OfType<Reminder>()], [.. open.Select(d => d.Key)]);
    }
}
