using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>What holds of one case, some children or one place is not said of all; and nothing is called proven that is not there.</summary>
internal static partial class ScopeRules
{
    public static IEnumerable<Shortfall> Check(Assertion said, IReadOnlyList<Assertion> source)
    {
        var there = string.Join(' ', source.Select(s => s.Text));
        foreach (Match match in Sweeping().Matches(said.Unquoted))
            if (!Stands(match, there))
                yield return new Shortfall(ShortfallKind.Strength, $"'{match.Value}' claims more than the words cited.", "Keep how far they go.");
        var nearest = source.MaxBy(s => ContentWords.Share(said.Words, ContentWords.Terms(s.Words)))!.Text;
        if (NamedChild().IsMatch(nearest) && AnyChild().IsMatch(said.Unquoted) && !NamedChild().IsMatch(said.Text) && !AnyChild().IsMatch(nearest))
            yield return new Shortfall(ShortfallKind.Strength, "What is said of one child is said of any.", "Say of whom it is said there.");
        if (OneCase().IsMatch(there) && !OneCase().IsMatch(said.Text) && General().IsMatch(said.Unquoted) && !General().IsMatch(there))
            yield return new Shortfall(ShortfallKind.Strength, "What happened in one case is said of all.", "Say of whom it is said there.");
    }

    private static bool Stands(Match claim, string there) => Family(claim.Value) is { } family
        ? Regex.IsMatch(there, $@"\b(?:{family})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
        : there.Contains(claim.Value, StringComparison.OrdinalIgnoreCase);

    private static string? Family(string word) => word.ToLowerInvariant() switch
    {
        "all" or "every" or "each" or "everyone" or "everybody" => "all|every|each|any|both|everyone|everybody|whole|entire|always|throughout|no|whatever|whichever|total|universal\\w*|whenever|irrespective|regardless",
        "most" or "majority" or "mainly" or "mostly" => "most|majority|mainly|mostly|largely|predominantly|primarily",
        "throughout" => "throughout|whole|entire|always|during",
        "always" or "whenever" => "always|every time|invariably|at all times|whenever|must",
        "never" or "nobody" or "none" => "never|nobody|none|no|not|without|cannot",
        "only" or "solely" or "alone" => "only|solely|alone|just|sole|merely|exclusively|unless",
        _ => null,
    };

    [GeneratedRegex(@"\b(?:all|every|throughout|everyone|everybody|always|whenever|never|nobody|only|solely|most|majority|mostly|proves?|proven|proved|confirm(?:s|ed)|certain(?:ly)?|definite(?:ly)?|guaranteed?|nationally|nationwide|across (?:England|the country|the UK)|in England|automatically|immediately|at once|straight ?away|without delay|entirely|completely|fully|the largest|the biggest|worst|best|highest|lowest|legally|by law|unlawful|illegal|criminal offence|statutory|mandatory)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sweeping();

    [GeneratedRegex(@"\bChild [A-Z]\b")]
    private static partial Regex NamedChild();

    [GeneratedRegex(@"\b(?:an? (?:\w+ )?(?:child|young person|victim|boy|girl)|any child|(?<!both |these |those |the two |two )children|(?<!these |those |the two )young people|the child|victims|boys|girls)\b")]
    private static partial Regex AnyChild();

    [GeneratedRegex(@"\b(?:Child (?:A|B|G|H)\b|Mr |Mrs |this (?:review|case|child|young|boy|girl)|(?:he|she|his|her|him)\b|the (?:review|mother|father|boy|girl)|in this (?:case|review)|these (?:boys|children|young))", RegexOptions.IgnoreCase)]
    private static partial Regex OneCase();

    [GeneratedRegex(@"\b(?:children|young people|practitioners|professionals|agencies|schools|parents|families|exploited (?:children|boys|girls)|social workers|a child|any child|victims|gangs|boys|girls)\b", RegexOptions.IgnoreCase)]
    private static partial Regex General();
}
