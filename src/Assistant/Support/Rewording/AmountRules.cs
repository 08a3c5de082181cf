using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>"Nearly", "over" and "or more" stay with their number; "little" does not become "no", nor "one of them" all.</summary>
internal static partial class AmountRules
{
    public static IEnumerable<Shortfall> Check(Assertion said, IReadOnlyList<Assertion> source)
    {
        var there = string.Join(' ', source.Select(s => s.Text));
        foreach (Match match in Bounded().Matches(said.Unquoted))
            if (Kind(match) is { } kind && Bounded().Matches(there).Where(m => Number(m) == Number(match)).Select(Kind).ToList() is var known && !known.Contains(kind))
                yield return new Shortfall(ShortfallKind.Number, $"'{match.Value}' does not stand so in the words cited.", "Keep 'over', 'nearly', 'or more' as they stand there.");
        if (OutrightNo().IsMatch(said.Unquoted) && !OutrightNo().IsMatch(there) && HardlyAny().IsMatch(there))
            yield return new Shortfall(ShortfallKind.Negation, "'Little' or 'rarely' is turned into 'no' or 'never'.", "Keep their word.");
        if (Part().Match(there) is { Success: true } part && !Partly().IsMatch(said.Text) && said.Text.Contains(part.Groups["what"].Value, StringComparison.OrdinalIgnoreCase))
            yield return new Shortfall(ShortfallKind.Number, $"'{part.Value}' is turned into all of them.", "Say how many, as they do.");
        foreach (Match match in Exactly().Matches(said.Unquoted))
            if (!there.Contains(match.Value, StringComparison.OrdinalIgnoreCase))
                yield return new Shortfall(ShortfallKind.Date, $"'{match.Value}' does not stand in the words cited.", "Keep their time.");
    }

    private static string Number(Match match) => match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string? Kind(Match match) => (match.Groups["before"].Value.ToLowerInvariant(), match.Groups["after"].Value.ToLowerInvariant()) switch
    {
        ("more than" or "over" or "above" or "exceeding", _) => "above",
        ("nearly" or "almost" or "under" or "below" or "less than" or "fewer than" or "just under", _) => "below",
        ("at least" or "minimum of", _) or (_, "or more" or "and over" or "or over" or "or older" or "and above") => "from",
        ("up to" or "at most" or "no more than" or "within" or "maximum of", _) or (_, "or less" or "or fewer" or "or under" or "at most") => "to",
        ("about" or "around" or "approximately" or "some", _) => "about",
        _ => null,
    };

    [GeneratedRegex(@"(?:\b(?<before>more than|over|above|exceeding|nearly|almost|just under|under|below|less than|fewer than|at least|minimum of|up to|at most|no more than|within|maximum of|about|around|approximately)\s(?:the age of\s)?)?\b(?<n>\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b(?:\s(?<after>or more|and over|or over|or older|and above|or less|or fewer|or under|at most))?", RegexOptions.IgnoreCase)]
    private static partial Regex Bounded();

    [GeneratedRegex(@"\b(?:no|never|none|nobody|nothing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OutrightNo();

    [GeneratedRegex(@"\b(?:little|rarely|hardly|few|seldom|limited|not (?:a lot|much|many|always|specific\w*)|not take into specific)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HardlyAny();

    [GeneratedRegex(@"\b(?:one of|a number of|a few|some of|several|a minority of|two of|part of)\s(?:the\s|these\s|those\s|his\s|her\s|their\s)?(?:\w+\s)?(?<what>\w{4,})", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:one|an?|some|several|few|number|minority|two|part|for example|such as|including|other|another|among)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Partly();

    [GeneratedRegex(@"\b(?:same|next|following|previous|earlier that|later that) (?:day|week|month|year|night|morning|evening)\b|\bthe day (?:before|after)\b|\b(?:early|late|mid)(?: in |-)?(?: ?spring| ?summer| ?autumn| ?winter| \d{4}|-?\d{4})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Exactly();
}
