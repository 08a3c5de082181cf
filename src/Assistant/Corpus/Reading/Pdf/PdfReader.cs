namespace Assistant.Corpus.Reading.Pdf;

/// <summary>Reads a PDF that holds text.</summary>
internal static class PdfReader
{
    // Letters without a meaning, where a font says how they look and not which they are.
    private const double MostUnknown = 0.2;

    public static async Task<ReadBlocks> ReadAsync(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        var sheets = PdfLayout.Read(await PdfToText.PrintAsync(bytes, limits, cancellationToken));
        if (sheets.Count == 0) throw new UnreadableException("adding.refused-damaged");
        if (sheets.Count > limits.MaxPages) throw new UnreadableException("adding.refused-pages", ("most", $"{limits.MaxPages}"));
        if (sheets.All(s => s.Lines.Count == 0)) throw new UnreadableException("adding.refused-scan");
        if (Unknown(sheets) > MostUnknown) throw new UnreadableException("adding.refused-letters");

        var empty = sheets.Where(s => s.Lines.Count == 0).Select(s => s.Number + 1).ToList();
        var furniture = PdfFurniture.Remove(sheets);
        // The rest of a scan whose only text is what a program printed on the edge of each page.
        if (furniture.Sheets.Sum(s => s.Lines.Sum(l => l.Words.Count)) < sheets.Count) throw new UnreadableException("adding.refused-scan");
        var tables = PdfTables.Lift(furniture.Sheets);
        List<ReadingNote> dropped = [.. furniture.Dropped];
        if (tables.Count > 0) dropped.Add(ReadingNote.Count("adding.dropped-tables", tables.Count));
        if (empty.Count > 0) dropped.Add(new ReadingNote("adding.dropped-empty-pages", ("pages", string.Join(", ", empty.Take(30)))));
        dropped.Add(new ReadingNote("adding.dropped-pdf"));
        return new ReadBlocks(PdfBlocks.Of(tables.Sheets), dropped) { Pages = sheets.Count };
    }

    private static double Unknown(IReadOnlyList<PdfSheet> sheets)
    {
        var (unknown, all) = (0, 0);
        foreach (var letter in sheets.SelectMany(s => s.Lines).SelectMany(l => l.Words).SelectMany(w => w.Text))
        {
            all++;
            if (letter is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || char.IsControl(letter)) unknown++;
        }
        return all == 0 ? 0 : (double)unknown / all;
    }
}
