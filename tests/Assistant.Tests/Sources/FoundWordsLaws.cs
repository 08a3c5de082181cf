using Assistant.Answers;
using Assistant.Retrieval;
using Assistant.Sources.Library;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Sources;

public sealed class FoundWordsLaws
{
    private static readonly IReadOnlySet<string> StopWords = Some.Assistant.Knowledge.Vocabulary.StopWords;

    private static readonly Arbitrary<(string Asked, Citation Hit)> Hits = (
        from asked in Gen.Elements("return home interview", "the police", "exclusions from school", "zebra", "<b>who</b>?")
        from citation in Gen.Elements(Some.Assistant.Answers.Search("return home interview").Citations.ToArray())
        select (asked, citation)).ToArbitrary();

    [Fact]
    public void The_pieces_of_a_passage_are_the_passage_and_something_in_it_is_marked() => Prop.ForAll(Hits, h =>
    {
        var pieces = FoundWords.Of(h.Hit, h.Asked, StopWords);
        return string.Concat(pieces.Select(p => p.Words)) == h.Hit.Passage && pieces.Any(p => p.IsMarked);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Words_are_marked_in_any_form_and_together_where_they_stand_together()
    {
        var marked = Some.Assistant.Answers.Search("return home interview").Citations.SelectMany(c => FoundWords.Of(c, "the return home interview", StopWords)).Where(p => p.IsMarked).Select(p => p.Words.ToLowerInvariant()).ToHashSet();
        marked.ShouldContain("return home interviews");
        marked.ShouldNotContain("the");
    }

    [Fact]
    public void What_says_it_in_other_words_is_marked_where_it_fits_best()
    {
        var hit = Some.Assistant.Answers.Search("return home interview").Citations[0];
        Words.OneLine(FoundWords.Of(hit, "zebra", StopWords).Single(p => p.IsMarked).Words).ShouldBe(Words.OneLine(hit.Quote!));
    }
}
