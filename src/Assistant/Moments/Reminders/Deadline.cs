namespace Assistant.Moments.Reminders;

/// <summary>A time by which something has to be done.</summary>
/// <param name="Key">Tells it from the other deadlines of the same moment, also after a restart.</param>
/// <param name="Due">When it ends.</param>
/// <param name="Lead">How long before that somebody wants to be told.</param>
/// <param name="Actions">The keys of the open actions that it is the end of.</param>
public sealed record Deadline(string Key, DateTimeOffset Due, TimeSpan Lead, IReadOnlyList<string> Actions)
{
    /// <summary>Hours that a source states, where they are what ends.</summary>
    public int? Hours { get; init; }
}
