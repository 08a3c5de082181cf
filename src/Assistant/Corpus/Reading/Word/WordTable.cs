using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Corpus.Reading.Word;

/// <summary>A table of a Word file: rows of text, or, where it only places things on the page, the cells to be read one after the other.</summary>
/// <param name="Rows">The words of each cell; a cell that goes over several rows is in each.</param>
/// <param name="HasHead">Whether the first row names the columns.</param>
/// <param name="Cells">All cells.</param>
/// <param name="IsLayout">Whether it only places things.</param>
internal sealed record WordTable(IReadOnlyList<IReadOnlyList<string>> Rows, bool HasHead, IReadOnlyList<TableCell> Cells, bool IsLayout)
{
    private const int LongCell = 900;

    public static WordTable Read(Table table, WordTally tally, Func<Paragraph, (string Text, bool Bold)> text)
    {
        var rows = Unwrapped<TableRow>(table).ToList();
        tally.Deletions += rows.RemoveAll(r => r.TableRowProperties?.GetFirstChild<Deleted>() is not null);
        var cells = rows.ConvertAll(r => Unwrapped<TableCell>(r).ToList());
        var all = cells.SelectMany(r => r).ToList();
        if (cells.TrueForAll(r => r.Count <= 1) || all.Exists(c => c.InnerText.Length > LongCell || c.Descendants<Table>().Any())) return new([], false, all, IsLayout: true);

        var (read, above) = (new List<IReadOnlyList<string>>(), new Dictionary<int, string>());
        var bold = cells.Count > 1;
        for (var i = 0; i < cells.Count; i++)
        {
            var row = new List<string>();
            foreach (var cell in cells[i])
            {
                var words = cell.Descendants<Paragraph>().Select(text).ToList();
                if (i == 0) bold &= words.TrueForAll(w => w.Bold || string.IsNullOrWhiteSpace(w.Text)) && words.Exists(w => !string.IsNullOrWhiteSpace(w.Text));
                var joined = string.Join(' ', words.Select(w => w.Text.Trim()).Where(w => w.Length > 0));
                var merge = cell.TableCellProperties?.VerticalMerge;
                if (merge is not null && merge.Val?.Value != MergedCellValues.Restart && joined.Length == 0) joined = above.GetValueOrDefault(row.Count, "");
                above[row.Count] = joined;
                row.Add(joined);
                for (var span = Math.Min(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 60); span > 1; span--) row.Add("");
            }
            read.Add(row);
        }
        return new(read, HasHead: rows.Count > 1 && (bold || rows[0].TableRowProperties?.GetFirstChild<TableHeader>() is not null), all, IsLayout: false);
    }

    // Rows and cells may stand in a content control.
    private static IEnumerable<T> Unwrapped<T>(DocumentFormat.OpenXml.OpenXmlElement parent) where T : DocumentFormat.OpenXml.OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
            if (child is T wanted) yield return wanted;
            else if (child is SdtRow or SdtCell or SdtContentRow or SdtContentCell or CustomXmlRow or CustomXmlCell)
                foreach (var inner in Unwrapped<T>(child)) yield return inner;
    }
}
