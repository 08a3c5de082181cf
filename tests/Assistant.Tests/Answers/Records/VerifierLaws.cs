using Assistant.Answers.Records;
using Assistant.Corpus;
using Assistant.Knowledge;
using Assistant.Retrieval;
using Assistant.Tests.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Answers.Records;

/// <summary>A made-up source is cited, edited at random, and the citation is checked.</summary>
public sealed class VerifierLaws
{
    private static readonly string[] Sentences = ["The child must be seen within 72 hours.", "Police may hold a child.", "Nobody asked why.", "A referral is made the same day.", "Schools were told late."];

    private static readonly Arbitrary<(string Before, string After, string Quote)> Edits = (
        from before in Gen.Elements(Sentences).NonEmptyListOf()
        from at in Gen.Choose(0, before.Count - 1)
        from after in Gen.Elements([.. Sentences, .. Sentences.Select(s => s.Replace("must", "may").Replace("72", "24").Replace(' ', '\n'))]).ListOf()
        select (string.Join("\n\n", before), string.Join("\n\n", after), before[at])).ToArbitrary();

    [Fact]
    public void What_was_cited_stands_in_its_own_version_whatever_became_of_the_source() => Check((_, _, verdict) => verdict.StoodThen == true && verdict.Then!.Contains(verdict.Citation.Words, StringComparison.Ordinal));

    [Fact]
    public void It_stands_today_exactly_where_its_words_do() => Check((after, quote, verdict) => verdict.StandsToday == Words.OneLine(after).Contains(Words.OneLine(quote), StringComparison.Ordinal));

    [Fact]
    public void A_source_that_was_not_edited_is_the_same_version_and_nothing_differs() => Prop.ForAll(Edits, e =>
        Verdict(e.Before, e.Before, e.Quote) is { IsSameVersion: true, StandsToday: true, IsGood: true } verdict && verdict.Difference.All(d => d.Change == WordChange.Kept)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_record_whose_place_was_shifted_does_not_stand() => Prop.ForAll(Edits, e =>
    {
        var citation = Cited(e.Before, e.Quote);
        return Verify(citation with { Start = citation.Start + 1, End = citation.End + 1 }, e.Before, e.Before).StoodThen == false
            && Verify(citation with { Start = -5, End = citation.Words.Length - 5 }, e.Before, e.Before).StoodThen == false;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Words_of_a_version_that_is_no_longer_kept_are_said_to_be_so() =>
        new AnswerVerifier(Served(Sentences[0]), new SourceVersions(Served(Sentences[0])), (_, _) => null).Verify(Cited(Sentences[1], Sentences[1])).StoodThen.ShouldBeNull();

    [Fact]
    public void A_source_that_was_taken_out_does_not_stand_and_is_named()
    {
        var served = Served(Sentences[0]) with { Documents = [], Catalogue = new Catalogue([Source with { Withdrawn = new Withdrawal(new DateOnly(2026, 11, 22), "Wrong.") }]) };
        var verdict = new AnswerVerifier(served, new SourceVersions(served), (s, v) => new SourceVersion(s, v, Sentences[0])).Verify(Cited(Sentences[0], Sentences[0]));
        (verdict.StoodThen, verdict.StandsToday, verdict.IsGood, verdict.Today!.Withdrawn!.Why).ShouldBe((true, false, false, "Wrong."));
    }

    [Fact]
    public void Of_two_paragraphs_of_which_one_was_changed_both_stand_on_the_side_of_today()
    {
        const string meets = "The panel meets on the second Thursday of each month at 9:30 in the Orchard Room.", papers = "Papers go to the coordinator at noon on the Friday before it meets.";
        string Text(string panel) => $"Nobody asked why.\n\n{panel}\n\n{papers}\n\nSchools were told late.";
        var changed = meets.Replace("second Thursday", "first Tuesday", StringComparison.Ordinal);
        Verdict(Text(meets), Text(changed), $"{meets}\n\n{papers}").Now.ShouldBe($"{changed}\n\n{papers}");
        Verdict(Text(meets), Text($"{changed}\n\nBring your notes."), $"{meets}\n\n{papers}").Now.ShouldBe($"{changed}\n\nBring your notes.\n\n{papers}");
        Verdict(Text(meets), Text("").Replace(papers, "", StringComparison.Ordinal), $"{meets}\n\n{papers}").Now.ShouldBeNull();
    }

    private static Source Source => Documents.Held("child-g-and-h-brief").Source with { Notices = [] };

    private static void Check(Func<string, string, CitationVerdict, bool> law) => Prop.ForAll(Edits, e => law(e.After, e.Quote, Verdict(e.Before, e.After, e.Quote))).QuickCheckThrowOnFailure();

    private static CitationVerdict Verdict(string before, string after, string quote) => Verify(Cited(before, quote), before, after);

    private static CitationVerdict Verify(RecordedCitation citation, string before, string after) =>
        new AnswerVerifier(Served(after), new SourceVersions(Served(after)), (s, v) => new SourceVersion(s, v, before)).Verify(citation);

    private static KnowledgeBase Served(string text) => Some.Assistant.Knowledge with { Documents = [CorpusReader.Read(Source, text)], Catalogue = new Catalogue([Source]) };

    private static RecordedCitation Cited(string text, string quote) => new()
    {
        Number = 1,
        Source = Source.Id,
        Version = SourceVersion.Of(CorpusReader.Read(Source, text)).Version,
        Start = text.IndexOf(quote, StringComparison.Ordinal),
        End = text.IndexOf(quote, StringComparison.Ordinal) + quote.Length,
        Words = quote,
    };
}
