namespace Assistant.Support;

/// <summary>A "not" may be neither added nor lost between the words cited and the statement.</summary>
internal static class NegationRules
{
    // Where both words behind a "no" are affirmed, less of the rest has to agree.
    private const double SameThingWithBoth = 0.5;

    public static IEnumerable<Shortfall> Check(Assertion assertion, CitedSupport support, double sameThing)
    {
        if (assertion.Denials.Any(d => !d.OwnLimit && !IsSupported(d, assertion, support)))
            yield return new Shortfall(ShortfallKind.Negation, "The statement says 'not' or 'no', and the words cited do not.", "Cite words that deny it, or say what they say.");
        if (Lost(assertion, support, sameThing) is { } lost)
            yield return new Shortfall(ShortfallKind.Negation, $"The words cited deny this: \"{lost.Text}\"", "Take over their 'not', or cite other words.");
    }

    // A denial within an "if" tells when, not what: it only may not turn round what the cited words affirm.
    private static bool IsSupported(Denial denial, Assertion assertion, CitedSupport support)
    {
        var somewhere = support.Sentences.Any(s => SaysNo(s, assertion, support)
            && (Topics.Meet(assertion.Words, ContentWords.Terms(s.Words)) || s.Words.Any(w => denial.Words.Any(w.IsSame))));
        if (denial.Words.Count == 0 || !somewhere && !denial.Conditional) return somewhere;
        var holding = support.Sentences.Where(s => s.Clauses.Any(c => c.Holds(denial.Words[0]))).ToList();
        return holding.Count == 0 || holding.Exists(s => Denies(s, denial.Words[0], assertion, support));
    }

    private static bool SaysNo(Assertion cited, Assertion assertion, CitedSupport support) =>
        cited.Negated || support.Denied.Contains(cited) || Clauses.SaysNoOtherwise(cited.Text, butNotIn: assertion.Text);

    private static bool Denies(Assertion cited, ContentWord word, Assertion assertion, CitedSupport support) =>
        cited.Clauses.Any(c => c.Negated && c.Holds(word)) || support.Denied.Contains(cited) || Clauses.SaysNoOtherwise(cited.Text, butNotIn: assertion.Text);

    private static Assertion? Lost(Assertion assertion, CitedSupport support, double sameThing)
    {
        if (support.Sentences.Any(s => s.Text.TrimEnd('.') == assertion.Text.TrimEnd('.'))) return null;
        foreach (var (sentence, words) in support.Joined)
        {
            var terms = ContentWords.Terms(words);
            foreach (var denial in sentence.Denials.Where(d => d.Words.Count > 0))
                if (Affirms(assertion, denial, sentence) && IsSameThing(assertion, denial, terms, sameThing) && !IsAffirmedElsewhere(assertion, denial, sentence, terms, support)) return sentence;
            if (sentence.DeniesWhatWentBefore && !assertion.Negated && !Clauses.SaysNoOtherwise(assertion.Unquoted, butNotIn: sentence.Text)
                && AnyPart(assertion, ContentWords.Terms([.. words.SkipLast(sentence.Words.Count), .. sentence.Words.Take(2)]), sameThing)) return sentence;
        }
        return null;
    }

    // Two words denied together are denied as one thing: "no specific timescale". The first or the second alone is enough to be
    // affirmed, but then the rest has to agree.
    private static bool Affirms(Assertion assertion, Denial denial, Assertion cited) =>
        denial.Words.Any(w => IsAffirmed(assertion, w)) && !Clauses.SaysNoOtherwise(assertion.Unquoted, butNotIn: cited.Text);

    private static bool IsAffirmed(Assertion assertion, ContentWord word) =>
        assertion.Clauses.Any(c => c.Holds(word)) && !assertion.Clauses.Any(c => c.Negated && c.Holds(word));

    private static bool IsSameThing(Assertion assertion, Denial denial, IReadOnlySet<string> terms, double sameThing) =>
        AnyPart(assertion, terms, denial.Words.Count > 1 && denial.Words.All(w => IsAffirmed(assertion, w)) ? SameThingWithBoth : sameThing,
            c => denial.Words.Any(c.Holds));

    // The whole sentence, or a clause of two words or more, is about what is cited.
    private static bool AnyPart(Assertion assertion, IReadOnlySet<string> terms, double share, Func<Clause, bool>? among = null) =>
        assertion.Words.Count > 0 && ContentWords.Share(assertion.Words, terms) >= share
        || assertion.Clauses.Any(c => c.Words.Count > 1 && (among is null || among(c)) && ContentWords.Share(c.Words, terms) >= share);

    private static bool IsAffirmedElsewhere(Assertion assertion, Denial denial, Assertion cited, IReadOnlySet<string> terms, CitedSupport support) =>
        support.Sentences.Any(s => s != cited && IsAffirmed(s, denial.Words[0]) && ContentWords.Share(assertion.Words, ContentWords.Terms(s.Words)) >= ContentWords.Share(assertion.Words, terms));
}
