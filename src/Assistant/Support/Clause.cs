using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>Something a sentence denies: the words right behind its "not" or "no". <see cref="Conditional"/>: only within an "if".
/// <see cref="OwnLimit"/>: what we do not hold or know, which is ours to say.</summary>
internal sealed record Denial(IReadOnlyList<ContentWord> Words, bool Conditional, bool OwnLimit);

/// <summary>A part of a sentence between commas or joining words, with what it denies.</summary>
internal sealed record Clause(IReadOnlyList<ContentWord> Words, IReadOnlyList<Denial> Denials)
{
    public bool Negated => Denials.Count > 0;

    public bool Holds(ContentWord word) => Words.Any(word.IsSame);
}

internal static partial class Clauses
{
    // "Not have to consent": the word denied stands close behind.
    private const int Close = 3;

    public static IReadOnlyList<Clause> In(string sentence, ContentWords content) =>
        [.. Joint().Split(sentence).Where(c => c.Length > 0).Select(c => Read(c, content))];

    /// <summary>
    /// Other words that say no. One that stands in both texts denies nothing of the other: "excluded" is no "not" where both say it.
    /// </summary>
    public static bool SaysNoOtherwise(string text, string butNotIn) =>
        Otherwise().Matches(text).Any(m => !butNotIn.Contains(m.Value[..Math.Min(m.Length, 6)], StringComparison.OrdinalIgnoreCase));

    private static Clause Read(string clause, ContentWords content) => new(content.In(clause),
        [.. Negator().Matches(clause).Where(m => !IsLabel(clause, m))
            .Select(m => new Denial(Denied(content.In(clause[(m.Index + m.Length)..])), Conditional().IsMatch(clause[..m.Index]), OwnLimit().IsMatch(clause[m.Index..])))]);

    // "Not in Education, Employment or Training" is a box of a form.
    private static bool IsLabel(string clause, Match negator) => char.IsUpper(negator.Value[0]) && negator.Index > 1 && char.IsLetter(clause[negator.Index - 2]);

    // "No specific timescale" denies both words; "not have to consent to be referred" only the first.
    private static List<ContentWord> Denied(IReadOnlyList<ContentWord> behind) =>
        [.. behind.TakeWhile((w, i) => i == 0 ? w.Place <= Close : i == 1 && w.Place == behind[0].Place + 1)];

    // "No later than" sets a bound, "not only" adds, "whether or not" leaves open: none of them denies.
    [GeneratedRegex(@"\b(?:not(?!\s(?:only|just|exceeding|least|(?:more|less|fewer|later|earlier|longer) than)\b)|(?<!\bor\s)no(?!\s(?:doubt|(?:later|more|less|fewer|earlier|longer) than)\b|-one\b)|no-one|never|none|nobody|nothing|neither|nor|nowhere|without|cannot|can't|won't|\w+n't)(?<!\bwhether or not)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negator();

    [GeneratedRegex(@"\b(?:unable|fail\w*|lack\w*|refus\w+|exclud\w+|except|unless|rarely|hardly|seldom|(?:very|too) little|little (?:evidence|or no)|outside|absence|declin\w+|den(?:y|ied|ies)|un(?:confirmed|known|dated|aware|likely|necessary)|instead|rather than|no longer|stop\w*|cease\w*|ended|removed|lifted|gone|only until|less is required)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Otherwise();

    [GeneratedRegex(@"\b(?:if|whether|when|where|unless|until|in case)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"^not (?:yet )?(?:confirmed|checked|seen)(?: here| since| by us)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnLimit();

    [GeneratedRegex(@"(?<!\bwhether\b.*)[,;:()–—]\s*|\s-\s|\s(?=(?:but|which|although|though|while|whereas|because|however)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
