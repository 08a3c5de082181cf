using System.Globalization;
using Assistant.Moments.Counts;

namespace Assistant.Tests.Moments.Counts;

public sealed class WeekTests
{
    // The clocks go forward on Sunday 29 March 2026 and back on Sunday 25 October 2026.
    [Theory]
    [InlineData("2026-03-22T23:59:59Z", "2026-03-16")]
    [InlineData("2026-03-23T00:00:00Z", "2026-03-23")]
    [InlineData("2026-03-29T22:59:59Z", "2026-03-23")]
    [InlineData("2026-03-29T23:00:00Z", "2026-03-30")]
    [InlineData("2026-10-18T23:00:00Z", "2026-10-19")]
    [InlineData("2026-10-25T23:59:59Z", "2026-10-19")]
    [InlineData("2026-10-26T00:00:00Z", "2026-10-26")]
    public void A_week_begins_on_Monday_at_midnight_in_London(string at, string monday) => $"{Week.Of(At(at))}".ShouldBe(monday);

    [Theory]
    [InlineData("2026-11-23T00:00:00Z", "2026-11-09")]
    [InlineData("2026-11-22T23:59:59Z", "2026-11-02")]
    [InlineData("2026-04-05T23:00:00Z", "2026-03-23")]
    public void A_week_is_closed_when_the_week_after_it_is_over(string now, string last) => $"{Week.LastClosed(At(now))}".ShouldBe(last);

    [Theory]
    [InlineData("2026-01-01", 2026, 0, 13)]
    [InlineData("2026-04-15", 2026, 1, 13)]
    [InlineData("2026-12-31", 2026, 3, 14)]
    [InlineData("2027-01-03", 2026, 3, 14)]
    [InlineData("2027-01-04", 2027, 0, 13)]
    [InlineData("2025-12-28", 2025, 3, 13)]
    public void A_quarter_has_thirteen_weeks_and_the_last_of_a_long_year_fourteen(string date, int year, int quarter, int weeks)
    {
        var week = Week.Of(DateOnly.Parse(date, CultureInfo.InvariantCulture));
        (week.Year, week.Quarter).ShouldBe((year, quarter));
        var all = week.InQuarter().ToList();
        all.Count.ShouldBe(weeks);
        all.ShouldContain(week);
        all.ShouldBe(all.Order());
    }

    private static DateTimeOffset At(string at) => DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);
}
