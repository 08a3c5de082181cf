using System.Text.RegularExpressions;
using Assistant.Safety;

namespace Assistant.Screening;

/// <summary>
/// A practitioner's own reference for a child: a short code that tells nobody who it is. It has to hold a figure and no space, so
/// that a name is not one; dates of birth, NHS numbers and the like are stopped as everywhere.
/// </summary>
public static partial class ReferenceCheck
{
    /// <summary>The id of the words that say what is wrong; null where it can be used.</summary>
    public static string? FaultIn(string words, SafetyRules safety) =>
        !Form().IsMatch(words.Trim()) ? "reference-form"
        : safety.FindPersonalDetails(words.Trim()).Count > 0 || safety.FindPersonalDetails($"reference {words.Trim()}").Count > 0 || LooksLikeADate().IsMatch(words) || LongNumber().IsMatch(words) ? "reference-details"
        : null;

    [GeneratedRegex(@"^(?=.*\d)[A-Za-z0-9][A-Za-z0-9/._-]{1,19}$")]
    private static partial Regex Form();

    [GeneratedRegex(@"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}")]
    private static partial Regex LooksLikeADate();

    // Long enough for an NHS number, a telephone, or a birthday written in one.
    [GeneratedRegex(@"\d{8,}")]
    private static partial Regex LongNumber();
}
