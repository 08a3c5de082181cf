using Assistant.Evaluation;
using Assistant.Moments;

namespace Assistant.Tests.Moments;

public sealed class MomentFinderTests
{
    [Theory]
    [MemberData(nameof(MomentReports.All), MemberType = typeof(MomentReports))]
    public void A_report_is_found_with_every_moment_in_it(string text, string moments)
    {
        var finding = Heard.In(text);
        finding.Kind.ShouldBe(MomentKind.Report);
        moments.Split(' ').ShouldBeSubsetOf(finding.Moments);
    }

    [Theory]
    [InlineData("he was excluded from school this morning", "exclusion")]
    [InlineData("he was excluded from school this morning, what should I do?", "exclusion")]
    [InlineData("my pupil has been suspended", "exclusion")]
    [InlineData("she has been arrested", "arrest")]
    [InlineData("she was moved to a new placement yesterday", "move")]
    [InlineData("he has been released under investigation", "release-under-investigation")]
    [InlineData("the charges against him were dropped today", "discontinuance")]
    [InlineData("she went missing last night", "missing")]
    public void The_plainest_words_for_a_moment_are_a_report_of_it(string text, string moment)
    {
        Heard.Examples.ShouldNotContain(e => e.Text == text);
        var finding = Heard.In(text);
        finding.Kind.ShouldBe(MomentKind.Report);
        finding.Moments.ShouldContain(moment);
    }

    [Theory]
    [InlineData("he has not been arrested")]
    [InlineData("the police haven't arrested him")]
    [InlineData("she wasn't excluded in the end")]
    [InlineData("no injuries seen")]
    [InlineData("he isn't in custody")]
    [InlineData("arrested in 2019 but nothing since")]
    [InlineData("In 2019, he was arrested and then moved to Stoke. He was excluded too.")]
    [InlineData("he used to go missing every weekend, not any more")]
    [InlineData("he had been excluded before")]
    [InlineData("if he is arrested")]
    [InlineData("he might be excluded one day")]
    [InlineData("worried he will be moved")]
    [InlineData("the review says Child B was arrested five times")]
    [InlineData("in the film the boy gets arrested")]
    [InlineData("it says in the file that he was excluded from primary school")]
    [InlineData("training scenario: a 15 year old is arrested in Norwich with drugs")]
    [InlineData("role play: I'm a teacher and a child tells me he's in debt")]
    [InlineData("when I was training a pupil got excluded for this")]
    [InlineData("her dad was arrested last night")]
    [InlineData("mum's boyfriend got nicked yesterday")]
    [InlineData("his uncle's trial collapsed last week")]
    [InlineData("22 year old man arrested for trafficking her")]
    [InlineData("two men have been arrested for exploiting children")]
    [InlineData("I'm missing the link to the form")]
    [InlineData("my manager was excluded from the meeting")]
    [InlineData("we are moving to a new case management system")]
    [InlineData("i need help with a referral")]
    [InlineData("she asked me for help with her maths")]
    [InlineData("he's back at school and enjoying it")]
    [InlineData("what is county lines")]
    [InlineData("")]
    public void What_is_denied_past_supposed_quoted_practised_or_of_an_adult_is_no_report(string text) =>
        Heard.In(text).Kind.ShouldNotBe(MomentKind.Report);

    [Theory]
    [InlineData("what do I do after a discontinuance", "discontinuance")]
    [InlineData("how soon is an RHI due", "missing")]
    [InlineData("can we exclude him for weed?", "exclusion")]
    [InlineData("if he is arrested, who do I ring?", "arrest")]
    [InlineData("RUI or bail, what's the difference?", "release-under-investigation")]
    [InlineData("what do I say when a child discloses", "asks-for-help")]
    [InlineData("has he been arrested?", "arrest")]
    public void A_question_is_no_report_and_says_what_it_is_about(string text, string moment)
    {
        var finding = Heard.In(text);
        finding.Kind.ShouldBe(MomentKind.Question);
        finding.Moments.ShouldContain(moment);
    }

    [Fact]
    public void The_most_urgent_moment_stands_first() =>
        Heard.In("Excluded on Monday, reported missing on Tuesday, and now he's in custody").Moments.ShouldBe(["missing", "arrest", "exclusion"]);

    [Fact]
    public void Of_examples_that_were_not_learnt_most_reports_are_found_and_few_others_taken_as_one()
    {
        var examples = Heard.Examples;
        var finder = Heard.Learnt([.. examples.Where((_, i) => i % 5 != 0)]);
        var report = MomentEvaluator.Run(finder, [.. examples.Where((_, i) => i % 5 == 0).Select((e, i) => new MomentMessage($"{i}", e.Text, e.Kind, e.Moments))]);
        report.Reports.ShouldBeGreaterThan(300);
        report.Found.ShouldBeGreaterThanOrEqualTo((int)(report.Reports * 0.65), string.Join('\n', report.Wrong));
        report.FalseAlarms.ShouldBeLessThanOrEqualTo((int)(report.Others * 0.1), string.Join('\n', report.Wrong));
    }

    [Fact]
    public void An_example_is_known_by_heart_however_it_is_written()
    {
        var finder = Heard.Learnt([new(MomentKind.Report, ["move"], "blue door, green door")]);
        finder.Find("Blue door - green door!").Moments.ShouldBe(["move"]);
    }

    [Fact]
    public void The_same_examples_teach_the_same()
    {
        MomentExample[] examples = [.. Heard.Examples.Where((_, i) => i % 10 == 0)];
        var (one, other) = (Heard.Learnt(examples), Heard.Learnt(examples));
        foreach (var text in Heard.Examples.Where((_, i) => i % 10 == 5).Select(e => e.Text)) (one.Find(text) is var a && other.Find(text) is var b && a.Kind == b.Kind && a.Moments.SequenceEqual(b.Moments)).ShouldBeTrue(text);
    }

    [Fact]
    public void Without_examples_nothing_is_found() => Heard.Learnt([]).Find("he was arrested last night").ShouldBe(MomentFinding.None);
}
