using System.Text;
using Assistant.Commands;
using Assistant.Corpus;
using Assistant.Corpus.Reading;
using Assistant.Corpus.Reading.Pdf;
using Assistant.Tests.Corpus.Reading;
using static Assistant.Benchmarks.Fuzzing.FuzzTarget;

namespace Assistant.Benchmarks.Fuzzing;

/// <summary>Documents that a site adds. Whatever the file holds, it ends in clean text or in a reason why not.</summary>
internal static class DocumentFuzz
{
    private const int OfSlow = 100, OfDear = 10;

    private static readonly string[] Tags = ["<p>", "</p>", "<table><tr><td>", "<li>", "<script>", "<style>", "<!--", "-->", "<![CDATA[", "&#x0;", "&lt;", " hidden", "<div style='display:none'>", "<svg>", "<template>", "<plaintext>"];
    private static readonly string[] Marks = ["# ", "- ", "> ", "1. ", "```", "|---|", "**", "[a](b)", "[^1]", "---\n", "| a | b |\n", "    "];

    public static FuzzTarget Word() => new("word", [MadeWord.Of("Panels", Procedure.Parts.Take(25)), MadeWord.Of("Short", Procedure.Parts.Take(4))], File("x.docx"))
    { Tokens = ["<w:p>", "</w:p>", "<w:tbl>", "w:val=\"9\"", "<w:del>", "<!DOCTYPE", "PK\u0003\u0004"], OneOf = OfSlow, MostBytes = 512 << 20 };

    /// <summary>With the program that reads PDF, started anew for each.</summary>
    public static FuzzTarget Pdf() => new("pdf", [MadePdf.Of("Panels", Procedure.Parts.Take(10))], File("x.pdf")) { Tokens = ["obj", "endobj", "stream", "/Type/Page", "<<", ">>", "xref", "/Kids[1 0 R]"], OneOf = OfSlow };

    /// <summary>What that program prints, which a hostile PDF has its words in.</summary>
    public static FuzzTarget PdfLayout() => OfText("pdf-layout", [Printed(3, 8), Printed(1, 20), Printed(2, 3)], text =>
    {
        var sheets = Corpus.Reading.Pdf.PdfLayout.Read(text);
        var blocks = PdfBlocks.Of(PdfTables.Lift(PdfFurniture.Remove(sheets).Sheets).Sheets);
        CleanAll(CanonicalText.Of(blocks, out _));
        return blocks.Count > 0;
    }) with
    { Tokens = ["</page>", "</line>", "</block>", "<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">a</word>\n", "<page width=\"0\" height=\"0\">", "NaN", "-1", "1e999", "........", "&amp;", "&#0;"] };

    public static FuzzTarget Html() => new("html", Of("<html><head><title>T</title></head><body><nav>x</nav><main><h1>Panels</h1><p>The <b>panel</b> meets every week here.</p><ul><li>One<li>Two</ul><table><tr><th>A</th><td>B</td></tr></table><script>1</script></main></body></html>",
        "<article><h2>When</h2><p hidden>no</p><p>Within 24 hours of the child&nbsp;missing.</p><ol><li>Ring</li></ol></article>"), File("x.html"))
    { Tokens = Tags, OneOf = 2 };

    public static FuzzTarget Markdown() => new("markdown", Of("# Panels\n\nThe **panel** meets [here](x) every week.\n\n- one\n  - two\n\n> quoted\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n", "Title\n=====\n\n1. Ring the police now\n2. Write it down[^1]\n\n[^1]: soon\n\n---\n"), File("x.md"))
    { Tokens = [.. Marks, .. Tags], OneOf = 2 };

    public static FuzzTarget Text() => new("text", Of("1. Purpose\n\nThe panel sits every\nweek at Harrow House.\n\n  a) first\n  b) second\n\n• bullet\n", "PANEL PROCEDURE\r\nPage 1 of 2\r\n\r\nWithin 24 hours the team writes it down.\r\n\f2. Who\r\n"), File("x.txt")) { Tokens = Marks };

    /// <summary>The text of a document as it is kept, which an administrator can edit.</summary>
    public static FuzzTarget AsRead(AssistantHost host)
    {
        var (source, seeds) = (host.Knowledge.Documents[0].Source, host.Knowledge.Documents.Select(d => d.Text[..Math.Min(3_000, d.Text.Length)]).Append("# Panels\n\nThe panel sits. It meets e.g. weekly!\n\n- one\n- two\n").ToList());
        return OfText("as-read", seeds, text =>
        {
            var document = CorpusReader.Read(source, text);
            foreach (var chunk in document.Chunks)
                Demand(chunk.Start >= 0 && chunk.End <= text.Length && chunk.Start < chunk.End && chunk.Sentences.All(s => s.Start >= chunk.Start && s.End <= chunk.End && s.Start < s.End), "a passage lies outside its document");
            return document.Chunks.Count > 0;
        }) with
        { Tokens = Marks, OneOf = 2 };
    }

    private static Func<byte[], bool> File(string name) => bytes =>
    {
        switch (DocumentReading.ReadAsync(name, bytes, new ReadLimits()).GetAwaiter().GetResult())
        {
            case ReadResult.Done(var file):
                CleanAll(file.Text);
                Demand(file.Words > 0 && file.Text.EndsWith('\n'), "a text was read that is none");
                return true;
            case ReadResult.Refused:
                return false;
            default:
                throw new FuzzFault("neither read nor refused");
        }
    };

    private static void CleanAll(string text) => Demand(!text.Any(c => char.IsControl(c) && c != '\n'), "a control character was let through");

    private static string Printed(int pages, int lines)
    {
        var printed = new StringBuilder("<html><body><doc>\n");
        for (var page = 0; page < pages; page++)
        {
            printed.AppendLine("<page width=\"595.0\" height=\"842.0\">\n<flow>\n<block xMin=\"72\" yMin=\"72\" xMax=\"500\" yMax=\"700\">");
            for (var line = 0; line < lines; line++)
            {
                printed.AppendLine("<line xMin=\"72\" yMin=\"1\" xMax=\"400\" yMax=\"2\">");
                for (var word = 0; word < 5; word++) printed.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"<word xMin=\"{72 + word * (line % 3 == 0 ? 90 : 40)}.0\" yMin=\"{80 + line * 14}.5\" xMax=\"{100 + word * (line % 3 == 0 ? 90 : 40)}.0\" yMax=\"{91 + line * 14}.5\">{(line == 0 ? "1." : "panel")}</word>");
                printed.AppendLine("</line>");
            }
            printed.AppendLine("</block>\n</flow>\n</page>");
        }
        return printed.Append("</doc></body></html>").ToString();
    }

    private static List<byte[]> Of(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
