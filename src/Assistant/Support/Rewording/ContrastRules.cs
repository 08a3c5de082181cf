using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>"Rather than" and "but": what stands on the one side there does not stand on the other here.</summary>
internal sealed partial class ContrastRules(ContentWords content)
{
    public IEnumerable<Shortfall> Check(Assertion said, IReadOnlyList<Assertion> source)
    {
        foreach (var (first, second) in source.SelectMany(s => Sides(s.Text)))
        {
            if (Sides(said.Text).Any(own => Holds(own.First, second) && !Holds(own.First, first) || Holds(own.Second, first) && !Holds(own.Second, second)))
                yield return new Shortfall(ShortfallKind.Negation, "The two sides of 'rather than' have changed places.", "Keep their order.");
            else if (said.Negated && !Contrast().IsMatch(said.Text) && Holds(said.Words, second) && !Holds(said.Words, first))
                yield return new Shortfall(ShortfallKind.Negation, "It denies what stands behind the 'but' there.", "Deny what they deny.");
        }
    }

    private static bool Holds(IReadOnlyList<ContentWord> side, IReadOnlyList<ContentWord> words) => words.Any(w => side.Any(w.IsSame));

    // The words next to the contrast on its left, and those on its right.
    private IEnumerable<(IReadOnlyList<ContentWord> First, IReadOnlyList<ContentWord> Second)> Sides(string text) =>
        Contrast().Matches(text).Select(m => ((IReadOnlyList<ContentWord>)[.. content.In(text[..m.Index]).TakeLast(2)], (IReadOnlyList<ContentWord>)[.. content.In(text[(m.Index + m.Length)..]).Take(3)]));

    [GeneratedRegex(@"\b(?:rather than|instead of|but rather|as opposed to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Contrast();
}
