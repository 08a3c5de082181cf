namespace Assistant.Screening.Export.Pdf;

/// <summary>Puts the blocks of a report on paper, one after the other.</summary>
internal sealed class PdfFlow(PdfPaper paper, PdfLetters letters, PdfTag document)
{
    private const double Body = 10.5;
    private const double Indent = 14;
    private const double Padding = 7;
    private const double BoxHeight = 25;
    private const int LabelShare = 30;

    // Lines of a paragraph that stand together at the foot of a page; after a line in bold there are some more.
    private const int LinesKept = 2;

    // A heading does not stand alone at the foot of a page.
    private const double AfterHeading = 70;

    private readonly PdfGrid _grid = new(paper);

    public void Draw(ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Title title: Heading(title.Text, "H1", 18, 0, 6); break;
            case ReportBlock.Heading { Order: 1 } heading: Heading(heading.Text, "H2", 14, 18, 6); break;
            case ReportBlock.Heading heading: Heading(heading.Text, "H3", 11.5, 10, 4); break;
            case ReportBlock.Paragraph { Style: ReportStyle.Boxed } paragraph: Boxed(paragraph.Text); break;
            case ReportBlock.Paragraph paragraph: Paragraph(paragraph); break;
            case ReportBlock.Bullets bullets: Bullets(bullets); break;
            case ReportBlock.Fields fields: Fields(fields); break;
            case ReportBlock.Table table: Table(table); break;
        }
    }

    private void Heading(string text, string tag, double size, double before, double after)
    {
        var lines = paper.Wrap(letters.Of(text), PdfPaper.TextWidth, size, isBold: true);
        paper.Need(Math.Min(PdfPaper.FullRoom, before + lines.Count * PdfPaper.HeightOf(size) + AfterHeading));
        paper.Gap(before);
        paper.Lines(lines, PdfPaper.Left, size, isBold: true, document.Add(tag));
        paper.Down(after);
    }

    private void Paragraph(ReportBlock.Paragraph paragraph)
    {
        var (size, indent, isBold) = paragraph.Style switch
        {
            ReportStyle.Strong => (11, 0.0, true),
            ReportStyle.Quotation => (Body, Indent, false),
            ReportStyle.Small => (9, 0.0, false),
            _ => (Body, 0.0, false),
        };
        var tag = paragraph.Style == ReportStyle.Quotation ? document.Add("BlockQuote").Add("P") : document.Add("P");
        if (isBold || paragraph.Style == ReportStyle.Lead) paper.Gap(4);
        paper.Need(PdfPaper.HeightOf(size) * (paragraph.Style is ReportStyle.Strong or ReportStyle.Small or ReportStyle.Lead ? LinesKept + 2 : LinesKept));
        paper.Lines(paper.Wrap(letters.Of(paragraph.Text), PdfPaper.TextWidth - indent, size, isBold), PdfPaper.Left + indent, size, isBold, tag);
        paper.Down(isBold || paragraph.Style == ReportStyle.Lead ? 3 : 5);
    }

    private void Boxed(string text)
    {
        var lines = paper.Wrap(letters.Of(text), PdfPaper.TextWidth - 2 * Padding, Body, isBold: true);
        var height = lines.Count * PdfPaper.HeightOf(Body) + 2 * Padding;
        paper.Need(Math.Min(height, PdfPaper.FullRoom));
        paper.Gap(4);
        if (height <= paper.Room) paper.Box(PdfPaper.Left, PdfPaper.TextWidth, height, shaded: false);
        paper.Down(Padding);
        paper.Lines(lines, PdfPaper.Left + Padding, Body, isBold: true, document.Add("P"));
        paper.Down(Padding + 8);
    }

    private void Bullets(ReportBlock.Bullets bullets)
    {
        if (bullets.Lines.Count == 0) return;
        var list = document.Add("L");
        foreach (var line in bullets.Lines)
        {
            var item = list.Add("LI");
            paper.Need(PdfPaper.HeightOf(Body));
            paper.Text("•", PdfPaper.Left + 3, 0, Body, isBold: false, item.Add("Lbl"));
            paper.Lines(paper.Wrap(letters.Of(line), PdfPaper.TextWidth - Indent, Body, isBold: false), PdfPaper.Left + Indent, Body, isBold: false, item.Add("LBody"));
            paper.Down(2);
        }
        paper.Down(4);
    }

    private void Fields(ReportBlock.Fields fields)
    {
        var table = document.Add("Table");
        foreach (var field in fields.Rows)
        {
            var row = table.Add("TR");
            _grid.Row(
            [
                new PdfCell(letters.Of(field.Label), Width(LabelShare), Strong: true, Head: true, row.Add("TH", "/A<</O/Table/Scope/Row>>")),
                new PdfCell(letters.Of(field.Value ?? ""), Width(100 - LabelShare), Strong: false, Head: false, row.Add("TD")),
            ], field.Value is null ? BoxHeight * field.Lines : 0);
        }
        paper.Down(8);
    }

    private void Table(ReportBlock.Table block)
    {
        var table = document.Add("Table");
        Head(block, table.Add("TR"));
        foreach (var texts in block.Rows)
        {
            var row = table.Add("TR");
            _grid.Row([.. texts.Zip(block.Columns, (text, column) => new PdfCell(letters.Of(text), Width(column.Share), column.Strong, Head: false, row.Add("TD")))], repeat: () => Head(block, null));
        }
        paper.Down(8);
    }

    // The head at the top of a further page is not read aloud again.
    private void Head(ReportBlock.Table block, PdfTag? row) =>
        _grid.Row([.. block.Columns.Select(c => new PdfCell(letters.Of(c.Head), Width(c.Share), Strong: true, Head: true, row?.Add("TH", "/A<</O/Table/Scope/Column>>")))]);

    private static double Width(int share) => PdfPaper.TextWidth * share / 100;
}
