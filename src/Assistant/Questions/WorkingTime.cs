using Assistant.Contacts;
using Assistant.Moments.Reminders;

namespace Assistant.Questions;

/// <summary>Working hours. Pure, in Europe/London.</summary>
public sealed record WorkingTime(TimeOnly From, TimeOnly To, IReadOnlySet<DateOnly> Holidays)
{
    /// <summary>The end of the working day that is so many after the one on which it was asked, or on which work goes on next.</summary>
    public DateTimeOffset By(DateTimeOffset asked, int days)
    {
        var day = LondonTime.DateOf(asked);
        if (!IsWorkingDay(day) || TimeOnly.FromDateTime(LondonTime.Wall(asked)) >= To) day = Next(day);
        for (var left = days; left > 0; left--) day = Next(day);
        return LondonTime.At(day, To);
    }

    private DateOnly Next(DateOnly day)
    {
        do day = day.AddDays(1);
        while (!IsWorkingDay(day));
        return day;
    }

    private bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);
}
