using System.Globalization;
using System.Text;

namespace Assistant.Corpus.Reading;

/// <summary>Text that a person can see: no control characters, nothing that turns the line around or hides in it, one space for any white space.</summary>
internal static class CleanText
{
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>One line.</summary>
    public static string Line(string text) => Line(text, out _);

    /// <param name="text">As the file has it.</param>
    /// <param name="unseen">How many characters were left out that nobody could have seen, but that change what is read.</param>
    public static string Line(string text, out int unseen)
    {
        var clean = new StringBuilder(text.Length);
        unseen = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (rune.Value is >= 0xFB00 and <= 0xFB06) clean.Append(Ligatures[rune.Value - 0xFB00]);
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format) unseen += IsHarmless(rune.Value) ? 0 : 1;
            else if (IsShown(rune)) clean.Append(rune.ToString());
        }
        if (clean.Length > 0 && clean[^1] == ' ') clean.Length--;
        return clean.ToString();
    }

    // A soft hyphen, a mark of the byte order, or what joins or parts letters.
    private static bool IsHarmless(int value) => value is 0xAD or 0xFEFF or 0x200B or 0x200C or 0x200D or 0x2060;

    private static bool IsShown(Rune rune) => rune.Value != 0xFFFD
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
