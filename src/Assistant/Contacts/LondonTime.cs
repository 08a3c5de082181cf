using System.Globalization;

namespace Assistant.Contacts;

/// <summary>The clock on the wall in Europe/London and the instants behind it, also in the nights when clocks change.</summary>
public static class LondonTime
{
    private static readonly string[] Dates = ["yyyy-MM-dd"], Times = ["HH:mm", "HH:mm:ss"];

    /// <summary>
    /// The instant that the wall showed. A time that the wall skipped in spring is taken as that much later; of a time that it showed
    /// twice in autumn the first is taken, so that what counts from it ends sooner rather than later.
    /// </summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time);
        if (ContactBook.London.IsInvalidTime(wall)) return new DateTimeOffset(wall, ContactBook.London.GetUtcOffset(wall.AddDays(-1))).ToUniversalTime();
        var offset = ContactBook.London.IsAmbiguousTime(wall) ? ContactBook.London.GetAmbiguousTimeOffsets(wall).Max() : ContactBook.London.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>The instant of a date and a time as an input of a card brings them ("2026-11-22", "09:05"); null where they are none.</summary>
    public static DateTimeOffset? Read(string? date, string? time) =>
        DateOnly.TryParseExact(date?.Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && TimeOnly.TryParseExact(time?.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
        && day.Year is > 1900 and < 9000
            ? At(day, hour) : null;

    public static DateTime Wall(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, ContactBook.London).DateTime;

    public static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(Wall(at));

    /// <summary>Midnight at the end of the day.</summary>
    public static DateTimeOffset EndOfDay(DateTimeOffset at) => At(DateOf(at).AddDays(1), TimeOnly.MinValue);

    /// <summary>"Tuesday 24 November, 09:00".</summary>
    public static string Named(DateTimeOffset at) => Wall(at).ToString("dddd d MMMM, HH:mm", CultureInfo.InvariantCulture);
}
