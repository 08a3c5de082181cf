using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>
/// What leads a sentence leads it there too: words that stand behind a verb in the words cited do not stand before it here, unless the one is
/// the passive of the other and says by whom.
/// </summary>
internal sealed partial class SubjectRules(ContentWords content)
{
    public IEnumerable<Shortfall> Check(Assertion said, IReadOnlyList<Assertion> source)
    {
        // What is said with "is" turns round without harm: "the hub was established".
        if (Finite().Match(said.Unquoted) is not { Success: true } verb || Being().IsMatch(verb.Value)) yield break;
        var subject = content.In(said.Unquoted[..verb.Index]);
        var deed = content.In(said.Unquoted[(verb.Index + verb.Length)..]).FirstOrDefault();
        if (subject.Count == 0 || deed is null) yield break;
        foreach (var sentence in source.Where(s => s.Words.Any(deed.IsSame)))
        {
            var words = content.In(sentence.Text);
            var at = words.ToList().FindIndex(deed.IsSame);
            var (before, behind) = (subject.Count(w => words.Take(at).Any(w.IsSame)), subject.Count(w => words.Skip(at + 1).Any(w.IsSame) && !words.Take(at).Any(w.IsSame)));
            if (behind > before && !ByWhom().IsMatch(sentence.Text) && !ByWhom().IsMatch(said.Text) && !LooksBack().IsMatch(sentence.Text))
                yield return new Shortfall(ShortfallKind.Name, $"'{deed.Stem}' has another subject there.", "Say who or what it is said of there.");
        }
    }

    [GeneratedRegex(@"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|may|might|must|shall|should|will|would)\b(?: (?:not|also|then|only|be|been|being|have|had|has))*", RegexOptions.IgnoreCase)]
    private static partial Regex Finite();

    [GeneratedRegex(@"\b(?:is|are|was|were|be|been|being)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Being();

    [GeneratedRegex(@"\bby\b", RegexOptions.IgnoreCase)]
    private static partial Regex ByWhom();

    [GeneratedRegex(@"^(?:This|That|These|It|They|He|She|Such|There)\b")]
    private static partial Regex LooksBack();
}
