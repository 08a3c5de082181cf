using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>Telephone numbers, compared without white space.</summary>
public static partial class Telephones
{
    /// <summary>The numbers of a text, digits only, with a leading 0 for +44.</summary>
    public static IReadOnlyList<string> In(string text) => Take(new Reading(text));

    internal static IReadOnlyList<string> Take(Reading reading) => [.. reading.Take(Number()).Select(m => Plain(m.Value))];

    public static string Plain(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.StartsWith("44", StringComparison.Ordinal) && number.TrimStart(' ', '(').StartsWith('+') ? "0" + digits[2..].TrimStart('0') : digits;
    }

    // National and international numbers, and the six-digit 116 helplines.
    [GeneratedRegex(@"(?<![\w£.])(?:(?:\+44[\s-]?(?:\(0\))?|\(?0)\d(?:[\s()-]{0,2}\d){6,10}|116[\s-]?\d{3})(?!\w)")]
    private static partial Regex Number();
}
