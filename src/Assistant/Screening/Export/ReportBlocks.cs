using Assistant.Knowledge;

namespace Assistant.Screening.Export;

/// <summary>Lays a report out as blocks, in the order in which somebody who has to act reads them.</summary>
public sealed class ReportBlocks(InterfaceWords words)
{
    private static readonly string[] ByHand = ["report.box-name", "report.box-birth", "report.box-address", "report.box-number", "report.box-completed-by", "report.box-role", "report.box-signature", "report.box-signed"];

    /// <summary>The title of the file.</summary>
    public string TitleOf(ScreeningReport report) => words.Text(report is LiveReport ? "report.title" : "report.practice-title", ("title", report.Body.Title));

    public IReadOnlyList<ReportBlock> Of(ScreeningReport report) =>
    [
        .. Head(report),
        .. report is LiveReport ? Boxes() : [],
        .. Outcome(report.Body),
        .. Steps(report.Body),
        .. Uncertain(report.Body),
        .. Judgement(report.Body.Judgement),
        .. report is PracticeReport practice ? new PracticeBlocks(words).Of(practice) : [],
        .. Answers(report.Body),
        .. Sources(report.Body.Sources),
    ];

    private IEnumerable<ReportBlock> Head(ScreeningReport report)
    {
        var body = report.Body;
        yield return new ReportBlock.Title(TitleOf(report));
        yield return new ReportBlock.Paragraph(body.Label, ReportStyle.Strong);
        if (report is PracticeReport) yield return new ReportBlock.Paragraph(words["report.practice"], ReportStyle.Boxed);
        if (body.IsDraft) yield return new ReportBlock.Paragraph(words["report.draft"], ReportStyle.Boxed);
        if (!body.IsFinished) yield return new ReportBlock.Paragraph(words["report.unfinished"], ReportStyle.Boxed);
        yield return new ReportBlock.Fields(words["report.about"],
        [
            new(words["report.date"], body.Date),
            new(words["report.tool"], body.Title),
            new(words["report.version"], body.Version),
            report is PracticeReport practice ? new(words["report.case"], $"{practice.Case}\n{practice.Note}") : new(words["report.reference"], ((LiveReport)report).Reference ?? words["report.no-reference"]),
        ]);
    }

    private IEnumerable<ReportBlock> Boxes()
    {
        yield return new ReportBlock.Heading(words["report.boxes"]);
        yield return new ReportBlock.Paragraph(words["report.boxes-note"], ReportStyle.Small);
        yield return new ReportBlock.Fields(words["report.boxes"], [.. ByHand.Select(id => new ReportField(words[id], null, id == "report.box-address" ? 2 : 1))]);
    }

    private IEnumerable<ReportBlock> Outcome(ReportBody body)
    {
        yield return new ReportBlock.Heading(words["report.outcome"]);
        yield return new ReportBlock.Paragraph(body.Outcome, ReportStyle.Strong);
        yield return new ReportBlock.Paragraph(Text(body.Meaning));
        if (body.Reasons.Count > 0) yield return new ReportBlock.Heading(words["report.reasons"], 2);
        foreach (var reason in body.Reasons)
        {
            yield return new ReportBlock.Paragraph(reason.IsOverride ? $"{Text(reason.Rule)} {words["report.override"]}" : Text(reason.Rule), ReportStyle.Lead);
            yield return new ReportBlock.Bullets(reason.Because);
        }
    }

    private IEnumerable<ReportBlock> Steps(ReportBody body)
    {
        if (body.Next.Count > 0)
        {
            yield return new ReportBlock.Heading(words["report.next"]);
            yield return new ReportBlock.Table(words["report.next"], [new(words["report.what"], 60), new(words["report.who"], 20), new(words["report.by"], 20)], [.. body.Next.Select(n => new[] { Text(n.What), n.Who, n.By })]);
        }
        if (body.Numbers.Count > 0)
        {
            yield return new ReportBlock.Heading(words["report.numbers"], 2);
            yield return new ReportBlock.Table(words["report.numbers"], [new(words["report.name"], 45), new(words["report.telephone"], 20, Strong: true), new(words["report.checked"], 35)], [.. body.Numbers.Select(n => new[] { n.Name, n.Telephone, n.Checked })]);
        }
        if (body.Moments.Count == 0) yield break;
        yield return new ReportBlock.Heading(words["report.moments"]);
        yield return new ReportBlock.Bullets([.. body.Moments.Select(m => $"{m.Title}: {Text(m.Reason)}")]);
    }

    private IEnumerable<ReportBlock> Uncertain(ReportBody body)
    {
        if (body.Unknown.Count == 0) yield break;
        yield return new ReportBlock.Heading(words["report.unknown"]);
        yield return new ReportBlock.Table(words["report.unknown"], [new(words["report.not-known"], 50), new(words["report.if"], 20), new(words["report.then"], 30)], [.. body.Unknown.Select(u => new[] { u.Question, u.Answer, u.Outcome })]);
    }

    private IEnumerable<ReportBlock> Judgement(ReportJudgement? judgement)
    {
        yield return new ReportBlock.Heading(words["report.judgement"]);
        if (judgement is null) yield return new ReportBlock.Paragraph(words["report.no-judgement"]);
        yield return new ReportBlock.Fields(words["report.judgement"], judgement is null
            ? [new(words["report.my-judgement"], null, 2), new(words["report.my-reason"], null, 3)]
            : [new(words["report.my-judgement"], judgement.Judged), .. judgement is { Agrees: true, Reason: null } ? [] : new[] { new ReportField(words["report.my-reason"], judgement.Reason, 3) }]);
    }

    private IEnumerable<ReportBlock> Answers(ReportBody body)
    {
        yield return new ReportBlock.Heading(words["report.answers"]);
        foreach (var group in body.Groups)
        {
            yield return new ReportBlock.Heading(group.Title, 2);
            yield return group.Answers.Any(a => a.Evidence is not null)
                ? new ReportBlock.Table(group.Title, [new(words["report.question"], 45), new(words["report.answer"], 30, Strong: true), new(words["report.evidence"], 25)], [.. group.Answers.Select(a => new[] { a.Question, a.Answer, a.Evidence ?? "" })])
                : new ReportBlock.Table(group.Title, [new(words["report.question"], 45), new(words["report.answer"], 55, Strong: true)], [.. group.Answers.Select(a => new[] { a.Question, a.Answer })]);
        }
        if (body.Gaps.Count == 0) yield break;
        yield return new ReportBlock.Heading(words["report.gaps"]);
        yield return new ReportBlock.Bullets(body.Gaps);
    }

    /// <summary>The sources with their words, at the end.</summary>
    public IEnumerable<ReportBlock> Sources(IReadOnlyList<ReportSource> sources)
    {
        if (sources.Count == 0) yield break;
        yield return new ReportBlock.Heading(words["report.sources"]);
        yield return new ReportBlock.Paragraph(words["report.sources-note"]);
        foreach (var source in sources)
        {
            yield return new ReportBlock.Paragraph(source.Line, ReportStyle.Strong);
            yield return new ReportBlock.Paragraph(source.About, ReportStyle.Small);
            yield return new ReportBlock.Paragraph(source.Quotation is { } quotation ? $"“{quotation}”" : source.Summary!, ReportStyle.Quotation);
            foreach (var notice in source.Notices) yield return new ReportBlock.Paragraph(words.Text("report.notice", ("notice", notice)), ReportStyle.Small);
        }
    }

    private string Text(Cited cited) => CitedWords.Of(cited, words);
}
