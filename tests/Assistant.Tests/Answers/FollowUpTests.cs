using Assistant.Answers;

namespace Assistant.Tests.Answers;

public sealed class FollowUpTests
{
    private static readonly Exchange Flagship = Ask("what do I do after an NRM discontinuance");

    [Fact]
    public void More_shows_the_steps_held_back_and_counts_on()
    {
        var more = Some.Ask("more", previous: Flagship);
        more.Parts.Count.ShouldBe(Flagship.Answer.More.Count);
        Some.Text(more).ShouldStartWith("6. ");
    }

    [Fact]
    public void Shorter_keeps_the_first_steps_and_loses_nothing()
    {
        var shorter = Some.Ask("shorter", previous: Flagship);
        shorter.Parts.Count.ShouldBeLessThan(Flagship.Answer.Parts.Count);
        (shorter.Parts.Count + shorter.More.Count).ShouldBe(Flagship.Answer.Parts.Count + Flagship.Answer.More.Count);
    }

    [Fact]
    public void The_paragraph_is_the_whole_passage_behind_the_answer()
    {
        var paragraph = Some.Ask("show me the paragraph", previous: Flagship);
        paragraph.Parts.ShouldAllBe(p => p.Kind == PartKind.Quotation);
        global::Assistant.Retrieval.Words.Count(paragraph.Parts[0].Text).ShouldBeGreaterThan(60);
    }

    [Fact]
    public void A_copy_for_case_notes_holds_date_answer_quotations_and_sources()
    {
        var copy = Some.Ask("copy for my notes", previous: Flagship).Reply!;
        copy.ShouldContain("24 November 2026");
        copy.ShouldContain(Flagship.Answer.Parts[0].Text);
        copy.ShouldContain("at greater risk of re-offending");
        copy.ShouldContain("Review of Child A and Child B");
    }

    [Fact]
    public void A_question_that_leans_on_the_one_before_is_read_with_it()
    {
        var alone = Some.Ask("how long?");
        var leaning = Some.Ask("how long?", previous: Ask("when must a return home interview happen"));
        alone.Status.ShouldNotBe(AnswerStatus.Answered);
        leaning.Status.ShouldBe(AnswerStatus.Answered);
        Some.Text(leaning).ShouldContain("72");
    }

    [Fact]
    public void More_with_nothing_before_asks_what_is_meant() => Some.Ask("more").Status.ShouldBe(AnswerStatus.NeedsDetail);

    [Fact]
    public void Another_reading_is_one_word_away() =>
        Some.Ask(Flagship.Answer.Choices[0].Id, previous: Flagship).Reading.ShouldBe(Flagship.Answer.Choices[0].Words);

    private static Exchange Ask(string question) => new(question, Some.Ask(question));

    [Fact]
    public void Steps_are_counted_on_without_a_number_twice()
    {
        var shorter = Some.Ask("shorter", previous: Flagship);
        var more = Some.Text(Some.Ask("more", previous: new Exchange("shorter", shorter)));
        var numbers = more.Split('\n').Where(l => l.Length > 0 && char.IsDigit(l[0]) && l.Contains(". ")).Select(l => int.Parse(l[..l.IndexOf('.')])).ToList();
        numbers.ShouldBe(Enumerable.Range(numbers[0], numbers.Count));
    }

    [Theory]
    [InlineData("more")]
    [InlineData("shorter")]
    [InlineData("show me the paragraph")]
    [InlineData("copy for my notes")]
    public void Another_look_is_marked_so_that_the_answer_stays_the_one_talked_about(string view) => Some.Ask(view, previous: Flagship).IsView.ShouldBeTrue();

    [Fact]
    public void A_passage_stands_in_its_file_and_brings_its_notices()
    {
        var passages = Some.Ask("show me the paragraph", previous: Flagship).Citations;
        passages.ShouldNotBeEmpty();
        foreach (var c in passages) Checkout.Content.Read(c.Source.File!)[c.Start..c.End].ShouldBe(c.Quote);
        passages.Select(c => c.PassageStart).ShouldBeUnique();
    }

    [Theory]
    [InlineData("show me paragraph 2")]
    [InlineData("2")]
    public void The_passage_behind_one_citation_is_a_number_away(string message) =>
        Some.Ask(message, previous: Flagship).Citations.ShouldHaveSingleItem().Number.ShouldBe(2);

    [Fact]
    public void How_current_an_answer_is_can_be_asked()
    {
        var current = Some.Ask("is this current?", previous: Flagship).Reply!;
        current.ShouldContain("published 2021");
        current.ShouldContain("21 November 2026");
    }
}
