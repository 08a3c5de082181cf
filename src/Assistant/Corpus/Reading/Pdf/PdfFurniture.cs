using System.Text.RegularExpressions;

namespace Assistant.Corpus.Reading.Pdf;

/// <summary>Takes away what is printed on every page: headers, footers and page numbers.</summary>
internal sealed partial record PdfFurniture(IReadOnlyList<PdfSheet> Sheets, IReadOnlyList<ReadingNote> Dropped)
{
    private const double Edge = 0.12;

    public static PdfFurniture Remove(IReadOnlyList<PdfSheet> sheets)
    {
        var repeated = sheets.SelectMany(s => s.Lines.Where(l => IsAtEdge(s, l)).Select(Key).Distinct())
            .GroupBy(k => k).Where(g => g.Count() >= 3 && g.Count() * 10 >= sheets.Count * 3 || sheets.Count == 2 && g.Count() == 2)
            .ToDictionary(g => g.Key, g => g.Count());
        var numbers = 0;
        var kept = sheets.Select(sheet => sheet with
        {
            Lines = [.. sheet.Lines.Where(line =>
            {
                if (!IsAtEdge(sheet, line)) return true;
                if (!PageNumber().IsMatch(line.Text)) return !repeated.ContainsKey(Key(line));
                numbers++;
                return false;
            })],
        }).ToList();
        List<ReadingNote> dropped = [];
        var texts = sheets.SelectMany(s => s.Lines.Where(l => IsAtEdge(s, l))).Where(l => repeated.ContainsKey(Key(l)) && !PageNumber().IsMatch(l.Text)).DistinctBy(Key).Select(l => $"“{Shortened(CleanText.Line(l.Text))}”").Take(4).ToList();
        if (texts.Count > 0) dropped.Add(new ReadingNote("adding.dropped-repeated", ("lines", string.Join(", ", texts))));
        if (numbers > 0) dropped.Add(ReadingNote.Count("adding.dropped-numbers", numbers));
        return new PdfFurniture(kept, dropped);
    }

    private static bool IsAtEdge(PdfSheet sheet, PdfLine line) => line.Bottom < sheet.Height * Edge || line.Top > sheet.Height * (1 - Edge);

    // "Page 3 of 60" and "Page 4 of 60" are the same line.
    private static string Key(PdfLine line) => Digits().Replace(line.Text, "#");

    private static string Shortened(string text) => text.Length <= 60 ? text : $"{text[..57]}…";

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[-–— ]*(page\s*)?(\d{1,4}|[ivxlc]{1,6})(\s*(of|/)\s*\d{1,4})?[-–— ]*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
