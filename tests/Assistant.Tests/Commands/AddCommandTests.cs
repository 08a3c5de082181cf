using Assistant.Commands;
using Assistant.Tests.Corpus.Reading;
using Assistant.Tests.Sources.Adding;
using Assistant.Tests.Sources.Changes;

namespace Assistant.Tests.Commands;

public sealed class AddCommandTests
{
    private static readonly Dictionary<string, string?> Given = new()
    {
        ["title"] = null,
        ["publisher"] = "Westmarch Safeguarding Children Partnership",
        ["authority"] = "local-procedure",
        ["area"] = "Westmarch",
        ["published"] = "2026-09-14",
        ["review-due"] = "2027-09-30",
        ["id"] = "westmarch-procedure",
    };

    [Theory]
    [InlineData("procedure.docx")]
    [InlineData("procedure.pdf")]
    public async Task Sixty_pages_are_taken_in_and_the_next_question_is_answered_from_them(string name)
    {
        var host = new SomeSite().Host();
        var (code, told, wrong) = await RunAsync(host, FileOf(name, name.EndsWith("pdf", StringComparison.Ordinal) ? Procedure.Pdf : Procedure.Word), Given, null);
        wrong.ShouldBeEmpty();
        code.ShouldBe(0);
        told.ShouldContain("2 Raising a concern with the adolescent desk");
        told.ShouldContain("Nothing is taken in yet.");
        told.ShouldContain("/sources/westmarch-procedure");
        TenQuestions.NotAnswered(host, "westmarch-procedure").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_given_is_asked_for_and_a_no_changes_nothing()
    {
        var host = new SomeSite().Host();
        var file = FileOf("visits.txt", "The Lantern worker visits each returned child within seventy-two hours."u8.ToArray());
        var (code, told, _) = await RunAsync(host, file, Given.ToDictionary(g => g.Key, _ => (string?)null), "Visits\nWestmarch\n\nWestmarch\n2026\n\n\nno\n");
        code.ShouldBe(1);
        told.ShouldContain("Take it in?");
        host.Knowledge.Changes.All.ShouldBeEmpty();

        (await RunAsync(host, file, Given.ToDictionary(g => g.Key, _ => (string?)null), "Visits\nWestmarch\n\nWestmarch\n2026\n\n\nyes\n")).Code.ShouldBe(0);
        host.Knowledge.Catalogue.Find("visits")!.Published.ShouldBe("2026");
        (await RunAsync(host, file, Given, null)).Wrong.ShouldContain("This very text is held already.");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_and_a_field_that_is_missing_end_with_different_codes()
    {
        var host = new SomeSite().Host();
        (await RunAsync(host, FileOf("scan.pdf", MadePdf.File(["0.9 g 72 72 400 600 re f"])), Given, null)).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(1), r => r.Wrong.ShouldContain("This PDF is pictures of pages."));
        var words = FileOf("words.txt", "The Lantern worker visits each returned child."u8.ToArray());
        (await RunAsync(host, words, new Dictionary<string, string?>(Given) { ["area"] = null }, null)).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Wrong.ShouldContain("--area"));
        (await RunAsync(host, words, new Dictionary<string, string?>(Given) { ["review-due"] = "soon" }, null)).Code.ShouldBe(2);
        (await RunAsync(host, words, new Dictionary<string, string?>(Given) { ["id"] = "bscp-2019-20-02" }, null)).Wrong.ShouldContain("There is a source with this short name.");
        (await RunAsync(host, new FileInfo("/no/such/file.docx"), Given, null)).Code.ShouldBe(2);
        host.Knowledge.Changes.All.ShouldBeEmpty();
    }

    private static FileInfo FileOf(string name, byte[] bytes)
    {
        var file = new FileInfo(Path.Combine(Directory.CreateTempSubdirectory("add-").FullName, name));
        File.WriteAllBytes(file.FullName, bytes);
        return file;
    }

    private static async Task<(int Code, string Told, string Wrong)> RunAsync(AssistantHost host, FileInfo file, IReadOnlyDictionary<string, string?> given, string? typed)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await AddCommand.RunAsync(host, file, given, typed is null ? null : new StringReader(typed), output, errors, CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }
}
