using System.Text.RegularExpressions;
using Assistant.Retrieval;

namespace Assistant.Support;

/// <summary>A part of a sentence between commas or joining words. <see cref="Denied"/> are the words right behind its "not" or "no".</summary>
internal sealed record Clause(IReadOnlyList<ContentWord> Words, IReadOnlyList<ContentWord> Denied, bool Negated, bool Denies)
{
    public bool Holds(ContentWord word) => Words.Any(word.IsSame);
}

internal static partial class Clauses
{
    public static IReadOnlyList<Clause> In(string sentence, ContentWords content) =>
        [.. Joint().Split(sentence).Where(c => c.Length > 0).Select(c => Read(c, content))];

    /// <summary>Other ways to say no: they answer a "not", and are never turned round themselves.</summary>
    public static bool SaysNoOtherwise(string text) => Otherwise().IsMatch(text);

    private static Clause Read(string clause, ContentWords content)
    {
        var negators = Negator().Matches(clause).Where(m => !IsLabel(clause, m)).ToList();
        var denied = negators.SelectMany(n => Denied(content.In(clause[(n.Index + n.Length)..]))).ToList();
        return new Clause(content.In(clause), denied, negators.Count > 0, negators.Exists(n => !Conditional().IsMatch(clause[..n.Index]) && !OwnLimit().IsMatch(clause[n.Index..])));
    }

    // "No specific timescale" denies both words; "not have to consent to be referred" only the first.
    private static IEnumerable<ContentWord> Denied(IReadOnlyList<ContentWord> behind) =>
        behind.Take(behind.Count > 1 && behind[1].Place == behind[0].Place + 1 ? 2 : 1);

    // "Not in Education, Employment or Training" is a box of a form.
    private static bool IsLabel(string clause, Match negator) => char.IsUpper(negator.Value[0]) && negator.Index > 1 && char.IsLetter(clause[negator.Index - 2]);

    // "No later than" sets a bound, "not only" adds, "whether or not" leaves open: none of them denies.
    [GeneratedRegex(@"\b(?:not(?!\s(?:only|just|exceeding|least|(?:more|less|fewer|later|earlier|longer) than)\b)|(?<!\bor\s)no(?!\s(?:doubt|(?:later|more|less|fewer|earlier|longer) than)\b|-one\b)|no-one|never|none|nobody|nothing|neither|nor|nowhere|without|cannot|can't|won't|\w+n't)(?<!\bwhether or not)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negator();

    [GeneratedRegex(@"\b(?:unable|fail\w*|lack\w*|refus\w+|exclud\w+|except|unless|rarely|hardly|seldom|little|outside|absence|declin\w+|den(?:y|ied|ies)|un(?:confirmed|known|dated|aware|likely|necessary)|instead|rather than|no longer|stop\w*|cease\w*|only until|less is required)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Otherwise();

    [GeneratedRegex(@"\b(?:if|whether|when|where|unless|until|in case)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();

    // What we do not hold or know is ours to say.
    [GeneratedRegex(@"^not (?:yet )?(?:confirmed|held|checked|seen)(?: here| since| by us)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnLimit();

    [GeneratedRegex(@"(?<!\bwhether\b.*)[,;:()–—]\s*|\s-\s|\s(?=(?:but|which|although|though|while|whereas|because|however)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
