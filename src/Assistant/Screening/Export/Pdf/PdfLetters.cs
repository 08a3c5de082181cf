using System.Globalization;
using System.Text;

namespace Assistant.Screening.Export.Pdf;

/// <summary>Text that the embedded font can show. Letters it does not have, or that are written from right to left, are told of.</summary>
public sealed class PdfLetters(string otherScript)
{
    public string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        var hidden = false;
        var between = new StringBuilder();
        foreach (var rune in PrintableText.Of(text).EnumerateRunes())
            if (IsJoiner(rune)) continue;
            else if (rune.Value is ' ' or '\n') between.Append(rune.ToString());
            else if (CanShow(rune))
            {
                shown.Append(between).Append(rune.ToString());
                between.Clear();
                hidden = false;
            }
            else
            {
                // A sentence in another script is told of once.
                if (!hidden) shown.Append(between).Append(otherScript);
                between.Clear();
                hidden = true;
            }
        return shown.Append(between).ToString();
    }

    private static bool CanShow(Rune rune) => !IsRightToLeft(rune.Value) && TrueTypeFont.Regular.Glyph(rune.Value) != 0 && TrueTypeFont.Bold.Glyph(rune.Value) != 0;

    // Marks without a form of their own that join letters, or choose how they look.
    private static bool IsJoiner(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is >= 0xFE00 and <= 0xFE0F;

    private static bool IsRightToLeft(int value) => value is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
}
