using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>A date as far as it is given: 29 April 2026, September 2025, early 2019, 2023-24, Friday.</summary>
internal sealed record DateMention(string? Year, string? Month, string? Day, string? Weekday, string Written)
{
    /// <summary>Whether all that is given here is given there.</summary>
    public bool StandsIn(DateMention other) =>
        (Year is null || Year == other.Year) && (Month is null || Month == other.Month) && (Day is null || Day == other.Day) && (Weekday is null || Weekday == other.Weekday);

    public static DateMention OfPublished(string published) => published.Split('-') is var p && p.Length > 0
        ? new DateMention(p[0], p.Length > 1 ? Dates.MonthOf(int.Parse(p[1], CultureInfo.InvariantCulture)) : null, p.Length > 2 ? p[2].TrimStart('0') : null, null, published)
        : new DateMention(null, null, null, null, published);
}

internal static partial class Dates
{
    private const string Months = "january|february|march|april|may|june|july|august|september|october|november|december";
    private const string Month = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private const string Year = @"(?:(?:19|20)\d\d(?:[-–/]\d\d(?!\d))?)";

    public static string MonthOf(int number) => Months.Split('|')[number - 1];

    public static IReadOnlyList<DateMention> Take(Reading reading) =>
        [.. reading.Take(Date()).Select(Mention), .. reading.Take(Weekday()).Select(m => new DateMention(null, null, null, m.Value[..3].ToLowerInvariant(), m.Value))];

    private static DateMention Mention(Match match)
    {
        if (match.Groups["iso"].Success) return DateMention.OfPublished(match.Value) with { Written = match.Value };
        var month = match.Groups["month"] is { Success: true, Value: var name } ? MonthName(name) : match.Groups["part"] is { Success: true } part ? part.Value.ToLowerInvariant() : null;
        return new DateMention(Text(match.Groups["year"])?.Replace('–', '-').Replace('/', '-'), month, Text(match.Groups["day"]), null, match.Value.Trim());
    }

    private static string MonthName(string name) => Months.Split('|').First(m => m.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));

    private static string? Text(Group group) => group.Success ? group.Value : null;

    // "May" and "March" alone are also words: without a day or a year a month counts only after in, of, by, since or until.
    [GeneratedRegex(
        @"\b(?<iso>20\d\d-\d\d-\d\d)\b" +
        @"|\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(?<month>" + Month + @")\b(?:,?\s(?<year>" + Year + @"))?" +
        @"|\b(?<month>" + Month + @")\s(?:(?<day>\d{1,2})(?:st|nd|rd|th)?,\s)?(?:of\s)?(?<year>" + Year + @")\b" +
        @"|(?<=\b(?:in|of|by|since|until|from|before|after|late|early|mid)\s)(?<month>" + Month + @")\b(?!\s\p{Lu})" +
        @"|\b(?<part>early|mid|late|spring|summer|autumn|winter)(?:[\s-]|\sof\s)(?<year>" + Year + @")\b" +
        @"|(?<!\b(?:Act|Bill|Regulations|Order)\s)(?<![\d,£/.-])(?<year>" + Year + @")(?![\d,]\d|%|\w)")]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:days?)?\b")]
    private static partial Regex Weekday();
}
