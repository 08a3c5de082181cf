using System.Globalization;
using System.Security;
using System.Text;
using Assistant.Knowledge;
using Assistant.Screening.Export.Pdf;

namespace Assistant.Screening.Export;

/// <summary>A report as a PDF on A4, with its letters embedded and its parts tagged for screen readers.</summary>
public sealed class PdfReport(InterfaceWords words)
{
    private const double FooterSize = 8;

    public byte[] Bytes(ScreeningReport report, DateTimeOffset made)
    {
        var blocks = new ReportBlocks(words);
        var (regular, bold) = (new PdfFont("R", TrueTypeFont.Regular), new PdfFont("B", TrueTypeFont.Bold));
        var (paper, letters, document) = (new PdfPaper(regular, bold), new PdfLetters(words["report.other-script"]), new PdfTag("Document", null));
        var flow = new PdfFlow(paper, letters, document);
        foreach (var block in blocks.Of(report)) flow.Draw(block);
        for (var i = 0; i < paper.Pages.Count; i++) Footer(paper, letters, i);
        return Assemble(paper, [regular, bold], document, PrintableText.OneLine(blocks.TitleOf(report)), made);
    }

    private void Footer(PdfPaper paper, PdfLetters letters, int page)
    {
        var number = words.Text("report.page", ("page", $"{page + 1}"), ("pages", $"{paper.Pages.Count}"));
        void Line(string text, double x) => paper.Pages[page].Draw(new PdfInk.Words(x, PdfPage.Height - 40, paper.Font(false), FooterSize, text, null));
        Line(letters.Of(words["report.footer"]), PdfPaper.Left);
        Line(number, PdfPage.Width - PdfPaper.Left - paper.Font(false).Width(number, FooterSize));
    }

    private byte[] Assemble(PdfPaper paper, IReadOnlyList<PdfFont> fonts, PdfTag document, string title, DateTimeOffset made)
    {
        var file = new PdfObjects();
        var (catalog, tree, root) = (file.Reserve(), file.Reserve(), file.Reserve());
        // The pages first: by writing them the fonts learn their letters, and the tags their places.
        var contents = paper.Pages.Select((page, i) => file.AddStream(page.Content(i))).ToList();
        var letters = string.Concat(fonts.Select(f => $"/{f.Name} {PdfObjects.Ref(f.AddTo(file))}"));
        var pages = contents.Select((content, i) => file.Add($"<</Type/Page/Parent {PdfObjects.Ref(tree)}/MediaBox[0 0 {PdfObjects.Number(PdfPage.Width)} {PdfObjects.Number(PdfPage.Height)}]/Resources<</Font<<{letters}>>>>/Contents {PdfObjects.Ref(content)}/StructParents {i}/Tabs/S>>")).ToList();
        file.Set(tree, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(PdfObjects.Ref))}]>>");
        document.Reserve(file);
        document.Write(file, root, pages);
        var marked = string.Concat(paper.Pages.Select((page, i) => $"{i}[{string.Join(' ', page.Marked.Select(t => PdfObjects.Ref(t.Object)))}]"));
        file.Set(root, $"<</Type/StructTreeRoot/K {PdfObjects.Ref(document.Object)}/ParentTree<</Nums[{marked}]>>/ParentTreeNextKey {pages.Count}>>");
        var about = file.AddStream(Metadata(title, made), "/Type/Metadata/Subtype/XML", compress: false);
        file.Set(catalog, $"<</Type/Catalog/Pages {PdfObjects.Ref(tree)}/MarkInfo<</Marked true>>/StructTreeRoot {PdfObjects.Ref(root)}/Lang({WordStyles.Language})/ViewerPreferences<</DisplayDocTitle true>>/Metadata {PdfObjects.Ref(about)}>>");
        var info = file.Add($"<</Title {PdfObjects.Text(title)}/Creator {PdfObjects.Text(words["page.product"])}/CreationDate(D:{made.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z)>>");
        return file.File(catalog, info);
    }

    private byte[] Metadata(string title, DateTimeOffset made) => Encoding.UTF8.GetBytes($"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>{WordStyles.Language}</rdf:li></rdf:Bag></dc:language>
        <xmp:CreatorTool>{SecurityElement.Escape(words["page.product"])}</xmp:CreatorTool><xmp:CreateDate>{made.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z</xmp:CreateDate>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """);
}
