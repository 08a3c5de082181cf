namespace Assistant.Support;

/// <summary>Enough of what a statement talks about has to stand in the words it cites.</summary>
internal static class ContentRules
{
    public static IEnumerable<Shortfall> Check(IReadOnlyList<Assertion> assertions, CitedSupport support, double least)
    {
        var terms = support.Texts.SelectMany(t => t.Terms).ToHashSet();
        var words = assertions.SelectMany(a => a.Words).DistinctBy(w => w.Stem).ToList();
        var share = ContentWords.Share(words, terms);
        if (share >= least) yield break;
        var missing = words.Where(w => !w.StandsIn(terms)).Select(w => w.Stem).Take(6);
        yield return new Shortfall(ShortfallKind.ContentWords, $"Only {share:0%} of its content words stand in the words cited (not: {string.Join(", ", missing)}).", "Say it in their words, cite more, or mark it {suggested}.");
    }
}
