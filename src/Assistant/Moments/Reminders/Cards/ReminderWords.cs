using System.Globalization;
using Assistant.Contacts;
using Assistant.Knowledge;
using Assistant.Teams.Cards;

namespace Assistant.Moments.Reminders.Cards;

/// <summary>What the cards of reminders share: their words, their times as people say them, and their buttons.</summary>
public sealed class ReminderWords(KnowledgeBase knowledge, DateTimeOffset now)
{
    public const string Verb = "reminder", Do = "do", Action = "action", To = "to", Slip = "slip", Kept = "kept", Code = "code";

    public KnowledgeBase Knowledge => knowledge;
    public DateTimeOffset Now => now;

    public string this[string id] => knowledge.Words[$"reminder.{id}"];

    public string Text(string id, params (string, string)[] values) => knowledge.Words.Text($"reminder.{id}", values);

    /// <summary>"today, 16:00", "tomorrow, Tuesday 24 November, 09:00", "Friday 27 November, 09:00".</summary>
    public string When(DateTimeOffset at)
    {
        var (wall, days) = (LondonTime.Wall(at), LondonTime.DateOf(at).DayNumber - LondonTime.DateOf(now).DayNumber);
        // Midnight ends the day before it, in everybody's speech.
        if (wall.TimeOfDay == TimeSpan.Zero && days == 1) return this["tonight"];
        var day = wall.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
        var time = wall.ToString("HH:mm", CultureInfo.InvariantCulture);
        return days switch
        {
            0 => Text("today", ("time", time)),
            1 => Text("tomorrow", ("day", day), ("time", time)),
            _ => Text("day", ("day", day), ("time", time)),
        };
    }

    /// <summary>"Missing, or back after being missing · K7-2".</summary>
    public string Title(KeptMoment kept) => string.Join(" · ", [.. Moments(kept).Select(m => m.Title), .. kept.Reference is { } reference ? [reference] : Array.Empty<string>()]);

    /// <summary>The moments, as far as they are still there.</summary>
    public IEnumerable<Moment> Moments(KeptMoment kept) => kept.Sheet.Moments.Select(id => knowledge.Moments.FirstOrDefault(m => m.Id == id)).OfType<Moment>();

    /// <summary>A button that calls the assistant, without the card's inputs.</summary>
    public static ExecuteButton Press(string title, string what, params (string Key, string Value)[] data) =>
        ExecuteButton.Of(title, Verb, [(Do, what), .. data]) with { AssociatedInputs = "none" };

    /// <summary>A button that calls the assistant with the card's inputs.</summary>
    public static ExecuteButton Send(string title, string what, params (string Key, string Value)[] data) => ExecuteButton.Of(title, Verb, [(Do, what), .. data]);
}
