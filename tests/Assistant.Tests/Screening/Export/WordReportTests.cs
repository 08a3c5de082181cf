using Assistant.Screening;
using Assistant.Screening.Export;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Tests.Screening.Export;

public sealed class WordReportTests
{
    [Fact]
    public void The_validator_of_the_format_finds_nothing()
    {
        Faults(Word(SomeRecord.Live())).ShouldBeEmpty();
        Faults(Word(SomeRecord.Practice())).ShouldBeEmpty();
    }

    [Fact]
    public void It_holds_every_text_of_the_report()
    {
        foreach (var record in new[] { SomeRecord.Live(), SomeRecord.Practice() })
        {
            var text = Text(Word(record));
            foreach (var words in SomeRecord.Texts(SomeRecord.Blocks(record).Where(b => b is not ReportBlock.Fields and not ReportBlock.Table))) text.ShouldContain(words);
            foreach (var words in SomeRecord.Blocks(record).OfType<ReportBlock.Table>().SelectMany(t => t.Rows).SelectMany(r => r)) text.ShouldContain(words);
        }
    }

    [Fact]
    public void It_is_accessible_by_headings_heads_of_tables_language_and_title()
    {
        using var package = Open(Word(SomeRecord.Live()));
        package.PackageProperties.Title.ShouldBe("Screening record: Made up");
        var body = package.MainDocumentPart!.Document.Body!;
        body.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value).ShouldContain("Heading1");
        package.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value.ShouldBe("en-GB");
        var tables = body.Elements<Table>().ToList();
        tables.ShouldAllBe(t => t.Descendants<TableCaption>().Any());
        tables.Where(t => t.Descendants<TableLook>().Single().FirstRow!.Value).ShouldAllBe(t => t.Elements<TableRow>().First().Descendants<TableHeader>().Any());
        body.Descendants<Table>().SelectMany(t => t.Elements<TableRow>()).Any(r => r.Elements<TableCell>().Last().InnerText.Length == 0).ShouldBeTrue("the boxes to fill in by hand are empty cells");
    }

    [Fact]
    public void It_has_page_numbers_and_fetches_nothing()
    {
        using var package = Open(Word(SomeRecord.Live()));
        var main = package.MainDocumentPart!;
        main.FooterParts.Single().Footer.Descendants<SimpleField>().Select(f => f.Instruction!.Value).ShouldBe(["PAGE", "NUMPAGES"]);
        main.FooterParts.Single().Footer.InnerText.ShouldContain("was sent to nobody");
        main.VbaProjectPart.ShouldBeNull();
        main.ExternalRelationships.ShouldBeEmpty();
        main.HyperlinkRelationships.ShouldBeEmpty();
    }

    [Fact]
    public void The_name_of_a_file_tells_nothing_of_the_child()
    {
        SomeRecord.Exports.Export(SomeRecord.Live(), ExportFormat.Word).Name.ShouldBe("screening-2026-07-01.docx");
        SomeRecord.Exports.Export(SomeRecord.Practice(), ExportFormat.Pdf).Name.ShouldBe("screening-practice-2026-11-24.pdf");
        SomeRecord.Exports.Export(SomeRecord.Live(), ExportFormat.Fhir).Name.ShouldBe("screening-2026-07-01.fhir.json");
    }

    private static byte[] Word(ScreeningRecord record) => SomeRecord.Exports.Export(record, ExportFormat.Word).Bytes;

    internal static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    internal static IReadOnlyList<string> Faults(byte[] bytes)
    {
        using var package = Open(bytes);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}")];
    }

    /// <summary>The text with a line for each paragraph and each break.</summary>
    internal static string Text(byte[] bytes)
    {
        using var package = Open(bytes);
        return string.Join('\n', package.MainDocumentPart!.Document.Descendants<Paragraph>().Select(p => string.Concat(p.Descendants<Run>().SelectMany(r => r.ChildElements).Select(e => e is Break ? "\n" : e is Text t ? t.Text : ""))));
    }
}
