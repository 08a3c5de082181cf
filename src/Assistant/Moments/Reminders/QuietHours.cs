using Assistant.Contacts;
namespace Assistant.Moments.Reminders;

/// <summary>When a reminder goes out. Pure, in Europe/London.</summary>
/// <param name="From">When the quiet begins.</param>
/// <param name="To">When it ends; before <paramref name="From"/> where a night lies between.</param>
/// <param name="Holidays">Bank holidays, on which fewer are at work.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To, IReadOnlySet<DateOnly> Holidays)
{
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1), Before = TimeSpan.FromMinutes(30);
    private static readonly TimeOnly Afternoon = new(15, 0);

    /// <summary>
    /// When to remind of a deadline: its lead before it, else half way. A day's lead that falls on a weekend or bank holiday is given on
    /// the working day before. In quiet hours nothing goes out, but for what is due within them.
    /// </summary>
    /// <param name="deadline">What ends, and when.</param>
    /// <param name="since">When reminders were asked for; no reminder is sent before.</param>
    /// <returns>Never before <paramref name="since"/>, and before the deadline; null where the deadline has passed already.</returns>
    public DateTimeOffset? SendAt(Deadline deadline, DateTimeOffset since)
    {
        if (deadline.Due <= since) return null;
        var wanted = deadline.Due - deadline.Lead;
        if (wanted <= since) wanted = since + (deadline.Due - since) / 2;
        else if (deadline.Lead >= TimeSpan.FromDays(1) && WorkingDayBefore(wanted) is { } earlier && earlier > since) wanted = earlier;
        if (QuietAround(wanted) is not var (begins, ends)) return wanted;
        if (ends + Rest <= deadline.Due) return ends;
        return begins - Before > since ? begins - Before : wanted;
    }

    /// <summary>When a reminder that could go out now goes out: at once, or where it is quiet and there is time, when the quiet ends.</summary>
    public DateTimeOffset Defer(DateTimeOffset now, DateTimeOffset due) => QuietAround(now) is var (_, ends) && ends + Rest <= due ? ends : now;

    /// <summary>The quiet hours that the instant lies in; null where it lies in none.</summary>
    public (DateTimeOffset Begins, DateTimeOffset Ends)? QuietAround(DateTimeOffset at)
    {
        if (From == To) return null;
        var today = LondonTime.DateOf(at);
        foreach (var day in new[] { today.AddDays(-1), today })
        {
            var (begins, ends) = (LondonTime.At(day, From), LondonTime.At(From < To ? day : day.AddDays(1), To));
            if (begins <= at && at < ends) return (begins, ends);
        }
        return null;
    }

    // The afternoon of the last working day, where the instant lies on none.
    private DateTimeOffset? WorkingDayBefore(DateTimeOffset at)
    {
        var day = LondonTime.DateOf(at);
        if (IsWorkingDay(day)) return null;
        while (!IsWorkingDay(day)) day = day.AddDays(-1);
        return LondonTime.At(day, Afternoon);
    }

    private bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);
}
