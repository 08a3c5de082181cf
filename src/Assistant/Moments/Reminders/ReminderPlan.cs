namespace Assistant.Moments.Reminders;

/// <summary>What is to go out for a moment as it stands now.</summary>
/// <param name="Open">The keys of all deadlines with something open, also of those that have passed: what waits to go out for them still does.</param>
/// <param name="Ahead">One reminder for each deadline that is still ahead.</param>
public sealed record ReminderPlan(IReadOnlyList<string> Open, IReadOnlyList<Reminder> Ahead)
{
    public static ReminderPlan Of(KeptMoment kept, IReadOnlyList<Moment> moments, QuietHours quiet, DateTimeOffset now)
    {
        var open = Deadlines.Open(kept, moments);
        return new ReminderPlan([.. open.Select(d => d.Key)], [.. open.Select(d => quiet.SendAt(d, now) is { } at ? new Reminder(kept.Id, d.Key, at, d.Due) : null).OfType<Reminder>()]);
    }
}
