using Assistant.Contacts;
using Assistant.Knowledge;

namespace Assistant.Screening.Export;

/// <summary>Makes the report of a screening. Nothing here reads a clock: the date is the record's.</summary>
public sealed class ReportMaker
{
    private const int HashShown = 8;

    private readonly ScreeningRecord _record;
    private readonly KnowledgeBase _knowledge;
    private readonly Area _area;
    private readonly AnswerSheet _sheet;
    private readonly AnswerWords _said;
    private readonly ReportSources _sources;

    private ReportMaker(ScreeningRecord record, KnowledgeBase knowledge, Area area)
    {
        (_record, _knowledge, _area, _sheet) = (record, knowledge, area, record.Session.Sheet);
        (_said, _sources) = (new AnswerWords(Questionnaire, knowledge.Words), new ReportSources(knowledge));
    }

    private Questionnaire Questionnaire => _record.Session.Questionnaire;

    /// <param name="record">What was answered.</param>
    /// <param name="knowledge">Words, numbers and documents.</param>
    /// <param name="area">Where the practitioner works; numbers of one area never reach another.</param>
    /// <exception cref="ArgumentException">A read-through, which has no answers, or practice without its case.</exception>
    public static ScreeningReport Of(ScreeningRecord record, KnowledgeBase knowledge, Area? area = null)
    {
        var maker = new ReportMaker(record, knowledge, area ?? knowledge.Contacts.AreaOf(record.Session.Questionnaire.Area));
        return record switch
        {
            { Mode: ScreeningModes.Live } => maker.Live(),
            { Mode: ScreeningModes.Practice, Case: { } story } => maker.Practice(story),
            _ => throw new ArgumentException($"Nothing of this kind is exported: {record.Mode}.", nameof(record)),
        };
    }

    private LiveReport Live() => new() { Body = Body(), Reference = _record.Reference };

    private PracticeReport Practice(PracticeCase story)
    {
        var body = Body();
        var differences = PracticeComparison.Between(_sheet, story).Select(d => new ReportDifference(
            _said.Question(d.Line.Item), d.Line.Applies ? _said.Answer(d.Line) : _knowledge.Words["report.not-asked"],
            _said.Answer(d.Line.Item, ItemAnswer.Of(d.Key.Codes)), d.Key.FromStory, d.Key.Why is { } why ? _sources.Of(why) : null)).ToList();
        var scoring = Questionnaire.Scoring is { } example ? Scoring(example, story) : null;
        return new PracticeReport { Body = body with { Sources = _sources.All }, Case = story.Title, Note = story.Note, Differences = differences, Scoring = scoring };
    }

    private ReportScoring Scoring(ExampleScoring example, PracticeCase story)
    {
        var (sum, key) = (example.Sum(_sheet), example.Sum(AnswerSheet.Of(Questionnaire, story.KeyAnswers, freeText: false)));
        return new ReportScoring(example.Label, _sources.Of(example.About), sum, example.BandOf(sum).Name, key, example.BandOf(key).Name);
    }

    // Sources are numbered as the parts are made, so the parts are made in the order in which they are read.
    private ReportBody Body()
    {
        var (session, result) = (_record.Session, _record.Result);
        return new ReportBody
        {
            Title = Questionnaire.Title,
            Label = Questionnaire.Label,
            IsDraft = !Questionnaire.Approval.Approved,
            IsFinished = session.Stage == ScreeningStage.Outcome,
            Date = $"{TimeZoneInfo.ConvertTime(_record.At, ContactBook.London):d MMMM yyyy}",
            Version = _knowledge.Words.Text("report.edition", ("version", Questionnaire.Version), ("hash", Questionnaire.Hash[..Math.Min(HashShown, Questionnaire.Hash.Length)])),
            Outcome = result.Outcome.Title,
            Meaning = _sources.Of(result.Outcome.Meaning),
            Reasons = [.. result.Rules.Select(r => new ReportReason(_sources.Of(r.Rule.Reason), r.Rule.IsOverride, [.. r.Because.Select(Said)]))],
            Next = [.. result.Outcome.Next.Select(n => new ReportStep(_sources.Of(n.What), n.Who, n.By))],
            Numbers = [.. Numbers()],
            Moments = [.. result.Moments.Select(m => new ReportMoment(m.Title, _sources.Of(m.Reason)))],
            Unknown = [.. result.Unknown.Select(u => new ReportUnknown(_said.Question(u.Line.Item), u.Option.Display, u.Outcome.Title))],
            Judgement = session.Judgement is { } judgement ? new ReportJudgement(JudgementWords.Of(judgement, _knowledge.Words), judgement.Agrees, judgement.Words) : null,
            Groups = [.. _sheet.Applying.GroupBy(l => l.Item.Group).Select(Group).Where(g => g.Answers.Count > 0)],
            Gaps = [.. result.Gaps.Select(_said.Gap)],
            Sources = _sources.All,
        };
    }

    private string Said(SheetLine line) => _knowledge.Words.Text("report.because", ("question", _said.Question(line.Item)), ("answer", PrintableText.OneLine(_said.Answer(line))));

    private ReportGroup Group(IGrouping<ItemGroup, SheetLine> group) =>
        new(group.Key.Text, [.. group.Where(l => l.Item.EvidenceFor is null).Select(l => new ReportAnswer(l.Item.LinkId, l.Item.Text, _said.Answer(l), Evidence(l.Item)))]);

    private string? Evidence(Item item) => _sheet.Applying.FirstOrDefault(l => l.Item.EvidenceFor == item.LinkId) is { } evidence ? _said.Answer(evidence) : null;

    private IEnumerable<ReportNumber> Numbers() => new[] { Purpose.Emergency, Purpose.ChildrensServices, Purpose.OutOfHours }
        .SelectMany(purpose => _knowledge.Contacts.For(_area, purpose)).Distinct()
        .Select(c => new ReportNumber(c.Name, string.Join(", ", c.Telephones), $"{c.Checked:d MMMM yyyy}{(c.Certainty is { } certainty ? $"; {certainty}" : "")}"));
}
