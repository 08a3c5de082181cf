using Assistant.Retrieval;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Retrieval;

public sealed class RetrievalTests
{
    private static readonly Vocabulary Small = new()
    {
        Acronyms = [new Acronym("nrm", ["national referral mechanism"], false), new Acronym("IT", ["information technology"], true)],
        SynonymGroups = [new SynonymGroup(["discontinued", "dropped", "thrown out"], 0.5)],
        StopWords = new HashSet<string> { "the", "was", "out", "of", "a" },
        Spellings = new Dictionary<string, string> { ["wat"] = "what" },
    };

    private static readonly Lexicon Lexicon = new(Small);

    [Theory]
    [InlineData("discontinuance", "discontinuing")]
    [InlineData("referred", "referral")]
    [InlineData("exploited", "exploitation")]
    [InlineData("parties", "party")]
    public void Forms_of_a_word_share_a_stem(string one, string other) => Stemmer.Stem(one)[..5].ShouldBe(Stemmer.Stem(other)[..5]);

    [Fact]
    public void Stemming_never_fails_and_never_lengthens_by_more_than_one() => Prop.ForAll<string>(word =>
        Stemmer.Stem(word ?? "").Length <= (word ?? "").Length + 1).QuickCheckThrowOnFailure();

    [Fact]
    public void An_acronym_finds_its_long_form_and_the_other_way_round()
    {
        First("nrm", "the national referral mechanism", "a referral order").ShouldBe(0);
        First("national referral mechanism", "a referral order", "the NRM").ShouldBe(1);
    }

    [Fact]
    public void A_synonym_finds_less_than_the_word_itself() => First("dropped", "the case was discontinued", "the case was dropped").ShouldBe(1);

    [Fact]
    public void A_phrase_of_several_words_is_a_synonym_as_a_whole() => First("thrown out", "he went out", "proceedings discontinued").ShouldBe(1);

    [Fact]
    public void An_acronym_that_is_also_a_word_counts_in_capitals_only()
    {
        Lexicon.Terms("IT support").ShouldContain("#it");
        Lexicon.Terms("it helped").ShouldNotContain("#it");
    }

    [Fact]
    public void One_missing_word_does_not_lose_the_passage() => First("dropped yesterday morning", "nothing here", "the case was dropped").ShouldBe(1);

    [Fact]
    public void Coverage_is_the_share_of_the_question_that_a_passage_holds()
    {
        var index = Index("the case was dropped", "a referral order");
        index.Search(Read("dropped order"), 2).ShouldAllBe(r => r.Coverage > 0.3 && r.Coverage < 0.7);
        index.Search(Read("case dropped"), 1)[0].Coverage.ShouldBe(1, 0.001);
        index.Search(Read("weather tomorrow"), 2).ShouldBeEmpty();
    }

    [Fact]
    public void A_question_written_for_a_passage_finds_it_in_words_that_it_does_not_have()
    {
        var index = new PassageIndex(
            [new Passage("a", "", "", ["He was put on a train."], []), new Passage("b", "", "", ["No conditions were set."], [new ExpansionQuestion("was he tagged", [0])])], Lexicon);
        index.Search(Read("tagged"), 1)[0].Passage.ShouldBe(1);
    }

    [Theory]
    [InlineData("discontinud", "discontinued")]
    [InlineData("orderr", "order")]
    public void A_slip_is_repaired(string typed, string meant) => Speller.Repair(typed).ShouldBe(meant);

    [Theory]
    [InlineData("older")]
    [InlineData("ord")]
    [InlineData("order")]
    [InlineData("s45")]
    public void A_right_word_a_short_word_and_a_number_are_left_alone(string word) => Speller.Repair(word).ShouldBeNull();

    [Fact]
    public void Repair_gives_a_known_word_or_nothing() => Prop.ForAll<string>(word =>
        Speller.Repair(word ?? "") is not { } repaired || repaired is "discontinued" or "order").QuickCheckThrowOnFailure();

    [Fact]
    public void Words_lose_their_possessives_and_footnote_marks() =>
        Words.In("The child’s NRM³ isn't over").Select(w => w.Text).ShouldBe(["the", "child", "nrm", "isnt", "over"]);

    [Theory]
    [InlineData("what do i do after an NRM discontinuance", AnswerType.WhatToDo)]
    [InlineData("who can refer", AnswerType.Who)]
    [InlineData("how long is the recovery period", AnswerType.HowLong)]
    [InlineData("what is redthread", AnswerType.WhatIs)]
    [InlineData("nrm consent parent", AnswerType.Any)]
    public void The_kind_of_answer_wanted_is_read_from_the_question(string question, AnswerType type) => AnswerTypes.Of(question).ShouldBe(type);

    private static readonly Spelling Speller = new(
        new Dictionary<string, int> { ["discontinued"] = 3, ["order"] = 5 }, new Lazy<IReadOnlySet<string>>(() => new HashSet<string> { "older" }));

    private static Query Read(string question) => new QueryReader(Lexicon, Speller).Read(question);

    private static PassageIndex Index(params string[] bodies) => new([.. bodies.Select((b, i) => new Passage($"{i}", "", "", [b], []))], Lexicon);

    private static int First(string question, params string[] bodies) => Index(bodies).Search(Read(question), 1)[0].Passage;
}
