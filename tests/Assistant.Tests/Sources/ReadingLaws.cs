using System.Text.RegularExpressions;
using Assistant.Corpus;
using Assistant.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Sources;

public sealed partial class ReadingLaws
{
    [Fact]
    public void What_is_shown_is_the_text_without_its_marks() => Check(text => BlockReader.Read(text).All(block =>
    {
        var at = block.Start;
        foreach (var run in InlineReader.Read(text, block))
        {
            if (run.Start < at || run.End <= run.Start || run.End > block.End || !Marks().IsMatch(text[at..run.Start])) return false;
            at = run.End;
        }
        return Marks().IsMatch(text[at..block.End]);
    }));

    [Fact]
    public void Exactly_the_characters_of_the_passage_are_marked() => Check(Ranges, (text, passage) => BlockReader.Read(text).All(block =>
    {
        var runs = InlineReader.Read(text, block);
        var pieces = Piece.Cut(runs, passage).Select(p => (p.Run.Start, p.Run.End, p.Marked)).ToList();
        return Characters(pieces).SequenceEqual(runs.SelectMany(r => Enumerable.Range(r.Start, r.End - r.Start)).Select(i => (i, passage.Start <= i && i < passage.End)));
    }));

    [Fact]
    public void Every_block_is_shown_once() => Check(text =>
    {
        var document = Documents.MadeUp(text);
        return PartReader.Read(document).SelectMany(p => p.Blocks).OrderBy(b => b.Start).SequenceEqual(document.Blocks);
    });

    [Fact]
    public void A_page_shows_the_words_of_the_document_and_marks_those_of_the_passage() => Prop.ForAll(Ranges, given =>
    {
        var (text, passage) = given;
        var page = Documents.Page(Documents.MadeUp(text), passage.ToString());
        var html = Documents.Render(page).GetAwaiter().GetResult();
        var shown = page.Parts.SelectMany(p => p.Blocks).SelectMany(page.Pieces).ToList();
        return Documents.Words(html) == Documents.Bare(string.Concat(shown.Select(page.TextOf)))
            && Documents.Marked(html) == (page.Passage is null ? "" : Documents.Bare(string.Concat(shown.Where(p => p.Marked).Select(page.TextOf))))
            && html.QuerySelectorAll("#passage").Length == (page.Passage is null ? 0 : 1)
            && html.QuerySelectorAll("article script").Length == 0
            && html.QuerySelectorAll("article a").All(a => a.GetAttribute("href") is { } to && (to[0] is '#' or '/' || to.StartsWith("https://", StringComparison.Ordinal)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static readonly Arbitrary<(string, Place)> Ranges = (
        from text in Documents.Mixtures.Generator
        where text.Length > 1
        from a in Gen.Choose(0, text.Length)
        from b in Gen.Choose(0, text.Length)
        where a != b
        select (text, new Place(Math.Min(a, b), Math.Max(a, b)))).ToArbitrary();

    private static IEnumerable<(int, bool)> Characters(IEnumerable<(int Start, int End, bool Marked)> pieces) =>
        pieces.SelectMany(p => Enumerable.Range(p.Start, p.End - p.Start).Select(i => (i, p.Marked)));

    private static void Check(Func<string, bool> law)
    {
        Prop.ForAll(Documents.Mixtures, law).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => law(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        foreach (var document in Some.Assistant.Knowledge.Documents) law(document.Text).ShouldBeTrue(document.Source.Id);
    }

    private static void Check(Arbitrary<(string Text, Place Passage)> given, Func<string, Place, bool> law) =>
        Prop.ForAll(given, g => law(g.Text, g.Passage)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [GeneratedRegex(@"^(\s|[-#*•<>\[}]|\^\{|</?u>|\]\(https?://[^\s()<>]+\))*$")]
    private static partial Regex Marks();
}
