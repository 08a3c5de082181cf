using System.Globalization;
using Assistant.Knowledge;

namespace Assistant.Contacts;

/// <summary>When a number is answered: always, not known, outside another contact's hours, or by weekday.</summary>
public abstract record OpeningHours
{
    private OpeningHours() { }

    public sealed record Always : OpeningHours;

    public sealed record Unknown : OpeningHours;

    public sealed record Outside(string ContactId) : OpeningHours;

    public sealed record Weekly(IReadOnlyDictionary<DayOfWeek, (TimeOnly From, TimeOnly To)> Days) : OpeningHours
    {
        public bool Holds(DateTime local) =>
            Days.TryGetValue(local.DayOfWeek, out var day) && TimeOnly.FromDateTime(local) is var time && day.From <= time && time < day.To;
    }

    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static OpeningHours Read(YamlMap contact)
    {
        if (contact.Map("hours") is { } days) return ReadWeek(days);
        switch (contact.Text("hours"))
        {
            case "always": return new Always();
            case "unknown" or "": return new Unknown();
            case var text when text.StartsWith("outside ", StringComparison.Ordinal): return new Outside(text["outside ".Length..].Trim());
            case var text:
                contact.Complain($"'hours: {text}' is not understood.", "Write always, unknown, 'outside <id>' or '{ Mon-Fri: 09:00-17:00 }'.", "hours");
                return new Unknown();
        }
    }

    private static Weekly ReadWeek(YamlMap map)
    {
        var days = new Dictionary<DayOfWeek, (TimeOnly, TimeOnly)>();
        foreach (var key in map.Keys)
        {
            var ends = key.Split('-').Select(d => Array.IndexOf(Weekdays, d.Trim())).ToList();
            var times = map.Text(key).Split('-').Select(Time).ToList();
            if (ends.Count > 2 || ends[0] < 0 || ends[^1] < ends[0])
                map.Complain($"'{key}' is not a day or a run of days.", "Write Mon, or Mon-Thu.", key);
            else if (times is not [{ } from, { } to] || to <= from)
                map.Complain($"'{map.OptionalText(key)}' is not a time from and to.", "Write 08:45-17:15.", key);
            else
                for (var day = ends[0]; day <= ends[^1]; day++)
                    if (!days.TryAdd((DayOfWeek)((day + 1) % 7), (from, to))) map.Complain($"'{Weekdays[day]}' stands here twice.", "Keep one.", key);
        }
        return new Weekly(days);
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
