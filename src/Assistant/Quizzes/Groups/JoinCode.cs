using System.Security.Cryptography;

namespace Assistant.Quizzes.Groups;

/// <summary>What learners write to come in: six letters and figures that cannot be taken for one another.</summary>
public static class JoinCode
{
    private const string Letters = "ACDEFGHJKMNPQRTUVWXY34679";
    private const int Length = 6;

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>The code in what somebody wrote, blanks and hyphens left out; null where it cannot be one.</summary>
    public static string? In(string text)
    {
        var plain = text.Trim().Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return plain.Length == Length && plain.All(Letters.Contains) ? plain : null;
    }
}
