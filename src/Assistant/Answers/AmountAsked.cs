using System.Text.RegularExpressions;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>
/// An amount that a question asks for: so many of something, an age, a share, a sum of money. A passage that shares its words and holds no
/// such amount does not answer it, however near it comes.
/// </summary>
public sealed partial class AmountAsked
{
    private const int Near = 6;

    private readonly Func<string, bool> _holds;

    private AmountAsked(Func<string, bool> holds) => _holds = holds;

    /// <summary>What is asked for; null where no amount is.</summary>
    public static AmountAsked? In(string question) => question switch
    {
        _ when Old().IsMatch(question) => new AmountAsked(text => Age().IsMatch(text)),
        _ when Portion().IsMatch(question) => new AmountAsked(text => Share().IsMatch(text)),
        _ when Cost().IsMatch(question) => new AmountAsked(text => Money().IsMatch(text)),
        _ when Many().Match(question) is { Success: true } many => HeadOf(many.Groups["of"].Value) is var head ? new AmountAsked(text => Counts(text, head)) : null,
        _ => null,
    };

    /// <summary>Whether an amount of that kind stands in the text.</summary>
    public bool StandsIn(string text) => _holds(Date().Replace(text, " "));

    // The noun that is counted: the last before the verb. None where the verb follows at once: "how many were arrested".
    private static string? HeadOf(string words) => Words.In(words).TakeWhile(w => !Verb().IsMatch(w.Text)).Select(w => w.Text).LastOrDefault();

    // A number, and what is counted soon after it.
    private static bool Counts(string text, string? head)
    {
        var words = Words.In(text).ConvertAll(w => w.Text);
        for (var i = 0; i < words.Count; i++)
        {
            if (Times().IsMatch(words[i])) return true;
            if (Number().IsMatch(words[i]) && (head is null || words.Skip(i + 1).Take(Near).Any(w => IsSame(w, head)))) return true;
        }
        return false;
    }

    private static bool IsSame(string word, string head) => Stemmer.Stem(word) == Stemmer.Stem(head) || Kinds().Match(word) is { Success: true } one && Kinds().Match(head) is { Success: true } other && one.Groups.Keys.Any(k => k is not "0" && one.Groups[k].Success && other.Groups[k].Success);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bhow old\b|\b(what|which) ages?\b", Plain)]
    private static partial Regex Old();

    [GeneratedRegex(@"\b(what|which) (percentage|proportion|share)\b|\bas a percentage\b|\bwhat per ?cent\b", Plain)]
    private static partial Regex Portion();

    [GeneratedRegex(@"\bhow much (\w+ )?(money|cash|funding|debt)\b|\bhow much (does|did|do|will|would) .{0,40}\b(cost|owe|owed|pay|paid|earn|earned)\b", Plain)]
    private static partial Regex Cost();

    [GeneratedRegex(@"\bhow many (?<of>(\w+ ?){0,5})", Plain)]
    private static partial Regex Many();

    [GeneratedRegex(@"^(a[rm]e|am|is|was|were|be|been|do|does|did|has|have|had|can|could|should|must|may|might|will|would|of|in|on|at|to|from|by|for|with|that|who|which|there|i|we|you|he|she|it|they|get|gets|got|make|made)$", Plain)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\baged?\b( of)? \w+|\b\d{1,2}\b[- ]?(years?|yrs?)?[- ]?olds?\b|\byears?[- ]olds?\b|\b(under|over|below|turn\w*|was|were|is|reach\w*) (the age of )?(\d{1,2}|eighteen|sixteen|seventeen|fifteen|fourteen|thirteen|twelve|eleven|ten)\b", Plain)]
    private static partial Regex Age();

    [GeneratedRegex(@"\d ?%|\bper ?cent\b|\bpercentage\b|\bhalf\b|\b(third|quarter)s?\b|\b(one|two|three|nine|\d+) (in|of|out of) (every )?(\w+|\d+)\b|\bmajority\b|\bmost\b", Plain)]
    private static partial Regex Share();

    [GeneratedRegex(@"£|\bpounds?\b|\bmillion\b|\b\d+k\b", Plain)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(\d{1,2}(st|nd|rd|th)? )?(of )?(january|february|march|april|may|june|july|august|september|october|november|december)\b,?( (19|20)\d\d)?|\b(19|20)\d\d(/\d\d)?\b", Plain)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|several|both|no|none|half|few|dozens?)$", Plain)]
    private static partial Regex Number();

    [GeneratedRegex("^(once|twice)$", Plain)]
    private static partial Regex Times();

    [GeneratedRegex("^((?<person>child|children|kids?|people|ppl|persons?|boys?|girls?|men|man|women|woman|victims?|pupils?|students?|adults?|lads?|males?|females?|siblings?|brothers?|sisters?|members?|individuals?|teens?|teenagers?|cases?)|(?<span>seconds?|minutes?|hours?|days?|weeks?|months?|years?|hrs?)|(?<advice>recommendations?|points?|questions?|actions?|themes?|lessons?|steps?|areas?|findings?|moments?|stages?|levels?|parts?|principles?)|(?<event>times?|occasions?|episodes?|incidents?|offences?|arrests?|referrals?))$", Plain)]
    private static partial Regex Kinds();
}
