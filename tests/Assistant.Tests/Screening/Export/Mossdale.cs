using Assistant.Tests.Checks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2010.Word;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Tests.Screening.Export;

/// <summary>The form of a council that does not exist: one YAML file and one Word file in a folder of knowledge.</summary>
internal static class Mossdale
{
    public const string Questionnaire = "knowledge/screening/mossdale.yaml";
    public const string Form = "knowledge/screening/mossdale-form.docx";

    private const string Cites = "cites: ['doc \"A child who was missing should be offered a return interview within 72 hours of the return.\"'], suggested: true";

    private const string Yaml = $$"""
        id: mossdale-screening
        version: "4"
        title: Mossdale exploitation screening
        label: Mossdale Council's own form.
        area: England
        status: draft
        review-due: 2027-05-22
        modes: [live]
        minutes: 5
        safety-first: true
        template: mossdale-form.docx
        item:
          - linkId: away
            text: Away from home
            item:
              - linkId: away-missing
                type: choice
                text: Has the child been missing?
                answerOption: [{code: yes, display: "Yes"}, {code: no, display: "No"}, {code: not-known, display: Not known}]
                evidence: {text: Where is it recorded?, when: [yes], answerValueSet: places}
              - linkId: away-interview
                type: choice
                text: Was a return interview offered?
                enableWhen: [{question: away-missing, answer: yes}]
                answerOption: [{code: yes, display: "Yes"}, {code: no, display: "No"}]
        value-sets:
          places: [{code: record, display: "Child's record"}, {code: police, display: Police record}]
        outcomes:
          - {id: offer, title: Offer a return interview, says: Offer the child a return interview., {{Cites}}, next: [{says: Offer the interview., who: You, by: Today, {{Cites}}}]}
          - {id: none, title: No signs recorded today, says: Any child who was missing should be offered a return interview., {{Cites}}, next: []}
        rules:
          - {id: not-offered, outcome: offer, says: A child who was missing is offered a return interview., {{Cites}}, when: [{question: away-interview, answer: no}]}
        """;

    /// <summary>Sound knowledge with the form in it.</summary>
    public static MadeUp Knowledge(byte[]? form = null)
    {
        var content = new MadeUp().With("knowledge/screening/parts/safety-first.yaml", SomeScreening.First).With(Questionnaire, Yaml);
        File.WriteAllBytes(content.Content.PathOf(Form), form ?? Word());
        return content;
    }

    /// <summary>The form as somebody made it in Word: boxes in a line, as a paragraph, as a cell; one to tick; one for a hand.</summary>
    public static byte[] Word(Action<Body>? change = null, Action<MainDocumentPart>? alter = null)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            var header = main.AddNewPart<HeaderPart>("header");
            header.Header = new Header(new Paragraph(Say("Mossdale Council, reference "), InLine("reference")));
            var body = new Body(
                new Paragraph(Say("Exploitation screening form")),
                new Paragraph(Say("Completed on "), InLine("date"), Say(" with "), InLine("tool")),
                new Table(new TableProperties(new TableWidth { Width = "9000", Type = TableWidthUnitValues.Dxa }), new TableGrid(new GridColumn { Width = "4500" }, new GridColumn { Width = "4500" }),
                    new TableRow(new TableCell(new Paragraph(Say("Child's name"))), new TableCell(new Paragraph(InLine("leave-empty")))),
                    new TableRow(new TableCell(new Paragraph(Say("Missing? "), Tick("away-missing=yes"), Say(" yes "), Tick("away-missing=no"), Say(" no"))), AsCell("away-missing.evidence")),
                    new TableRow(new TableCell(new Paragraph(Say("Interview offered?"))), new TableCell(new Paragraph(InLine("away-interview"))))),
                new Paragraph(Say("What follows")),
                AsParagraph("outcome"), AsParagraph("next"), AsParagraph("judgement"), AsParagraph("gaps"), AsParagraph("sources"),
                new Paragraph(Say("Signed "), InLine("leave-empty")),
                new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = "header" }, new PageSize { Width = 11906, Height = 16838 }));
            change?.Invoke(body);
            main.Document = new Document(body);
            alter?.Invoke(main);
        }
        return stream.ToArray();
    }

    public static SdtRun InLine(string tag) => new(Properties(tag), new SdtContentRun(new Run(new RunProperties(new RunStyle { Val = "PlaceholderText" }), new Text("Click here"))));

    private static SdtBlock AsParagraph(string tag) => new(Properties(tag), new SdtContentBlock(new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Left }), new Run(new Text("Click here")))));

    private static SdtCell AsCell(string tag) => new(Properties(tag), new SdtContentCell(new TableCell(new TableCellProperties(new TableCellWidth { Width = "4500", Type = TableWidthUnitValues.Dxa }), new Paragraph(new Run(new Text("Click here"))))));

    private static SdtRun Tick(string tag) => new(
        new SdtProperties(new Tag { Val = tag }, new SdtContentCheckBox(new DocumentFormat.OpenXml.Office2010.Word.Checked { Val = OnOffValues.Zero }, new CheckedState { Font = "MS Gothic", Val = "2612" }, new UncheckedState { Font = "MS Gothic", Val = "2610" })),
        new SdtContentRun(new Run(new RunProperties(new RunFonts { Ascii = "MS Gothic" }), new Text("☐"))));

    private static SdtProperties Properties(string tag) => new(new Tag { Val = tag }, new ShowingPlaceholder(), new SdtContentText());

    private static Run Say(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
