namespace Assistant.Support;

/// <summary>A statement may bind no more than the words it cites: must needs a duty there, should needs at least advice.</summary>
internal static class StrengthRules
{
    public static IEnumerable<Shortfall> Check(Assertion assertion, CitedSupport support)
    {
        var claimed = Strengths.Claimed(assertion.Unquoted);
        if (claimed == Strength.None) yield break;
        var carried = support.Sentences.Where(s => Topics.Agree(assertion.Words, ContentWords.Terms(s.Words)))
            .Select(s => Strengths.Carried(s.Text)).DefaultIfEmpty(Strength.None).Max();
        if (carried >= claimed) yield break;
        yield return new Shortfall(ShortfallKind.Strength, $"'{Strengths.WordOf(assertion.Unquoted)}' is stronger than the words cited.",
            carried == Strength.Should ? "Write 'should', or cite words that require it." : "Write 'may' or 'can', or cite words that require or advise it.");
    }
}
