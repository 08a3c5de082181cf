using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Assistant.Corpus.Reading.Pdf;

/// <summary>Reads what <c>pdftotext -bbox-layout</c> prints: pages, blocks, lines and words, each with its place.</summary>
internal static partial class PdfLayout
{
    public static IReadOnlyList<PdfSheet> Read(string printed)
    {
        var (sheets, lines, words) = (new List<PdfSheet>(), new List<PdfLine>(), new List<PdfWord>());
        var (block, width, height) = (0, 0.0, 0.0);
        foreach (var row in printed.Split('\n'))
        {
            var tag = row.AsSpan().Trim();
            if (tag.StartsWith("<word ") && Word().Match(row) is { Success: true } word)
                words.Add(new PdfWord(WebUtility.HtmlDecode(word.Groups[5].Value), Number(word, 1), Number(word, 2), Number(word, 3), Number(word, 4)));
            else if (tag.StartsWith("</line>"))
            {
                if (words.Count > 0) lines.Add(new PdfLine(sheets.Count, block, words));
                words = [];
            }
            else if (tag.StartsWith("</block>")) block++;
            else if (tag.StartsWith("<page ") && Page().Match(row) is { Success: true } page) (width, height) = (Number(page, 1), Number(page, 2));
            else if (tag.StartsWith("</page>"))
            {
                sheets.Add(new PdfSheet(sheets.Count, width, height, lines));
                lines = [];
            }
        }
        return sheets;
    }

    private static double Number(Match match, int group) => double.TryParse(match.Groups[group].Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex("""<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>""")]
    private static partial Regex Word();

    [GeneratedRegex("""<page width="([-\d.]+)" height="([-\d.]+)">""")]
    private static partial Regex Page();
}
