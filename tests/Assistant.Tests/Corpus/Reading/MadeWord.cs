using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Tests.Corpus.Reading;

/// <summary>Word files as people make them: named styles, counted lists, tables with a head, a header and a page number.</summary>
internal static class MadeWord
{
    public const int Bullets = 1;
    public const int Numbers = 2;

    public static byte[] Of(string title, IEnumerable<ProcedurePart> parts) => Made(main =>
    {
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(Line("Westmarch Safeguarding Children Partnership"));
        main.Document!.Body!.Append(Line(title, "Title"));
        foreach (var part in parts) main.Document.Body.Append(Element(part));
        main.Document.Body.Append(new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) }));
    }, title);

    /// <summary>A file with the styles and lists of Word, and in its body what is put there.</summary>
    public static byte[] Made(Action<MainDocumentPart> fill, string? title = null, WordprocessingDocumentType type = WordprocessingDocumentType.Document)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, type))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = Lists();
            main.Document = new Document(new Body());
            fill(main);
            package.PackageProperties.Title = title;
        }
        return stream.ToArray();
    }

    public static byte[] Body(params OpenXmlElement[] elements) => Made(main => main.Document!.Body!.Append(elements));

    public static Paragraph Line(string text, string? style = null) => Line([Run(text)], style);

    public static Paragraph Line(IEnumerable<OpenXmlElement> runs, string? style = null, int? list = null, int level = 0)
    {
        var paragraph = new Paragraph();
        var properties = new ParagraphProperties();
        if (style is not null) properties.Append(new ParagraphStyleId { Val = style });
        if (list is { } id) properties.Append(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = id }));
        if (properties.HasChildren) paragraph.Append(properties);
        paragraph.Append(runs);
        return paragraph;
    }

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    public static Table Table(bool head, params string[][] rows) => new([.. rows.Select((row, i) =>
    {
        var made = new TableRow();
        if (head && i == 0) made.Append(new TableRowProperties(new TableHeader()));
        made.Append(row.Select(cell => new TableCell(Line(cell))));
        return made;
    })]);

    private static OpenXmlElement Element(ProcedurePart part) => part switch
    {
        ProcedurePart.Heading heading => Line(heading.Text, $"berschrift{heading.Level}"),
        ProcedurePart.Item item => Line([Run(item.Text)], list: item.Label is null ? Bullets : Numbers),
        ProcedurePart.Table table => Table(head: true, [.. table.Rows.Select(r => r.ToArray())]),
        ProcedurePart.Paragraph paragraph => Line(paragraph.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    // Word in another language names the ids of its styles in that language, and keeps the built-in names.
    private static Styles Styles() => new(
        [Style("Normal", "Normal", null), Style("Title", "Title", null), .. Enumerable.Range(1, 4).Select(level => Style($"berschrift{level}", $"heading {level}", level - 1)), Style("Verzeichnis1", "toc 1", null)]);

    private static Style Style(string id, string name, int? outline)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? true : null };
        style.Append(new StyleName { Val = name });
        if (outline is { } level) style.Append(new StyleParagraphProperties(new OutlineLevel { Val = level }));
        return style;
    }

    private static Numbering Lists() => new(
        new AbstractNum(Level(0, NumberFormatValues.Bullet, "•")) { AbstractNumberId = 1 },
        new AbstractNum(Level(0, NumberFormatValues.Decimal, "%1."), Level(1, NumberFormatValues.LowerLetter, "(%2)"), Level(2, NumberFormatValues.Decimal, "%1.%3")) { AbstractNumberId = 2 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = Bullets },
        new NumberingInstance(new AbstractNumId { Val = 2 }) { NumberID = Numbers });

    private static Level Level(int index, NumberFormatValues format, string text) => new(
        new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text })
    { LevelIndex = index };
}
