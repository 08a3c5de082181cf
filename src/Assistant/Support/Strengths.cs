using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>How strongly words bind: may, should, must.</summary>
internal enum Strength { None, Should, Must }

internal static partial class Strengths
{
    /// <summary>What a statement claims.</summary>
    public static Strength Claimed(string sentence) =>
        Positive(ClaimsMust(), sentence) ? Strength.Must : Positive(ClaimsShould(), sentence) ? Strength.Should : Strength.None;

    /// <summary>What cited words carry: a duty may be put in more ways than we would put it.</summary>
    public static Strength Carried(string sentence) =>
        Positive(CarriesMust(), sentence) ? Strength.Must : Positive(CarriesShould(), sentence) ? Strength.Should : Strength.None;

    /// <summary>The word that claims most, for the complaint.</summary>
    public static string WordOf(string sentence) =>
        ClaimsMust().Matches(sentence).Concat(ClaimsShould().Matches(sentence)).First(m => !IsDenied(sentence, m)).Value;

    private static bool Positive(Regex pattern, string sentence) => pattern.Matches(sentence).Any(m => !IsDenied(sentence, m));

    // "Does not have to" and "no duty" bind nobody; "must not" still does.
    private static bool IsDenied(string sentence, Match match) => !match.Value.StartsWith("must", StringComparison.OrdinalIgnoreCase)
        && !match.Value.StartsWith("should", StringComparison.OrdinalIgnoreCase) && Denial().IsMatch(sentence[..match.Index]);

    [GeneratedRegex(@"(?:\b(?:not|no|never|nor|neither|without|cannot)|n't)(?:\s\w+)?\s$", RegexOptions.IgnoreCase)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\b(?:must|shall|ha(?:s|ve|d) to|required|requires?|requirements?|obliged|obligations?|needs? to(?!\sbe\ssure)|mandatory|compulsory|dut(?:y|ies)|imperative|essential)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClaimsMust();

    [GeneratedRegex(@"\b(?:should|ought to|advisable|advised|recommend(?:s|ed)?|expected to|important to|best to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClaimsShould();

    [GeneratedRegex(@"\b(?:must|shall|ha(?:s|ve|d) to|requir\w*|oblig\w*|need(?:s|ed)? (?:to|for)|mandatory|compulsory|dut(?:y|ies)|imperative|essential|crucial|vital|always|necessary|cannot|may not)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CarriesMust();

    [GeneratedRegex(@"\b(?:should|ought|advis\w*|recommend\w*|expect\w*|important|needs?|suggest\w*|encourag\w*|best)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CarriesShould();
}
