using System.Text.RegularExpressions;
using Assistant.Retrieval;

namespace Assistant.Support;

/// <summary>A part of a sentence between commas or joining words. <see cref="Denied"/> are the words right behind its "not" or "no".</summary>
internal sealed record Clause(IReadOnlyList<ContentWord> Words, bool Negated, IReadOnlyList<ContentWord> Denied)
{
    public bool Holds(ContentWord word) => Words.Any(word.IsSame);
}

internal static partial class Clauses
{
    private const int MostDenied = 2;

    public static IReadOnlyList<Clause> In(string sentence, ContentWords content) =>
        [.. Joint().Split(sentence).Where(c => c.Length > 0).Select(c => Read(c, content))];

    /// <summary>Other ways to say no: they answer a "not", and are never turned round themselves.</summary>
    public static bool SaysNoOtherwise(string text) => Otherwise().IsMatch(text);

    public static bool IsNegated(string text) => Negator().IsMatch(text);

    private static Clause Read(string clause, ContentWords content)
    {
        var denied = new List<ContentWord>();
        foreach (Match negator in Negator().Matches(clause)) denied.AddRange(content.In(clause[(negator.Index + negator.Length)..]).Take(MostDenied));
        return new Clause(content.In(clause), denied.Count > 0 || IsNegated(clause), denied);
    }

    // "No later than" sets a bound, "not only" adds, "whether or not" leaves open: none of them denies.
    [GeneratedRegex(@"\b(?:not(?!\s(?:only|just|more|less|fewer|later|earlier|exceeding|least)\b)|(?<!\bor\s)no(?!\s(?:later|more|less|fewer|earlier|longer than|doubt)\b|-one\b)|no-one|never|none|nobody|nothing|neither|nor|nowhere|without|cannot|can't|won't|\w+n't)(?<!\bwhether or not)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negator();

    [GeneratedRegex(@"\b(?:unable|fail\w*|lack\w*|refus\w+|exclud\w+|except|unless|rarely|hardly|seldom|little|outside|absence|declin\w+|den(?:y|ied|ies)|un(?:confirmed|known|dated|aware|likely|necessary)|instead|rather than|no longer|stop\w*|cease\w*|only until|less is required)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Otherwise();

    [GeneratedRegex(@"[,;:()–—]\s*|\s-\s|\s(?=(?:but|which|although|though|while|whereas|because|however)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
