using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>Reads numbers in digits and words, with units, bounds, ages, shares, money and times of day.</summary>
internal static partial class Quantities
{
    private const int MostDigits = 18;

    public static IReadOnlyList<Quantity> Take(Reading reading)
    {
        var found = reading.Take(Clock()).Select(Time).ToList();
        if (reading.Take(AlwaysOpen()) is { Count: > 0 } always) found.AddRange(always.Select(m => new Quantity("24", "hour", Bound.None, m.Value)));
        var tokens = Token().Matches(reading.Left).ToList();
        for (var i = 0; i < tokens.Count;)
        {
            var (value, unit, next) = Number(tokens, i);
            if (value is null || IsYearOfLaw(tokens, i)) { i++; continue; }
            if (unit.Length == 0) (unit, next) = Unit(tokens, next);
            if (unit.Length == 0 && value != "1") unit = RangeUnit(tokens, next);
            if (unit.Length == 0 && Aged().IsMatch(reading.Left[..tokens[i].Index])) unit = "age";
            if (value == "1" && unit.Length == 0 && !char.IsDigit(tokens[i].Value[0])) { i = next; continue; }
            var (start, end) = (tokens[i].Index, tokens[next - 1].Index + tokens[next - 1].Length);
            found.Add(new Quantity(value, unit, BoundOf(reading.Left[..start], reading.Left[end..]), reading.Left[start..end]));
            i = next;
        }
        return found;
    }

    private static (string? Value, string Unit, int Next) Number(List<Match> tokens, int at)
    {
        var word = tokens[at].Value.ToLowerInvariant();
        if (tokens[at].Groups["digits"] is { Success: true } digits)
        {
            var plain = digits.Value.Replace(",", "");
            // Longer than any figure, and than what can be reckoned with.
            if (plain.Length > MostDigits) return (plain, "", at + 1);
            var value = decimal.Parse(plain, CultureInfo.InvariantCulture);
            var next = at + 1;
            if (next < tokens.Count && NumberWords.Multiplier(Word(tokens, next)) is { } times) (value, next) = (value * times, next + 1);
            return (value.ToString("0.####", CultureInfo.InvariantCulture), tokens[at].Value.StartsWith('£') ? "pound" : "", next);
        }
        if (Article().IsMatch(word)) return ArticleWithUnit(tokens, at);
        if (NumberWords.Cardinal(word) is not null || NumberWords.Multiplier(word) is not null) return Cardinal(tokens, at);
        if (word == "half") return ("1/2", "", at + 1);
        if (NumberWords.Ordinal(word) is { } ordinal && Word(tokens, at - 1) is not ("a" or "every") && IsFollowed(tokens, at)) return ($"{ordinal}", "", at + 1);
        if (NumberWords.Part(word) is { } part && Word(tokens, at - 1) is "a" && Word(tokens, at + 1) == "of") return ($"1/{part}", "", at + 1);
        return word is "fortnight" ? ("2", "week", at + 1) : (null, "", at + 1);
    }

    private static (string? Value, string Unit, int Next) Cardinal(List<Match> tokens, int at)
    {
        var (sum, part, next) = (0m, 0m, at);
        for (; next < tokens.Count; next++)
        {
            var word = Word(tokens, next);
            if (word == "-" && next > at && next + 1 < tokens.Count && part >= 20 && part % 10 == 0 && NumberWords.Cardinal(Word(tokens, next + 1)) is > 0 and < 10) continue;
            if (word == "and" && next > at && Word(tokens, next - 1) == "hundred" && NumberWords.Cardinal(Word(tokens, next + 1)) is not null) continue;
            if (NumberWords.Multiplier(word) is { } times)
            {
                part = Math.Max(1, part) * times;
                if (times > 100) (sum, part) = (sum + part, 0);
            }
            else if (NumberWords.Cardinal(word) is { } value && (next == at || part % 100 == 0 && part > 0 || part % 10 == 0 && part >= 20 && value < 10)) part += value;
            else break;
        }
        var number = (sum + part).ToString("0", CultureInfo.InvariantCulture);
        if (next < tokens.Count && NumberWords.Part(Word(tokens, next)) is { } lower) return ($"{number}/{lower}", "", next + 1);
        if (next + 1 < tokens.Count && Word(tokens, next) == "-" && NumberWords.Part(Word(tokens, next + 1)) is { } hyphenated) return ($"{number}/{hyphenated}", "", next + 2);
        return (number, "", next);
    }

    // "within a week" is one week; "24 hours a day" is not one day.
    private static (string? Value, string Unit, int Next) ArticleWithUnit(List<Match> tokens, int at)
    {
        if (NumberWords.Multiplier(Word(tokens, at + 1)) is { } times) return ($"{times}", "", at + 2);
        var (unit, next) = Unit(tokens, at + 1);
        return unit.Length > 0 && DurationBefore().IsMatch(Word(tokens, at - 1)) ? ("1", unit, next) : (null, "", at + 1);
    }

    private static (string Unit, int Next) Unit(List<Match> tokens, int at)
    {
        var next = at;
        var working = "";
        while (Word(tokens, next) is "-" or "calendar" or "full" or "whole" or "clear" or "consecutive" or "more" or "further" or "working" or "'")
        {
            if (Word(tokens, next) == "working") working = "working ";
            next++;
        }
        var unit = Word(tokens, next) switch
        {
            "%" or "percent" => "%",
            "per" when Word(tokens, next + 1) == "cent" => "%",
            "minute" or "minutes" or "min" or "mins" => "minute",
            "hour" or "hours" or "hr" or "hrs" => "hour",
            "day" or "days" => working + "day",
            "night" or "nights" => "night",
            "week" or "weeks" => working + "week",
            "month" or "months" => "month",
            "year" or "years" or "yr" or "yrs" => "year",
            "mile" or "miles" => "mile",
            "pound" or "pounds" => "pound",
            "birthday" => "age",
            _ => "",
        };
        if (unit.Length == 0) return ("", at);
        next += Word(tokens, next) == "per" ? 2 : 1;
        if (unit != "year") return (unit, next);
        var old = Word(tokens, next) == "-" ? next + 1 : next;
        if (Word(tokens, old) is "old" or "olds") return ("age", old + 1);
        return Word(tokens, next) == "of" && Word(tokens, next + 1) == "age" ? ("age", next + 2) : (unit, next);
    }

    // "5 to 7 days": the unit belongs to both.
    private static string RangeUnit(List<Match> tokens, int next)
    {
        if (Word(tokens, next) is not ("to" or "or" or "and" or "-") || next + 1 >= tokens.Count) return "";
        var (value, unit, after) = tokens[next + 1].Groups["digits"].Success || NumberWords.Cardinal(Word(tokens, next + 1)) is not null ? Number(tokens, next + 1) : (null, "", 0);
        return value is null || unit.Length > 0 ? "" : Unit(tokens, after).Unit;
    }

    private static Quantity Time(Match match)
    {
        var written = match.Value.ToLowerInvariant();
        if (written is "noon" or "midday") return new Quantity("12:00", "time", Bound.None, match.Value);
        if (written == "midnight") return new Quantity("00:00", "time", Bound.None, match.Value);
        var (hour, minute) = (int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture), match.Groups["m"] is { Success: true } m ? m.Value : "00");
        if (match.Groups["p"] is { Success: true } half) hour = hour % 12 + (half.Value is ['p' or 'P', ..] ? 12 : 0);
        return new Quantity($"{hour:00}:{minute}", "time", Bound.None, match.Value);
    }

    private static Bound BoundOf(string before, string after)
    {
        if (AtLeastAfter().IsMatch(after) || AtLeastBefore().IsMatch(before)) return Bound.AtLeast;
        return AtMostAfter().IsMatch(after) || AtMostBefore().IsMatch(before) ? Bound.AtMost : Bound.None;
    }

    // "The second decision" counts; "the offence second" ranks.
    private static bool IsFollowed(List<Match> tokens, int at) =>
        at + 1 < tokens.Count && char.IsLetter(tokens[at + 1].Value[0]) && tokens[at + 1].Index == tokens[at].Index + tokens[at].Length + 1;

    private static bool IsYearOfLaw(List<Match> tokens, int at) =>
        at > 0 && tokens[at] is { Length: 4, Value: ['1' or '2', '9' or '0', _, _] } && tokens[at - 1].Value is ("Act" or "Bill" or "Regulations" or "Order");

    private static string Word(List<Match> tokens, int at) => at >= 0 && at < tokens.Count ? tokens[at].Value.ToLowerInvariant() : "";

    [GeneratedRegex(@"£?(?<digits>\d[\d,]*(?:\.\d+)?)(?<![,.])(?:st|nd|rd|th|s)?(?!\w)|£?(?<digits>\d+)|%|\p{L}+|['’-]")]
    private static partial Regex Token();

    [GeneratedRegex(@"\b(?<h>\d{1,2})(?:[:.](?<m>\d\d))?\s?(?<p>[ap]\.?m\b\.?)|\b(?<h>[01]?\d|2[0-3]):(?<m>[0-5]\d)\b|\b(?:noon|midday|midnight)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b24/7\b", RegexOptions.IgnoreCase)]
    private static partial Regex AlwaysOpen();

    [GeneratedRegex("^(?:a|an)$")]
    private static partial Regex Article();

    [GeneratedRegex("^(?:within|after|in|for|than|least|to|every|about|under|over|around|nearly|almost|takes?|lasts?)$")]
    private static partial Regex DurationBefore();

    [GeneratedRegex(@"\b(?:aged?|ages|age of|age is)\s(?:between\s|under\s|over\s|about\s)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Aged();

    [GeneratedRegex(@"\b(?:within|(?:less|fewer|younger|shorter) than|(?:no|not) (?:more|later|longer|older) than|up to|at (?:the )?most|at the latest|under|below|maximum of|not exceeding|by the end of|before)\s(?:about\s|around\s|the age of\s|their\s|his\s|her\s|the\s|of\s)*$", RegexOptions.IgnoreCase)]
    private static partial Regex AtMostBefore();

    [GeneratedRegex(@"(?<!\b(?:no|not)\s)\b(?:(?:more|greater|older|longer|later) than|(?:no|not) (?:less|fewer|earlier) than|at least|over|above|minimum of|exceed(?:s|ing)?|after)\s(?:about\s|around\s|the age of\s|their\s|his\s|her\s|the\s)*$|\b(?:no|not) (?:less|fewer|earlier) than\s$", RegexOptions.IgnoreCase)]
    private static partial Regex AtLeastBefore();

    [GeneratedRegex(@"^\s(?:or|and) (?:over|more|above|older|longer)\b|^\+", RegexOptions.IgnoreCase)]
    private static partial Regex AtLeastAfter();

    [GeneratedRegex(@"^\s(?:or|and) (?:under|less|fewer|below|younger|sooner)\b|^\sat (?:the )?most\b", RegexOptions.IgnoreCase)]
    private static partial Regex AtMostAfter();
}
