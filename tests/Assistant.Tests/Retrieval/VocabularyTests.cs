using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Tests.Retrieval;

public sealed class VocabularyTests
{
    private static readonly ProblemList Problems = new();
    private static readonly Vocabulary Held = Vocabulary.Read(Checkout.Content, Problems);

    [Fact]
    public void The_vocabulary_we_ship_has_no_problems()
    {
        Problems.All.ShouldBeEmpty();
        Held.SynonymGroups.Count.ShouldBeGreaterThan(200);
        Held.DomainTerms.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_spelling_is_put_right_in_one_step()
    {
        foreach (var (written, meant) in Held.Spellings)
            Held.Spellings.Keys.ShouldNotContain(meant, $"'{written}' leads to '{meant}', which is itself put right");
    }

    [Fact]
    public void A_short_form_that_is_also_a_word_counts_only_in_capitals()
    {
        Held.Acronyms.Single(a => a.Short == "CIN").CapitalsOnly.ShouldBeTrue();
        Held.Acronyms.Single(a => a.Short == "nrm").CapitalsOnly.ShouldBeFalse();
    }

    [Fact]
    public void No_stop_word_is_looked_for()
    {
        Held.StopWords.Intersect(Held.DomainTerms).ShouldBeEmpty();
        Held.StopWords.Intersect(Held.Acronyms.Where(a => !a.CapitalsOnly).Select(a => a.Short)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("He keeps putting himself at risk.", "putting himself at risk")]
    [InlineData("She is Associating with older males.", "Associating with")]
    [InlineData("Children who are involved in crime.", "Children who are involved in crime")]
    public void Avoided_words_in_our_own_voice_are_found(string text, string found) =>
        Held.AvoidedWords.Select(w => w.FindIn(text)).ShouldContain(found);

    [Theory]
    [InlineData("The review says \"associating with other males\" of Child A.")]
    [InlineData("The review writes “immersed in criminality”.")]
    [InlineData("The group of Deter Young Offenders.")]
    [InlineData("Modern slavery is a crime.")]
    public void Quoted_words_and_proper_names_may_stand(string text) =>
        Held.AvoidedWords.ShouldAllBe(w => w.FindIn(text) == null);

    [Fact]
    public void A_group_of_one_word_is_a_problem_on_its_line() =>
        ProblemIn("synonyms:\n  - words: [knife, blade]\n  - words: [gang]\n").Line.ShouldBe(3);

    [Fact]
    public void A_weight_above_one_is_a_problem_on_its_line() =>
        ProblemIn("synonyms:\n  - words: [knife, blade]\n    weight: 5\n").Line.ShouldBe(3);

    [Fact]
    public void A_slip_in_a_section_name_is_a_problem() =>
        ProblemIn("synonims:\n  - words: [knife, blade]\n").What.ShouldContain("synonims");

    [Fact]
    public void A_word_to_avoid_without_what_to_say_is_a_problem() =>
        ProblemIn("avoid:\n  - words: [runner]\n").What.ShouldContain("say");

    private static Problem ProblemIn(string text)
    {
        var problems = new ProblemList();
        Vocabulary.Read(Checkout.With(Vocabulary.File, text), problems);
        return problems.All.ShouldHaveSingleItem();
    }
}
