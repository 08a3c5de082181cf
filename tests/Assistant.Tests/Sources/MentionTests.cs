using Assistant.Corpus;
using Assistant.Sources;

namespace Assistant.Tests.Sources;

public sealed class MentionTests
{
    private const string Text = """
        The child was missing, and no return home interview was offered.

        Missing children are known to the police.

        RHIs tell what happened. The CPS decided, and the child was missing again.

        A CP plan was made.
        """;

    private static readonly Document MadeUp = Documents.MadeUp(Text);

    [Fact]
    public void The_rarest_term_that_is_mentioned_elsewhere_is_chosen()
    {
        var mentions = Find("The child was missing, and no return home interview was offered.")!;
        (mentions.Label, mentions.Number, mentions.Places.Count).ShouldBe(("return home interview", 1, 2));
        Text[mentions.Next!.Start..mentions.Next.End].ShouldBe("RHIs tell what happened.");
    }

    [Fact]
    public void The_term_that_is_asked_for_is_kept()
    {
        var mentions = Find("The child was missing, and no return home interview was offered.", "missing")!;
        (mentions.Label, mentions.Number, mentions.Places.Count).ShouldBe(("missing", 1, 3));
    }

    [Theory]
    [InlineData("snow")]
    [InlineData("")]
    [InlineData("<script>")]
    [InlineData("...")]
    public void A_term_that_does_not_stand_in_the_document_is_ignored(string of) =>
        Find("RHIs tell what happened.", of)!.Term.Forms.ShouldContain(f => f.Name == "return home interview");

    [Fact]
    public void A_short_form_in_capitals_is_not_a_longer_one() => Find("A CP plan was made.").ShouldBeNull();

    [Fact]
    public void A_passage_between_mentions_has_no_number_and_both_neighbours()
    {
        var mentions = Find("RHIs tell what happened.", "missing")!;
        mentions.Number.ShouldBeNull();
        (mentions.Previous, mentions.Next).ShouldBe((mentions.Places[1], mentions.Places[2]));
    }

    private static Mentions? Find(string words, string? of = null)
    {
        var start = MadeUp.Text.IndexOf(words, StringComparison.Ordinal);
        return new MentionFinder(MadeUp).Find(new Place(start, start + words.Length), Terms.Of(Some.Assistant.Knowledge.Vocabulary), of);
    }
}
