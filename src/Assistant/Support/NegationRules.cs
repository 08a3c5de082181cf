namespace Assistant.Support;

/// <summary>A "not" may be neither added nor lost between the words cited and the statement.</summary>
internal static class NegationRules
{
    public static IEnumerable<Shortfall> Check(Assertion assertion, CitedSupport support, double sameThing)
    {
        if (assertion.Denies && !IsSupported(assertion, support))
            yield return new Shortfall(ShortfallKind.Negation, "The statement says 'not' or 'no', and the words cited do not.", "Cite words that deny it, or say what they say.");
        if (Lost(assertion, support, sameThing) is { } lost)
            yield return new Shortfall(ShortfallKind.Negation, $"The words cited deny this: \"{lost.Text}\"", "Take over their 'not', or cite other words.");
    }

    private static bool IsSupported(Assertion assertion, CitedSupport support)
    {
        var denied = assertion.Clauses.Where(c => c.Denies).SelectMany(c => c.Denied).ToList();
        if (!support.Denying.Any(s => Topics.Meet(assertion.Words, ContentWords.Terms(s.Words)) || s.Words.Any(w => denied.Any(w.IsSame)))) return false;
        if (denied.Count == 0) return true;
        // What the statement denies may not stand only in sentences that affirm it.
        var about = support.Sentences.Where(s => s.Words.Any(denied[0].IsSame)).ToList();
        return about.Count == 0 || about.Exists(support.Denying.Contains);
    }

    private static Assertion? Lost(Assertion assertion, CitedSupport support, double sameThing)
    {
        if (assertion.Words.Count == 0) return null;
        var shares = support.Sentences.Select(s => (Sentence: s, Share: ContentWords.Share(assertion.Words, ContentWords.Terms(s.Words)))).ToList();
        foreach (var (sentence, share) in shares.Where(s => s.Share >= sameThing))
        {
            var denied = sentence.Clauses.Where(c => c.Negated).SelectMany(c => Denied(c, assertion, sameThing)).ToList();
            var flipped = denied.Where(d => Affirms(assertion, d)).ToList();
            if (flipped.Count > 0 && !shares.Exists(s => s.Sentence != sentence && s.Share >= share && flipped.TrueForAll(d => Affirms(s.Sentence, d)))) return sentence;
        }
        return null;
    }

    // The word behind "not"; the second one too, where the whole clause is what the statement says.
    private static IEnumerable<ContentWord> Denied(Clause clause, Assertion assertion, double sameThing) =>
        ContentWords.Share(assertion.Words, ContentWords.Terms(clause.Words)) >= sameThing ? clause.Denied : clause.Denied.Take(1);

    private static bool Affirms(Assertion assertion, ContentWord word) =>
        !Clauses.SaysNoOtherwise(assertion.Unquoted) && assertion.Clauses.Any(c => c.Holds(word)) && !assertion.Clauses.Any(c => c.Negated && c.Holds(word));
}
