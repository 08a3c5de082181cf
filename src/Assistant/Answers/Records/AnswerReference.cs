using System.Security.Cryptography;

namespace Assistant.Answers.Records;

/// <summary>
/// The name of an answer that was sent, such as <c>K7QF-2M9T</c>: short enough to read aloud, in letters and digits that are not
/// mistaken for each other (Crockford's base 32, which has no I, L, O and U). It says nothing about the answer.
/// </summary>
public sealed record AnswerReference
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 8, Half = Length / 2, LongestTyped = 40;
    private const string Spoken = "REFERENCE";

    private AnswerReference(string code) => Code = code;

    /// <summary>The eight characters, as they are kept.</summary>
    public string Code { get; }

    public static AnswerReference New() => new(RandomNumberGenerator.GetString(Letters, Length));

    /// <summary>
    /// Reads what somebody typed: in any case, with or without hyphens and spaces, with an O for a zero, an I or L for a one, and with
    /// the word "reference" before it. Null where it can be none.
    /// </summary>
    public static AnswerReference? Parse(string? typed)
    {
        if (typed is null or { Length: > LongestTyped }) return null;
        var code = string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        if (code.StartsWith(Spoken, StringComparison.Ordinal)) code = code[Spoken.Length..];
        code = string.Concat(code.Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
        return code.Length == Length && code.All(Letters.Contains) && typed.All(IsOfAReference) ? new AnswerReference(code) : null;
    }

    /// <summary>Where the words open that the answer cites under that number.</summary>
    public string PathOf(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/c/{this}/{number}");

    public override string ToString() => $"{Code[..Half]}-{Code[Half..]}";

    // Hyphens of every kind, for a program that somebody copies through may make one into another.
    private static bool IsOfAReference(char c) => char.IsAsciiLetterOrDigit(c) || char.IsWhiteSpace(c) || c is ':' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.DashPunctuation;
}
