using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Screening.Export;

/// <summary>The elements of Word for each kind of block.</summary>
internal static class WordBlocks
{
    private const int LabelShare = 30;
    private const int FilledLine = 360;
    private const int BoxLine = 520;

    public static IEnumerable<OpenXmlElement> Of(ReportBlock block) => block switch
    {
        ReportBlock.Title title => [WordText.Paragraph("Title", title.Text)],
        ReportBlock.Heading heading => [WordText.Paragraph(heading.Order == 1 ? "Heading1" : "Heading2", heading.Text)],
        ReportBlock.Paragraph paragraph => [WordText.Paragraph(paragraph.Style == ReportStyle.Plain ? "Normal" : paragraph.Style.ToString(), paragraph.Text)],
        ReportBlock.Bullets bullets => bullets.Lines.Select(line => WordText.Paragraph("ListBullet", line)),
        ReportBlock.Fields fields => [Fields(fields), After()],
        ReportBlock.Table table => [Table(table), After()],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static Table Fields(ReportBlock.Fields fields)
    {
        var table = Empty(fields.Caption, [LabelShare, 100 - LabelShare], header: false);
        foreach (var field in fields.Rows)
        {
            var row = new TableRow(new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)(field.Value is null ? BoxLine * field.Lines : FilledLine), HeightType = HeightRuleValues.AtLeast }));
            row.Append(Cell(field.Label, "TableHead", LabelShare), Cell(field.Value ?? "", "TableText", 100 - LabelShare));
            table.Append(row);
        }
        return table;
    }

    private static Table Table(ReportBlock.Table block)
    {
        var table = Empty(block.Caption, [.. block.Columns.Select(c => c.Share)], header: true);
        var head = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        head.Append(block.Columns.Select(c => Cell(c.Head, "TableHead", c.Share)));
        table.Append(head);
        foreach (var row in block.Rows)
        {
            var cells = new TableRow(new TableRowProperties(new CantSplit()));
            cells.Append(row.Zip(block.Columns, (text, column) => Cell(text, column.Strong ? "TableStrong" : "TableText", column.Share)));
            table.Append(cells);
        }
        return table;
    }

    private static Table Empty(string caption, IReadOnlyList<int> shares, bool header)
    {
        var properties = new TableProperties(
            new TableWidth { Width = $"{WordReport.TextWidth}", Type = TableWidthUnitValues.Dxa },
            new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(new TopMargin { Width = "50", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "50", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa }),
            new TableLook { FirstRow = header, FirstColumn = !header, LastRow = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
            new TableCaption { Val = PrintableText.OneLine(caption) });
        var grid = new TableGrid();
        grid.Append(shares.Select(s => new GridColumn { Width = $"{Width(s)}" }));
        return new Table(properties, grid);
    }

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "595959" };

    private static TableCell Cell(string text, string style, int share)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{Width(share)}", Type = TableWidthUnitValues.Dxa });
        if (style == "TableHead") properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "EDEDED" });
        return new TableCell(properties, WordText.Paragraph(style, text));
    }

    private static int Width(int share) => WordReport.TextWidth * share / 100;

    private static Paragraph After() => new(new ParagraphProperties(new ParagraphStyleId { Val = "AfterTable" }));
}
