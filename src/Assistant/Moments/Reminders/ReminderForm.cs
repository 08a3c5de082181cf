using System.Text.Json;
using Assistant.Contacts;
using Assistant.Safety;
using Assistant.Screening;
using Assistant.Teams;

namespace Assistant.Moments.Reminders;

/// <summary>What somebody tells when they ask for reminders.</summary>
/// <param name="Happened">When it happened, or is to happen.</param>
/// <param name="Returned">When the child came back, where that was told.</param>
/// <param name="Reference">Their own reference, where they gave one.</param>
public sealed record ReminderForm(DateTimeOffset Happened, DateTimeOffset? Returned, string? Reference)
{
    public const string Date = "date", Time = "time", BackDate = "back-date", BackTime = "back-time", Code = "reference";

    /// <summary>How far off a time may be that is not a slip.</summary>
    public const int MostDays = 60;

    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    /// <summary>The form as a card's inputs bring it; else the id of the words that say how to mend it.</summary>
    public static (ReminderForm? Form, string? Fault) Read(JsonElement data, SafetyRules safety, DateTimeOffset now)
    {
        var (backDate, backTime, reference) = (data.TextOf(BackDate) ?? "", data.TextOf(BackTime) ?? "", data.TextOf(Code)?.Trim() ?? "");
        if (LondonTime.Read(data.TextOf(Date), data.TextOf(Time)) is not { } happened) return (null, "reminder.fault-when");
        if (happened < now.AddDays(-MostDays) || happened > now.AddDays(MostDays)) return (null, "reminder.fault-far");
        var returned = backDate.Length + backTime.Length == 0 ? null : LondonTime.Read(backDate, backTime);
        if (returned is null && backDate.Length + backTime.Length > 0) return (null, "reminder.fault-returned");
        if (returned > now + ClocksDiffer || returned < now.AddDays(-MostDays)) return (null, "reminder.fault-returned-far");
        if (reference.Length > 0 && ReferenceCheck.FaultIn(reference, safety) is { } fault) return (null, $"screening.{fault}");
        return (new ReminderForm(happened, returned, reference.Length > 0 ? reference : null), null);
    }
}
