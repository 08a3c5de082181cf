using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>A numbered part of a law: section 45 = s45 = s.45. The Acts themselves are names.</summary>
internal sealed record LawReference(string Kind, string Number, string Written)
{
    /// <summary>Whether the other names the same part, or a smaller part of it.</summary>
    public bool Holds(LawReference other) =>
        Kind == other.Kind && (Number == other.Number || other.Number.StartsWith(Number + "(", StringComparison.Ordinal));
}

internal static partial class Laws
{
    private static readonly (string Start, string Kind)[] Kinds =
    [
        ("sch", "schedule"), ("s", "section"), ("part", "part"), ("chap", "chapter"), ("art", "article"), ("reg", "regulation"),
        ("cl", "clause"), ("ann", "annex"), ("para", "paragraph"),
    ];

    public static IReadOnlyList<LawReference> Take(Reading reading) => [.. reading.Take(Part()).SelectMany(References)];

    private static IEnumerable<LawReference> References(Match match)
    {
        var kind = Kinds.First(k => match.Value.StartsWith(k.Start, StringComparison.OrdinalIgnoreCase)).Kind;
        foreach (Match number in Number().Matches(match.Value))
            yield return new LawReference(kind, number.Value.ToLowerInvariant(), $"{kind} {number.Value}");
    }

    // "sections 17 and 47" is a list; "section 17 and 5 days" is not.
    [GeneratedRegex(@"(?<![\w'’])(?:(?:sections|ss\.?|schedules|parts|chapters|articles|regulations|clauses|paragraphs)\s?\d+[A-Z]?(?:\(\w+\))*(?:(?:,|\s?/|\s?&|,?\s+and|,?\s+or|\s+to)\s?\d{1,3}[A-Z]?(?:\(\w+\))*(?!\w))*|(?:section|sect?\.?|s\.?|schedule|sch\.?|part|chapter|article|regulation|clause|annex|para(?:graph|\.)?)\s?(?!(?:19|20)\d\d\b)\d{1,3}[A-Z]{0,2}(?:\(\w+\))*(?:/\d{1,3}[A-Z]?)*)(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"\d+[A-Z]*(?:\(\w+\))*", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
