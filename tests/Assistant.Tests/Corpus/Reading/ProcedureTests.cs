using System.Text;
using Assistant.Corpus.Reading;

namespace Assistant.Tests.Corpus.Reading;

/// <summary>Sixty pages are read whole, in Word and as PDF.</summary>
public sealed class ProcedureTests
{
    [Fact]
    public void It_is_sixty_pages_long()
    {
        Encoding.Latin1.GetString(Procedure.Pdf).Split("/Type/Page/").Length.ShouldBeInRange(58, 75);
        Read(Procedure.Word, "procedure.docx").Words.ShouldBeGreaterThan(20_000);
    }

    [Fact]
    public void In_Word_every_heading_paragraph_and_item_is_read_as_it_was_written()
    {
        var lines = Read(Procedure.Word, "procedure.docx").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Skip(1).Where(l => !l.StartsWith("- Level:", StringComparison.Ordinal)).ShouldBe(Procedure.Parts.Where(p => p is not ProcedurePart.Table).Select(Written));
        lines.ShouldContain("- Level: Red; What it means: Known harm, or the child carries drugs or money for others; Who is told: Head of service; First visit: Within twenty-four hours.");
    }

    [Fact]
    public void As_PDF_every_heading_is_found_and_nothing_else_is_taken_for_one() =>
        Read(Procedure.Pdf, "procedure.pdf").Headings.Skip(1).Select(h => (h.Level, h.Text)).ShouldBe(Procedure.Parts.OfType<ProcedurePart.Heading>().Select(h => (h.Level, h.Text)));

    [Fact]
    public void As_PDF_every_sentence_is_read_as_it_was_written_though_pages_and_lines_broke_it()
    {
        var file = Read(Procedure.Pdf, "procedure.pdf");
        var lines = file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Procedure.Parts.Where(p => p is ProcedurePart.Paragraph or ProcedurePart.Item).SelectMany(p => Written(p).Split(". ")).Where(s => !file.Text.Contains(s)).ShouldBeEmpty();
        lines.ShouldContain(l => l.Contains("Red") && l.Contains("Head of service") && l.Contains("Within twenty-four hours"));
        lines.ShouldNotContain(l => l.Contains("Westmarch Safeguarding Children Partnership") && l.Length < 60);
    }

    [Fact]
    public void What_was_left_out_is_told()
    {
        Read(Procedure.Word, "procedure.docx").Dropped.Select(d => d.Id).ShouldBe(["adding.dropped-headers", "adding.dropped-tables"]);
        Read(Procedure.Pdf, "procedure.pdf").Dropped.Select(d => d.Id).ShouldBe(["adding.dropped-repeated", "adding.dropped-numbers", "adding.dropped-tables", "adding.dropped-pdf"]);
    }

    internal static ReadFile Read(byte[] bytes, string name) => DocumentReading.ReadAsync(name, bytes, new ReadLimits()).GetAwaiter().GetResult().ShouldBeOfType<ReadResult.Done>().File;

    private static string Written(ProcedurePart part) => part switch
    {
        ProcedurePart.Heading heading => $"{new string('#', heading.Level)} {heading.Text}",
        ProcedurePart.Item item => item.Label is { } label ? $"{label}) {item.Text}" : $"- {item.Text}",
        ProcedurePart.Paragraph paragraph => paragraph.Text,
        _ => "",
    };
}
