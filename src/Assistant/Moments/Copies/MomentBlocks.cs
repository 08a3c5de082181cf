using Assistant.Answers;
using Assistant.Knowledge;
using Assistant.Screening.Export;

namespace Assistant.Moments.Copies;

/// <summary>Lays the copy out as a document.</summary>
public sealed class MomentBlocks(Replies replies, InterfaceWords words)
{
    public string TitleOf(MomentCopy copy) => words.Text("moment.offer", ("title", copy.Title));

    public IReadOnlyList<ReportBlock> Of(MomentCopy copy) =>
    [
        new ReportBlock.Title(TitleOf(copy)),
        .. copy.IsDraft ? [new ReportBlock.Paragraph(replies.Text("not-approved"), ReportStyle.Boxed)] : Array.Empty<ReportBlock>(),
        new ReportBlock.Fields(words["report.about"],
        [
            new(words["report.date"], $"{copy.At:d MMMM yyyy, HH:mm}"),
            .. copy.Role is { } role ? new[] { new ReportField(words["profile.role"], Listed(role)) } : [],
            .. copy.Asked.Select(a => new ReportField(a.Question, a.Answer)),
        ]),
        new ReportBlock.Heading(words["moment.actions"]),
        new ReportBlock.Table(words["moment.actions"],
            [new(words["report.what"], 46), new(words["report.who"], 18), new(words["report.by"], 18), new(words["moment.state"], 18, Strong: true)],
            [.. copy.Actions.Select(a => new[] { What(a), Listed(a.Who), a.By, a.State })]),
        .. copy.Unopened > 0 ? [new ReportBlock.Paragraph(words.Text("moment.copy-unopened", ("count", $"{copy.Unopened}")))] : Array.Empty<ReportBlock>(),
        .. new ReportBlocks(words).Sources(copy.Sources),
    ];

    private string What(CopiedAction action) =>
        action.Why is { } why ? $"{CitedWords.Of(action.What, words)}\n{words["moment.why"]} {CitedWords.Of(why, words)}" : CitedWords.Of(action.What, words);

    private static string Listed(string name) => Answers.Cards.ProfileCard.Listed(name);
}
