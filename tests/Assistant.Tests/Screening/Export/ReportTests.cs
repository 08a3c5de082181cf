using System.Reflection;
using System.Text.RegularExpressions;
using Assistant.Contacts;
using Assistant.Knowledge;
using Assistant.Screening;
using Assistant.Screening.Export;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Screening.Export;

public sealed partial class ReportTests
{
    private static readonly KnowledgeBase Knowledge = Some.Assistant.Knowledge;

    [Fact]
    public void A_report_holds_the_date_the_tool_the_reference_and_what_follows()
    {
        var report = ReportMaker.Of(SomeRecord.Live(), Knowledge).ShouldBeOfType<LiveReport>();
        report.Reference.ShouldBe(SomeRecord.Reference);
        report.Body.Date.ShouldBe("1 July 2026");
        report.Body.Version.ShouldBe($"November 2026, edition {SomeRecord.Questionnaire.Hash[..8]}");
        report.Body.Outcome.ShouldBe("Talk today");
        report.Body.Reasons.ShouldHaveSingleItem().Because.ShouldBe(["Has the child been missing? Recently"]);
        report.Body.Next.ShouldHaveSingleItem().What.Numbers.ShouldBe([1, 2]);
        report.Body.Moments.ShouldHaveSingleItem().Title.ShouldBe("Back after being missing");
        report.Body.Unknown.ShouldBeEmpty();
        report.Body.Judgement.ShouldBe(new ReportJudgement("I know something that was not asked here, and act on it", false, "Seen by me."));
        report.Body.Gaps.ShouldBe(["Was the child found far from home? Not known", "What have you got ready? Not ticked: GP"]);
    }

    [Fact]
    public void Evidence_stands_beside_its_question_and_nowhere_else()
    {
        var signs = ReportMaker.Of(SomeRecord.Live(), Knowledge).Body.Groups.Single(g => g.Title == "Signs");
        signs.Answers.Select(a => (a.Question, a.Answer, a.Evidence)).ShouldBe(
        [
            ("Has the child been missing?", "Recently", "Child's record; Police record"),
            ("Was the child found far from home?", "Not known", null),
            ("Does the child have an injury?", "No", null),
        ]);
    }

    [Fact]
    public void Sources_have_their_very_words_or_say_that_we_summarised_them()
    {
        var sources = ReportMaker.Of(SomeRecord.Live(), Knowledge).Body.Sources;
        sources[0].Quotation.ShouldBe("The home area of the child always retains responsibility for the child, wherever they are found.");
        sources[0].Summary.ShouldBeNull();
        sources[1].Quotation.ShouldBeNull();
        sources[1].Summary.ShouldNotBeNullOrEmpty();
        sources[1].About.ShouldContain("Summarised by us, not checked word for word.");
        sources[1].About.ShouldContain("https://");
        sources.Select(s => s.Number).ShouldBe(Enumerable.Range(1, sources.Count));
    }

    [Fact]
    public void What_is_dated_in_quoted_words_stands_below_them()
    {
        var dated = SomeScreening.Read(SomeScreening.Own.Replace("The home area of the child always retains responsibility for the child, wherever they are found.", "UK Human Trafficking Centre"), out _);
        var record = SomeRecord.Live() with { Session = ScreeningSession.Begin(dated, freeText: false) };
        ReportMaker.Of(record, Knowledge).Body.Sources.ShouldHaveSingleItem().Notices.ShouldContain(n => n.StartsWith("Dated.", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_no_longer_stand_in_the_document_are_not_quoted()
    {
        var changed = Knowledge with { Documents = [.. Knowledge.Documents.Select(d => d with { Text = new string('x', d.Text.Length - 1) })] };
        ReportMaker.Of(SomeRecord.Live(), changed).Body.Sources.ShouldAllBe(s => s.Quotation == null);
    }

    [Fact]
    public void A_live_report_has_boxes_to_fill_in_by_hand_and_nothing_in_them()
    {
        var boxes = SomeRecord.Blocks(SomeRecord.Live()).OfType<ReportBlock.Fields>().Single(f => f.Caption == "To be completed by hand");
        boxes.Rows.Select(r => r.Label).ShouldBe(["Child's full name", "Date of birth", "Address", "Case number", "Completed by", "Role and organisation", "Signature", "Date signed"]);
        boxes.Rows.ShouldAllBe(r => r.Value == null);
        SomeRecord.Texts(SomeRecord.Blocks(SomeRecord.Practice())).ShouldNotContain("Date of birth");
    }

    [Fact]
    public void A_draft_and_what_is_not_finished_say_so()
    {
        SomeRecord.Texts(SomeRecord.Blocks(SomeRecord.Live())).ShouldContain(Knowledge.Words["report.draft"]);
        SomeRecord.Texts(SomeRecord.Blocks(SomeRecord.Live())).ShouldNotContain(Knowledge.Words["report.unfinished"]);
        var begun = SomeRecord.Live() with { Session = ScreeningSession.Begin(SomeRecord.Questionnaire, freeText: false) };
        SomeRecord.Texts(SomeRecord.Blocks(begun)).ShouldContain(Knowledge.Words["report.unfinished"]);
    }

    [Fact]
    public void Practice_is_compared_with_the_key_and_shows_the_example()
    {
        var report = ReportMaker.Of(SomeRecord.Practice(), Knowledge).ShouldBeOfType<PracticeReport>();
        report.Case.ShouldBe("The long way home");
        report.Differences.Select(d => (d.Question, d.Answer, d.Key)).ShouldBe([("Has the child been missing?", "Recently", "Longer ago")]);
        report.Scoring.ShouldNotBeNull();
        (report.Scoring.Sum, report.Scoring.Band, report.Scoring.KeySum, report.Scoring.KeyBand).ShouldBe((7, SomeRecord.Band, 0, "Nothing"));
        SomeRecord.Texts(SomeRecord.Blocks(SomeRecord.Practice())).ShouldContain($"7: {SomeRecord.Band}");
    }

    [Fact]
    public void A_live_report_has_no_place_for_a_score()
    {
        Reached(typeof(LiveReport), []).ShouldNotContain(t => t == typeof(ReportScoring) || t == typeof(ExampleScoring) || t == typeof(int) || t == typeof(double));
        string.Join('\n', SomeRecord.Texts(SomeRecord.Blocks(SomeRecord.Live()))).ShouldNotContain("zebra", Case.Insensitive);
    }

    // The types that a report is put together from, down to its words. Numbers of sources are the one kind of number.
    private static HashSet<Type> Reached(Type type, HashSet<Type> seen)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != nameof(ReportSource.Number) && p.Name != nameof(Cited.Numbers)))
        {
            var held = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            if (seen.Add(held) && held.Namespace?.StartsWith("Assistant", StringComparison.Ordinal) == true) Reached(held, seen);
        }
        return seen;
    }

    [Fact]
    public void Whatever_is_answered_no_number_of_our_own_stands_in_a_live_report() =>
        Prop.ForAll(Gen.Choose(0, 99).ToArbitrary(), Gen.Choose(0, 9_999).ArrayOf().ToArbitrary(), (which, choices) =>
        {
            var record = SomeRecord.Live(judged: null) with { Session = Walked(which % 2 == 0 ? SomeRecord.Questionnaire : SomeScreening.All[which % SomeScreening.All.Count], choices) };
            if (!record.Session.Questionnaire.Allows(ScreeningModes.Live)) return true;
            var report = ReportMaker.Of(record, Knowledge, Knowledge.Contacts.AreaOf(which % 3 == 0 ? "Birmingham" : "England"));
            var allowed = Allowed(record.Session.Questionnaire, (LiveReport)report);
            return SomeRecord.Texts(new ReportBlocks(Knowledge.Words).Of(report)).All(text => !allowed.Aggregate(SourceNumber().Replace(text, ""), (rest, known) => rest.Replace(known, "", StringComparison.Ordinal)).Any(char.IsDigit));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(60));

    [Fact]
    public void Our_own_words_of_a_live_report_hold_no_number_and_speak_of_no_score()
    {
        string[] ofPractice = ["practice", "practice-title", "case", "not-asked", "comparison", "no-differences", "your-answer", "your-answers", "key", "from-story", "scoring", "sum"];
        foreach (var (id, words) in Knowledge.Words.Below("report").Where(w => !ofPractice.Contains(w.Key)))
        {
            words.ShouldNotContain(w => char.IsDigit(w), id);
            Regex.IsMatch(words, @"\b(scor\w*|points?|bands?|(no|low|medium|high|total) risk|sum)\b", RegexOptions.IgnoreCase).ShouldBeFalse($"{id}: {words}");
        }
    }

    [Fact]
    public void Nothing_else_than_live_and_practice_is_exported() =>
        Should.Throw<ArgumentException>(() => ReportMaker.Of(SomeRecord.Live() with { Mode = ScreeningModes.ReadThrough }, Knowledge));

    [Fact]
    public void Numbers_of_one_area_never_reach_another()
    {
        static IEnumerable<string> In(string area) => ReportMaker.Of(SomeRecord.Live(), Knowledge, Knowledge.Contacts.AreaOf(area)).Body.Numbers.Select(n => n.Telephone);
        In("Birmingham").ShouldContain("0121 303 1888");
        In("Devon").ShouldBe(["999"]);
        ReportMaker.Of(SomeRecord.Live(), Knowledge).Body.Numbers.Select(n => n.Telephone).ShouldBe(["999"]);
    }

    private static ScreeningSession Walked(Questionnaire questionnaire, int[] choices)
    {
        var session = ScreeningSession.Begin(questionnaire, freeText: false);
        foreach (var choice in choices)
            if (session.Asked is { } asked) session = session.Take(choice % 7 == 0 ? new ScreeningStep.Skip(asked.LinkId) : new ScreeningStep.Answer(asked.LinkId, ItemAnswer.Of(asked.Options[choice % asked.Options.Count].Code))).Session;
        return session.Take(new ScreeningStep.Confirm()).Session;
    }

    // What stands in the questionnaire, the contacts and the sources, and the date, version and reference; the longest first.
    private static IReadOnlyList<string> Allowed(Questionnaire questionnaire, LiveReport report) =>
    [
        .. new[]
        {
            Spoken.Lines(questionnaire).Select(l => l.Text), Spoken.Statements(questionnaire).Select(s => s.Text), questionnaire.Outcomes.SelectMany(o => o.Next).SelectMany(n => new[] { n.Who, n.By }),
            Knowledge.Contacts.All.SelectMany(c => c.Telephones.Concat([c.Name, $"{c.Checked:d MMMM yyyy}", c.Certainty ?? ""])),
            Knowledge.Catalogue.Sources.SelectMany(s => new[] { s.Title, s.Publisher, s.Short, s.Published[..Math.Min(4, s.Published.Length)], $"{s.Checked:d MMMM yyyy}", s.Url ?? "", s.WhatChanged ?? "" }.Concat(s.Says.Select(w => w.Text)).Concat(s.Notices.Select(n => n.Text))),
            Spoken.Statements(questionnaire).SelectMany(s => s.Citations).Select(c => PrintableText.OneLine(c.Words)),
            [report.Body.Date, report.Body.Version, report.Reference!],
        }.SelectMany(w => w).Where(w => w.Length > 0).Distinct().OrderByDescending(w => w.Length),
    ];

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex SourceNumber();
}
