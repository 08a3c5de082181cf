using System.Globalization;
using Assistant.Contacts;

namespace Assistant.Moments.Counts;

/// <summary>A week from Monday to Sunday, as the calendar on the wall in London has it (ISO 8601). Later ones compare greater.</summary>
public readonly record struct Week(DateOnly Monday) : IComparable<Week>
{
    // A list is shown on a Friday and worked through after the weekend.
    private const int WeeksToMark = 1;
    private const int QuarterWeeks = 13, LastQuarter = 3;

    public DateOnly Sunday => Monday.AddDays(6);
    public int Number => ISOWeek.GetWeekOfYear(Monday.ToDateTime(default));
    public int Year => ISOWeek.GetYear(Monday.ToDateTime(default));

    /// <summary>A quarter of its year: thirteen weeks, the last one fourteen where the year has 53.</summary>
    public int Quarter => Math.Min((Number - 1) / QuarterWeeks, LastQuarter);

    public static Week Of(DateTimeOffset at) => Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, ContactBook.London).DateTime));

    public static Week Of(DateOnly date) => new(date.AddDays(-(((int)date.DayOfWeek + 6) % 7)));

    public Week Plus(int weeks) => new(Monday.AddDays(7 * weeks));

    /// <summary>The newest week whose figures stand: marks on its lists counted until the end of the week after, and count no more.</summary>
    public static Week LastClosed(DateTimeOffset now) => Of(now).Plus(-1 - WeeksToMark);

    /// <summary>All weeks of the quarter that this one is in.</summary>
    public IEnumerable<Week> InQuarter()
    {
        var (year, quarter, any) = (Year, Quarter, this);
        return Enumerable.Range(1 - QuarterWeeks - 1, 2 * (QuarterWeeks + 1)).Select(n => any.Plus(n)).Where(w => w.Year == year && w.Quarter == quarter);
    }

    public int CompareTo(Week other) => Monday.CompareTo(other.Monday);
    public static bool operator <(Week left, Week right) => left.Monday < right.Monday;
    public static bool operator >(Week left, Week right) => left.Monday > right.Monday;
    public static bool operator <=(Week left, Week right) => left.Monday <= right.Monday;
    public static bool operator >=(Week left, Week right) => left.Monday >= right.Monday;

    public override string ToString() => Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Week Parse(string monday) => new(DateOnly.ParseExact(monday, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
