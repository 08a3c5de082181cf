using Assistant.Knowledge;

namespace Assistant.Screening.Export;

/// <summary>What a report of practice has beside the others: how the answers compare with the key, and how an example tool would count.</summary>
internal sealed class PracticeBlocks(InterfaceWords words)
{
    public IEnumerable<ReportBlock> Of(PracticeReport report)
    {
        yield return new ReportBlock.Heading(words["report.comparison"]);
        if (report.Differences.Count == 0) yield return new ReportBlock.Paragraph(words["report.no-differences"]);
        else
            yield return new ReportBlock.Table(words["report.comparison"], [new(words["report.question"], 25), new(words["report.your-answer"], 20), new(words["report.key"], 20, Strong: true), new(words["report.from-story"], 35)],
                [.. report.Differences.Select(d => new[] { d.Question, d.Answer, d.Key, d.Why is { } why ? $"{d.FromStory}\n{CitedWords.Of(why, words)}" : d.FromStory })]);
        if (report.Scoring is not { } scoring) yield break;
        yield return new ReportBlock.Heading(words["report.scoring"]);
        yield return new ReportBlock.Paragraph(scoring.Label, ReportStyle.Boxed);
        yield return new ReportBlock.Paragraph(CitedWords.Of(scoring.About, words));
        yield return new ReportBlock.Fields(words["report.scoring"],
        [
            new(words["report.your-answers"], words.Text("report.sum", ("sum", $"{scoring.Sum}"), ("band", scoring.Band))),
            new(words["report.key"], words.Text("report.sum", ("sum", $"{scoring.KeySum}"), ("band", scoring.KeyBand))),
        ]);
    }
}
