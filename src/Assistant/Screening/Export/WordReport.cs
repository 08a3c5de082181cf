using Assistant.Knowledge;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Screening.Export;

/// <summary>A report as a Word document on A4: real headings, table heads that repeat, a title, a language, and page numbers.</summary>
public sealed class WordReport(InterfaceWords words)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // A4 and its margins, in twentieths of a point.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Margin = 1134;

    /// <summary>The width between the margins.</summary>
    internal const int TextWidth = PageWidth - 2 * Margin;

    public byte[] Bytes(ScreeningReport report, DateTimeOffset made)
    {
        var blocks = new ReportBlocks(words);
        return Bytes(blocks.TitleOf(report), blocks.Of(report), made);
    }

    /// <param name="title">The title of the file.</param>
    /// <param name="blocks">What stands in it.</param>
    /// <param name="made">When it was made.</param>
    public byte[] Bytes(string title, IReadOnlyList<ReportBlock> blocks, DateTimeOffset made)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.Bullets();
            main.AddNewPart<DocumentSettingsPart>().Settings = WordStyles.Settings();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(Foot());
            main.Document = new Document(new Body([.. blocks.SelectMany(WordBlocks.Of), new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                new PageSize { Width = PageWidth, Height = PageHeight },
                new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567 })]));
            package.PackageProperties.Title = PrintableText.OneLine(title);
            package.PackageProperties.Creator = words["page.product"];
            package.PackageProperties.Language = WordStyles.Language;
            package.PackageProperties.Created = made.UtcDateTime;
        }
        return stream.ToArray();
    }

    // "Page 1 of 3", the numbers as fields that Word fills in.
    private Paragraph Foot()
    {
        var paragraph = WordText.Paragraph("Footer", words["report.footer"]);
        paragraph.Append(new Run(new TabChar()));
        foreach (var part in System.Text.RegularExpressions.Regex.Split(words.Text("report.page", ("page", "\0PAGE\0"), ("pages", "\0NUMPAGES\0")), "\0"))
            if (part is "PAGE" or "NUMPAGES") paragraph.Append(new SimpleField(WordText.Run("1")) { Instruction = part });
            else if (part.Length > 0) paragraph.Append(WordText.Run(part));
        return paragraph;
    }
}
