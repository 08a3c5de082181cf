using System.Globalization;
using System.Text;
using Assistant.Teams;

namespace Assistant.Screening.Export;

/// <summary>
/// Text as it can stand in a document: line ends are one character, and what no document may hold or what would turn the order
/// of the letters around is gone. Letters of every script stay.
/// </summary>
public static class PrintableText
{
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value is '\n') kept.Append('\n');
            else if (rune.Value is '\t') kept.Append(' ');
            else if (Prints(rune)) kept.Append(rune.ToString());
        return kept.ToString();
    }

    /// <summary>The same on one line, as words of a document are quoted.</summary>
    public static string OneLine(string text) => string.Join(' ', Of(text).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static bool Prints(Rune rune) =>
        Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && !LetterOrder.IsTurnedBy(rune.Value) && !IsNoCharacter(rune.Value);

    private static bool IsNoCharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
