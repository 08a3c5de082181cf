using Assistant.Corpus.Reading.Plain;

namespace Assistant.Corpus.Reading.Pdf;

/// <summary>Finds tables by words that stand below each other across wide gaps, and puts a line for each row in their place.</summary>
internal sealed record PdfTables(IReadOnlyList<PdfSheet> Sheets, int Count)
{
    // Wide gaps are measured by the height of the letters.
    private const double Gap = 0.85;
    private const double Aligned = 4;

    // Two columns of a page, side by side, are longer than the rows of a table.
    private const int ColumnLines = 12;
    private const int ColumnWords = 5;

    public static PdfTables Lift(IReadOnlyList<PdfSheet> sheets)
    {
        var count = 0;
        return new PdfTables([.. sheets.Select(sheet =>
        {
            var lines = sheet.Lines.ToList();
            foreach (var region in Regions(sheet))
            {
                count++;
                var taken = region.SelectMany(r => r.Lines).ToHashSet(ReferenceEqualityComparer.Instance);
                var first = lines.FindIndex(taken.Contains);
                var cells = Rows(region).ToList();
                var rows = TableLines.Of(cells, HasHead(cells)).Select(row => Line(sheet.Number, region, row.Text)).ToList();
                lines.RemoveAll(taken.Contains);
                lines.InsertRange(Math.Min(Math.Max(first, 0), lines.Count), rows);
            }
            return sheet with { Lines = lines };
        })], count);
    }

    private sealed record Segment(double Left, double Right, string Text);

    private sealed record Row(double Top, double Bottom, IReadOnlyList<Segment> Segments, IReadOnlyList<PdfLine> Lines);

    private static IEnumerable<List<Row>> Regions(PdfSheet sheet)
    {
        var open = new List<Row>();
        foreach (var row in VisualRows(sheet))
        {
            var near = open.Count > 0 && row.Top - open[^1].Bottom < 1.2 * (row.Bottom - row.Top);
            var fits = row.Segments.Count > 1 ? open.Count == 0 || Matches(open, row) : open.Count > 0 && near && Matches(open, row) && row.Segments[0].Right - row.Segments[0].Left < sheet.Width * 0.45;
            if (fits && (open.Count == 0 || near || row.Segments.Count > 1 && row.Top - open[^1].Bottom < 3 * (row.Bottom - row.Top)))
            {
                open.Add(row);
                continue;
            }
            if (IsTable(open)) yield return open;
            open = row.Segments.Count > 1 ? [row] : [];
        }
        if (IsTable(open)) yield return open;
    }

    private static bool Matches(List<Row> open, Row row) => row.Segments.All(s => open.SelectMany(r => r.Segments).Any(o => Math.Abs(o.Left - s.Left) < Aligned || Math.Abs((o.Left + o.Right - s.Left - s.Right) / 2) < Aligned));

    private static bool IsTable(List<Row> rows)
    {
        var wide = rows.Where(r => r.Segments.Count > 1).ToList();
        if (wide.Count < 2) return false;
        return !(wide.Count >= ColumnLines && wide.TrueForAll(r => r.Segments.Count == 2) && wide.Average(r => r.Segments.Average(s => s.Text.Count(c => c == ' ') + 1)) >= ColumnWords);
    }

    private static IEnumerable<Row> VisualRows(PdfSheet sheet)
    {
        var group = new List<PdfLine>();
        foreach (var line in sheet.Lines.OrderBy(l => l.Top))
        {
            if (group.Count > 0 && line.Top > group[0].Top + (group[0].Bottom - group[0].Top) * 0.5)
            {
                yield return RowOf(group);
                group = [];
            }
            group.Add(line);
        }
        if (group.Count > 0) yield return RowOf(group);
    }

    private static Row RowOf(List<PdfLine> lines)
    {
        var segments = new List<Segment>();
        var words = lines.SelectMany(l => l.Words).OrderBy(w => w.Left).ToList();
        var from = 0;
        for (var i = 1; i <= words.Count; i++)
        {
            // A bullet or number keeps its distance from its words, and belongs to them.
            if (i < words.Count && (words[i].Left - words[i - 1].Right < Gap * words[i].Height || i - from == 1 && IsMark(words[from].Text))) continue;
            var part = words[from..i];
            segments.Add(new Segment(part[0].Left, part[^1].Right, string.Join(' ', part.Select(w => w.Text))));
            from = i;
        }
        return new Row(lines.Min(l => l.Top), lines.Max(l => l.Bottom), segments, [.. lines]);
    }

    private static bool IsMark(string word) => ItemMark.IsBullet(word) || word is "o" || ItemMark.Read($"{word} x") is not null || word.All(c => char.IsAsciiDigit(c) || c == '.') && word.Contains('.');

    // Visual rows that touch are one row of the table, whose cells have several lines.
    private static IEnumerable<IReadOnlyList<string>> Rows(List<Row> region)
    {
        var columns = new List<double>();
        foreach (var left in region.SelectMany(r => r.Segments).Select(s => s.Left).Order())
            if (columns.Count == 0 || left - columns[^1] > 24) columns.Add(left);
        var gaps = region.Zip(region.Skip(1), (a, b) => b.Top - a.Top).Order().ToList();
        var pitch = gaps.Count == 0 ? 0 : gaps[0] * 1.12 + 0.5;
        var cells = new List<string>[columns.Count];
        for (var i = 0; i < region.Count; i++)
        {
            var begins = i == 0 || region[i].Top - region[i - 1].Top > pitch || Math.Abs(gaps[^1] - gaps[0]) < 2;
            if (begins && i > 0) yield return [.. cells.Select(c => string.Join(' ', c))];
            if (begins) cells = [.. columns.Select(_ => new List<string>())];
            foreach (var segment in region[i].Segments) cells[Math.Max(0, columns.FindLastIndex(c => c <= segment.Left + 0.01))].Add(segment.Text);
        }
        yield return [.. cells.Select(c => string.Join(' ', c))];
    }

    // A first row of a word or two in every column, above longer ones, names the columns.
    private static bool HasHead(List<IReadOnlyList<string>> rows) =>
        rows.Count > 2 && rows[0].All(c => c.Length > 0 && c.Count(x => x == ' ') < 4 && !c.Any(char.IsDigit) && !c.EndsWith('.')) && rows.Skip(1).All(r => r.Sum(c => c.Length) > rows[0].Sum(c => c.Length));

    private static PdfLine Line(int page, List<Row> region, string text)
    {
        var first = region[0].Lines[0];
        return new PdfLine(page, -1, [new PdfWord($"• {text}", first.Left, first.Top, first.Right, first.Bottom)]);
    }
}
