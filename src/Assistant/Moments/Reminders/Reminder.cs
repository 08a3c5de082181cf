namespace Assistant.Moments.Reminders;

/// <summary>One message that is to go out before a deadline. Its kept moment and its deadline's key tell it from all others.</summary>
public sealed record Reminder(string Kept, string Deadline, DateTimeOffset SendAt, DateTimeOffset Due)
{
    /// <summary>How often it could not be delivered for a reason that passes.</summary>
    public int Tries { get; init; }

    /// <summary>The reminders of what is open now: one for each deadline that is still ahead.</summary>
    public static IReadOnlyList<Reminder> Of(KeptMoment kept, IReadOnlyList<Moment> moments, QuietHours quiet, DateTimeOffset now) =>
    [
        .. Deadlines.Open(kept, moments)
            .Select(d => quiet.SendAt(d, now) is { } at ? new Reminder(kept.Id, d.Key, at, d.Due) : null)
            .OfType<Reminder>(),
    ];
}
