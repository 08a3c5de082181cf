using System.Collections.Immutable;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Screening;
using Assistant.Screening.Export;

namespace Assistant.Tests.Screening.Export;

/// <summary>Screenings that have been gone through, to be taken away.</summary>
internal static class SomeRecord
{
    public const string Reference = "YS-17/4";
    public const string Band = "What it calls a zebra";

    private const string Cites = "'bscp-2019-20-02 \"The home area of the child always retains responsibility for the child, wherever they are found.\"'";

    /// <summary>The made-up questionnaire with an example scoring, and a step and a source that is only summarised.</summary>
    public static Questionnaire Questionnaire { get; } = SomeScreening.Read(SomeScreening.Own.Replace("next: []", $"next: [{{says: Tell the local authority first., who: You, by: Today, suggested: true, cites: [{Cites}, 'govuk-first-responder#consent']}}]")
        + $"\nexample-scoring: {{label: Zebra example., says: How zebras count., suggested: true, cites: [{Cites}], weights: [{{question: [missing], answer: [recent], points: 7}}], bands: [{{from: 0, name: Nothing}}, {{from: 6, name: {Band}}}]}}\n", out _);

    private static KnowledgeBase Knowledge => Some.Assistant.Knowledge;

    public static PracticeCase Case { get; } = new()
    {
        Id = "a-case",
        Questionnaire = Questionnaire.Id,
        Title = "The long way home",
        Note = "This story is made up.",
        Story = ["A story."],
        Outcome = "talk",
        File = "case.yaml",
        Line = 1,
        Key = [Key("danger", "no"), Key("missing", "earlier"), Key("missing.evidence", "police"), Key("far", "none"), Key("injury", "none"), Key("fields", "gp")],
    };

    /// <summary>Missing recently and far from home, with evidence; one thing not known.</summary>
    public static ScreeningRecord Live(string? reference = Reference, string note = "The school rang twice.", string? judged = "Seen by me.") => new()
    {
        Session = Gone(Questionnaire, new() { ["danger"] = ItemAnswer.Of("no"), ["missing"] = ItemAnswer.Of("recent"), ["missing.evidence"] = ItemAnswer.Of("record", "police"), ["far"] = ItemAnswer.Of("not-known"), ["injury"] = ItemAnswer.Of("none"), ["fields"] = ItemAnswer.Of("school"), ["note"] = ItemAnswer.Words(note) })
            .Take(new ScreeningStep.Judge(new Judgement(false, "more-known", judged))).Session,
        Mode = ScreeningModes.Live,
        Reference = reference,
        At = new DateTimeOffset(2026, 6, 30, 23, 30, 0, TimeSpan.Zero),
    };

    public static ScreeningRecord Practice() => new()
    {
        Session = Gone(Questionnaire, new() { ["danger"] = ItemAnswer.Of("no"), ["missing"] = ItemAnswer.Of("recent"), ["missing.evidence"] = ItemAnswer.Of("police"), ["far"] = ItemAnswer.Of("none"), ["injury"] = ItemAnswer.Of("none"), ["fields"] = ItemAnswer.Of("gp"), ["note"] = ItemAnswer.Skipped }),
        Mode = ScreeningModes.Practice,
        Case = Case,
        At = new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero),
    };

    public static ScreeningExport Exports { get; } = new(Knowledge, Checkout.Content);

    public static IReadOnlyList<ReportBlock> Blocks(ScreeningRecord record) => new ReportBlocks(Knowledge.Words).Of(ReportMaker.Of(record, Knowledge));

    /// <summary>All that can be read in the blocks; what a table is called stands above it as a heading.</summary>
    public static IReadOnlyList<string> Texts(IEnumerable<ReportBlock> blocks) => [.. blocks.SelectMany(block => block switch
    {
        ReportBlock.Title title => [title.Text],
        ReportBlock.Heading heading => [heading.Text],
        ReportBlock.Paragraph paragraph => [paragraph.Text],
        ReportBlock.Bullets bullets => bullets.Lines,
        ReportBlock.Fields fields => fields.Rows.SelectMany(r => new[] { r.Label, r.Value ?? "" }),
        ReportBlock.Table table => table.Columns.Select(c => c.Head).Concat(table.Rows.SelectMany(r => r)),
        _ => throw new ArgumentOutOfRangeException(nameof(blocks)),
    })];

    /// <summary>A screening with these answers, at its outcome.</summary>
    public static ScreeningSession Gone(Questionnaire questionnaire, Dictionary<string, ItemAnswer> answers)
    {
        var session = (ScreeningSession.Begin(questionnaire, freeText: true) with { Answers = answers.ToImmutableDictionary() }).Take(new ScreeningStep.Review()).Session;
        var settled = session.Take(new ScreeningStep.Confirm());
        settled.Fault.ShouldBeNull();
        return settled.Session;
    }

    private static KeyAnswer Key(string linkId, string code) => new(linkId, [code], $"The story says so of {linkId}.", null, 1);
}
