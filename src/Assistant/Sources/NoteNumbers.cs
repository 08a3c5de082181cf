namespace Assistant.Sources;

/// <summary>Footnote numbers as they are printed, raised or not.</summary>
public static class NoteNumbers
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int Longest = 4;

    public static bool IsRaised(char c) => Raised.Contains(c);

    /// <summary>The number that the digits make; null where they make none.</summary>
    public static int? Read(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > Longest) return null;
        var number = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : Raised.IndexOf(c);
            if (digit < 0) return null;
            number = number * 10 + digit;
        }
        return number;
    }
}
