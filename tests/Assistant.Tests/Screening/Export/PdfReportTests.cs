using Assistant.Knowledge;
using Assistant.Screening;
using Assistant.Screening.Export;
using Assistant.Screening.Export.Pdf;

namespace Assistant.Tests.Screening.Export;

public sealed class PdfReportTests
{
    private static readonly KnowledgeBase Knowledge = Some.Assistant.Knowledge;

    private static byte[] Pdf(ScreeningRecord record) => SomeRecord.Exports.Export(record, ExportFormat.Pdf).Bytes;

    [PopplerFact]
    public void Everything_that_stands_in_the_report_can_be_read_in_the_PDF()
    {
        foreach (var record in new[] { SomeRecord.Live(), SomeRecord.Practice() })
        {
            var text = Words(Poppler.Text(Pdf(record)));
            // A cell's lines stand beside those of the next cell, so each word is looked for by itself.
            foreach (var word in SomeRecord.Texts(SomeRecord.Blocks(record)).SelectMany(Words).Where(w => w.Length < 40)) text.ShouldContain(word);
        }
        Poppler.Text(Pdf(SomeRecord.Live())).ShouldContain("Talk today");
    }

    [PopplerFact]
    public void It_is_A4_with_a_title_tags_and_embedded_letters()
    {
        var pdf = Pdf(SomeRecord.Live());
        var info = Poppler.Info(pdf);
        info.ShouldContain("Screening record: Made up");
        info.ShouldContain("A4");
        info.ShouldMatch(@"Tagged:\s+yes");
        info.ShouldMatch(@"JavaScript:\s+no");
        Poppler.Fonts(pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ShouldAllBe(line => line.Contains("yes yes yes"));
        System.Text.Encoding.Latin1.GetString(pdf).ShouldContain("/Lang(en-GB)");
    }

    [PopplerFact]
    public void Screen_readers_meet_headings_tables_with_heads_and_lists()
    {
        var tree = Poppler.Structure(Pdf(SomeRecord.Live()));
        foreach (var tag in new[] { "H1", "H2", "H3", "Table", "TH", "TD", "LBody", "BlockQuote" }) tree.ShouldContain(tag);
        tree.ShouldContain("\"Screening record: Made up\"");
        tree.ShouldContain("\"Talk today\"");
        tree.ShouldNotContain("Page 1 of");
    }

    [PopplerFact]
    public void A_row_longer_than_a_page_goes_on_with_the_head_of_its_table()
    {
        var text = Poppler.Text(Pdf(SomeRecord.Live(note: string.Join('\n', Enumerable.Range(1, 150).Select(i => $"line-{i}.")))));
        for (var i = 1; i <= 150; i++) text.ShouldContain($"line-{i}.");
        text.Split('\f').Count(page => page.Contains("Question", StringComparison.Ordinal)).ShouldBeGreaterThan(2);
        text.ShouldContain("Page 3 of");
    }

    [PopplerFact]
    public void What_the_letters_do_not_have_is_told_of_and_the_rest_stays()
    {
        var text = Poppler.Text(Pdf(SomeRecord.Live(note: "Before 🔪🔪 مرحبا بالعالم after, naïve Łódź Ωmega Привет")));
        text.ShouldContain("Before");
        text.ShouldContain("after, naïve");
        text.ShouldContain("Łódź");
        text.ShouldContain("Привет");
        text.ShouldContain("[letters that");
    }

    [Fact]
    public void Letters_of_other_scripts_are_told_of_once() =>
        new PdfLetters("[…]").Of("a 🔪 مرحبا b\nשלום").ShouldBe("a […] b\n[…]");

    [Fact]
    public void A_part_of_a_font_keeps_the_outlines_that_are_used_and_their_parts()
    {
        var font = TrueTypeFont.Regular;
        var part = FontSubset.Of(font, [font.Glyph('A'), font.Glyph('é')]);
        part.Length.ShouldBeLessThan(120_000);
        font.Glyph('é').ShouldNotBe((ushort)0);
        font.Width(font.Glyph('i')).ShouldBeLessThan(font.Width(font.Glyph('m')));
    }

    private static HashSet<string> Words(string text) => [.. text.Split([' ', '\n', '\f', ' '], StringSplitOptions.RemoveEmptyEntries)];
}
