using System.Collections.Immutable;
using Assistant.Knowledge;
using Assistant.Screening;
using Assistant.Screening.Export;
using DocumentFormat.OpenXml.Office2010.Word;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Tests.Screening.Export;

public sealed class WordTemplateTests
{
    [Fact]
    public void An_areas_own_form_is_read_and_checked_without_a_complaint()
    {
        var (code, output) = Mossdale.Knowledge().Check();
        output.ShouldContain("1 questionnaires");
        output.ShouldContain("no errors");
        code.ShouldBe(0);
    }

    [Fact]
    public void Its_boxes_hold_the_answers_and_everything_else_stays()
    {
        using var package = WordReportTests.Open(Filled("offer").Bytes);
        var main = package.MainDocumentPart!;
        Box(main, "date").ShouldBe(["24 November 2026"]);
        Box(main, "tool").ShouldBe(["Mossdale exploitation screening. Mossdale Council's own form."]);
        Box(main, "away-missing.evidence").ShouldHaveSingleItem().ShouldBe("Child's record");
        Box(main, "away-interview").ShouldBe(["No"]);
        Box(main, "outcome").ShouldBe(["Offer a return interview", "Offer the child a return interview. (suggested) [1]"]);
        Box(main, "next").ShouldBe(["Offer the interview. (suggested) [1] You. Today."]);
        Box(main, "judgement").ShouldBe(["I agree"]);
        Box(main, "sources")[1].ShouldBe("“A child who was missing should be offered a return interview within 72 hours of the return.”");
        main.HeaderParts.Single().Header.InnerText.ShouldBe("Mossdale Council, reference M-1");
        var text = main.Document.Body!.InnerText;
        foreach (var kept in new[] { "Exploitation screening form", "Child's name", "Interview offered?", "Signed " }) text.ShouldContain(kept);
    }

    [Fact]
    public void The_right_box_is_ticked_and_those_for_a_hand_stay_empty()
    {
        using var package = WordReportTests.Open(Filled("offer").Bytes);
        var boxes = package.MainDocumentPart!.Document.Descendants<SdtContentCheckBox>().Select(b => b.Ancestors<SdtElement>().First()).ToList();
        boxes.Select(b => (Tag(b), b.InnerText, b.Descendants<DocumentFormat.OpenXml.Office2010.Word.Checked>().Single().Val!.InnerText)).ShouldBe([("away-missing=yes", "☒", "1"), ("away-missing=no", "☐", "0")]);
        foreach (var hand in package.MainDocumentPart.Document.Descendants<SdtElement>().Where(s => Tag(s) == "leave-empty"))
        {
            hand.InnerText.ShouldBe("Click here");
            hand.SdtProperties!.GetFirstChild<ShowingPlaceholder>().ShouldNotBeNull();
        }
    }

    [Fact]
    public void What_was_filled_is_sound_and_looks_like_no_prompt()
    {
        var bytes = Filled("offer").Bytes;
        WordReportTests.Faults(bytes).ShouldBe(WordReportTests.Faults(Mossdale.Word()));
        using var package = WordReportTests.Open(bytes);
        package.MainDocumentPart!.Document.Descendants<SdtElement>().Single(s => Tag(s) == "date").Descendants<RunStyle>().ShouldBeEmpty();
    }

    [Fact]
    public void A_question_that_does_not_apply_says_so()
    {
        using var package = WordReportTests.Open(Filled("none", answers => answers.SetItem("away-missing", ItemAnswer.Of("no")).Remove("away-interview")).Bytes);
        Box(package.MainDocumentPart!, "away-missing.evidence").ShouldBe(["Does not apply"]);
    }

    [Fact]
    public void Tags_that_nobody_knows_are_left_as_they_are()
    {
        var filled = WordTemplate.Fill(Mossdale.Word(body => body.PrependChild(new Paragraph(Mossdale.InLine("colour")))), new TemplateValues(new Dictionary<string, string> { ["date"] = "a\nb" }, new Dictionary<string, bool>()));
        using var package = WordReportTests.Open(filled);
        Box(package.MainDocumentPart!, "colour").ShouldBe(["Click here"]);
        Box(package.MainDocumentPart!, "tool").ShouldBe(["Click here"]);
        Box(package.MainDocumentPart!, "date").ShouldBe(["a", "b"]);
        package.MainDocumentPart!.Document.Descendants<SdtElement>().Single(s => Tag(s) == "date").Descendants<SdtContentText>().Single().MultiLine!.Value.ShouldBeTrue();
    }

    public static TheoryData<string, Action<Body>?, Action<MainDocumentPart>?> Broken { get; } = new()
    {
        { "Nothing fills the box 'away-mising'. The nearest tags are: away-missing, ", body => body.PrependChild(new Paragraph(Mossdale.InLine("away-mising"))), null },
        { "The box 'away-missing=yes' is of the wrong kind.", body => body.PrependChild(new Paragraph(Mossdale.InLine("away-missing=yes"))), null },
        { "Nothing in the form has a tag", body => body.RemoveAllChildren(), main => main.HeaderParts.Single().Header = new Header(new Paragraph()) },
        { "The form fetches something from elsewhere: https://elsewhere.org/form.dotx", null, main => main.AddNewPart<DocumentSettingsPart>().AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new Uri("https://elsewhere.org/form.dotx")) },
        { "The form holds a macro.", null, main => main.AddNewPart<VbaProjectPart>() },
    };

    [Theory, MemberData(nameof(Broken))]
    public void Check_names_what_is_wrong_with_a_form(string complaint, Action<Body>? change, Action<MainDocumentPart>? alter)
    {
        var (code, output) = Mossdale.Knowledge(Mossdale.Word(change, alter)).Check();
        output.ShouldContain($"{Mossdale.Form}:1: {complaint}");
        code.ShouldBe(1);
    }

    [Fact]
    public void Check_names_a_form_that_cannot_be_opened_or_is_not_there()
    {
        Mossdale.Knowledge("no zip"u8.ToArray()).Check().Output.ShouldContain("The form cannot be opened.");
        Mossdale.Knowledge().Change(Mossdale.Questionnaire, "mossdale-form.docx", "other.docx").Check().Output.ShouldContain("The form 'other.docx' is missing.");
        Mossdale.Knowledge().Change(Mossdale.Questionnaire, "mossdale-form.docx", "../mossdale-form.docx").Check().Output.ShouldContain("is not the name of a Word file.");
    }

    // The questionnaire is offered, and answered as the path to its outcome says.
    private static ExportedFile Filled(string outcome, Func<ImmutableDictionary<string, ItemAnswer>, ImmutableDictionary<string, ItemAnswer>>? change = null)
    {
        var content = Mossdale.Knowledge().Content;
        var knowledge = KnowledgeBase.Read(content);
        var questionnaire = knowledge.Questionnaires.ShouldHaveSingleItem();
        questionnaire.Allows(ScreeningModes.Live).ShouldBeTrue();
        var path = new PathFinder(questionnaire).To(questionnaire.Outcomes.Single(o => o.Id == outcome))!.ToImmutableDictionary();
        if (path.ContainsKey("away-missing.evidence")) path = path.SetItem("away-missing.evidence", ItemAnswer.Of("record"));
        if (change is not null) path = change(path);
        var session = SomeRecord.Gone(questionnaire, path.ToDictionary()).Take(new ScreeningStep.Judge(Judgements.Of(0))).Session;
        var record = new ScreeningRecord { Session = session, Mode = ScreeningModes.Live, Reference = "M-1", At = Some.TuesdayMorning };
        return new ScreeningExport(knowledge, content).Export(record, ExportFormat.Word);
    }

    private static IReadOnlyList<string> Box(MainDocumentPart main, string tag) =>
        string.Concat(main.Document.Descendants<SdtElement>().Single(s => Tag(s) == tag).Descendants().Select(e => e is Break || e is Paragraph && e.PreviousSibling<Paragraph>() is not null ? "\n" : e is Text t ? t.Text : "")).Split('\n');

    private static string? Tag(SdtElement control) => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value;
}
