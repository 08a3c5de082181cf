using Assistant.Corpus;
using Assistant.Corpus.Reading;
using Assistant.Sources.Changes;
using Assistant.Sources.Recall;

namespace Assistant.Tests.Sources.Changes;

/// <summary>A source is replaced by its own file, as a manager uploads it, whole or with one paragraph written anew.</summary>
public sealed class SameTextTests
{
    private const string Anew = "This paragraph was written anew, and nothing of ours quotes it.";

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var source in new[] { "bscp-2019-20-02", "reachable-moments-briefing", "child-g-and-h-brief" })
                foreach (var extension in new[] { ".txt", ".md" }) files.Add(source, extension);
            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_same_file_read_again_holds_back_nothing(string source, string extension)
    {
        var fates = Dependants.Of(Some.Assistant.Knowledge, source, ChangeKind.Replace, await ReadAsync(extension, TextOf(source)));
        fates.ShouldNotBeEmpty();
        fates.Where(d => d.Fate == Fate.HeldBack).Select(d => d.Use.Quote).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Where_one_paragraph_was_written_anew_just_what_quotes_it_is_held_back(string source, string extension)
    {
        var text = TextOf(source);
        var uses = Assistant.Sources.Uses.SourceUses.Of(Some.Assistant.Knowledge)[source].Where(u => u.End > u.Start).ToList();
        var paragraphs = BlockReader.Read(text).Where(b => b.Kind == BlockKind.Paragraph && uses.Exists(u => b.Start <= u.Start && u.End <= b.End)).ToList();
        var paragraph = paragraphs[paragraphs.Count / 2];
        var changed = string.Concat(text.AsSpan(0, paragraph.Start), Anew, text.AsSpan(paragraph.End));

        var held = Dependants.Of(Some.Assistant.Knowledge, source, ChangeKind.Replace, await ReadAsync(extension, changed)).Where(d => d.Fate == Fate.HeldBack).Select(d => d.Use.Place).Distinct().ToList();
        // Words that stand elsewhere too still stand.
        var lost = uses.Where(u => u.Start < paragraph.End && paragraph.Start < u.End && QuotationFinder.FindIn(u.Quote!, changed) is null).Select(u => u.Place).Distinct().ToList();
        lost.ShouldNotBeEmpty();
        held.ShouldBe(lost, ignoreOrder: true);
    }

    [Theory]
    [InlineData("the West Midlands and", "the **West Midlands** and", "the **West Midlands** and")]
    [InlineData("the West Midlands", "in the **West Midlands** and", "the **West Midlands**")]
    [InlineData("in the *expectation* that", "in the expectation that", "in the expectation that")]
    [InlineData("Reachable Moments September", "## Reachable Moments\n\n## September", "Reachable Moments\n\n## September")]
    [InlineData("the #1 reason", "the 1 reason", null)]
    [InlineData("West Midlands", "the west Midlands", null)]
    [InlineData("**", "the **West Midlands**", "**")]
    [InlineData("*", "no star", null)]
    public void A_quotation_is_its_words_and_not_the_marks_around_them(string quotation, string text, string? found) =>
        (QuotationFinder.FindIn(quotation, text) is { } place ? text[place] : null).ShouldBe(found);

    private static string TextOf(string source) => Some.Assistant.Knowledge.Documents.Single(d => d.Source.Id == source).Text;

    private static async Task<string> ReadAsync(string extension, string text) =>
        (await DocumentReading.ReadAsync($"file{extension}", System.Text.Encoding.UTF8.GetBytes(text), new ReadLimits())).ShouldBeOfType<ReadResult.Done>().File.Text;
}
