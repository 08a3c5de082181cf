namespace Assistant.Moments.Reminders;

/// <summary>One message that is to go out before a deadline. Its kept moment and its deadline's key tell it from all others.</summary>
public sealed record Reminder(string Kept, string Deadline, DateTimeOffset SendAt, DateTimeOffset Due)
{
    /// <summary>How often it could not be delivered for a reason that passes.</summary>
    public int Tries { get; init; }
}
