using Assistant.Answers.Asking;
using Assistant.Retrieval;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Answers.Asking;

public sealed class WrittenQuestionsTests
{
    private static readonly WrittenQuestions Written = new(
        [
            new Expansions("f", 1, "a", "", [new("who led the review", [0]), new("name of the person who led it", [0]), new("what did the review find", [1]), new("findings of the review", [1])]),
            new Expansions("f", 2, "b", "", [new("how many boys were arrested", [0]), new("number of arrests of boys", [0])]),
            new Expansions("f", 3, "none", "", []),
        ], new Vocabulary());

    [Fact]
    public void A_question_that_was_written_is_like_itself() => Likeness("how many boys were arrested", "b").ShouldBe(1);

    [Fact]
    public void The_same_words_that_ask_for_something_else_are_less_like_it()
    {
        Likeness("why were the boys arrested", "b").ShouldBe(0);
        Likeness("how many boys were there", "b").ShouldBeInRange(0.1, 0.9);
    }

    [Fact]
    public void Two_kinds_that_are_asked_of_the_same_sentences_are_alike() =>
        Likeness("name of who led the review", "a").ShouldBeGreaterThan(Likeness("when did somebody lead the review", "a"));

    [Fact]
    public void Where_no_question_was_written_there_is_no_likeness()
    {
        Written.HasAny("b").ShouldBeTrue();
        Written.HasAny("none").ShouldBeFalse();
        Likeness("how many boys were arrested", "none").ShouldBe(0);
        Likeness("how many boys were arrested", "unheard of").ShouldBe(0);
    }

    [Fact]
    public void A_kind_is_like_itself_and_likeness_has_no_direction()
    {
        var kinds = Enum.GetValues<AskedKind>();
        var together = Gen.Elements(kinds).ListOf().Select(l => (IReadOnlyList<AskedKind>)[.. l]).ListOf();
        Prop.ForAll(together.ToArbitrary(), runs =>
        {
            var likeness = new KindLikeness(runs);
            foreach (var one in kinds)
                foreach (var other in kinds)
                {
                    var between = likeness.Between(one, other);
                    if (one == other ? between != 1 : between is < 0 or > 1 || Math.Abs(between - likeness.Between(other, one)) > 1e-9) return false;
                }
            return true;
        }).QuickCheckThrowOnFailure();
    }

    private static double Likeness(string question, string passage) =>
        Written.Likeness(Written.Read(new QueryReader(new Lexicon(new Vocabulary()), new Spelling(new Dictionary<string, int>(), new(() => new HashSet<string>()))).Read(question)), passage);
}
