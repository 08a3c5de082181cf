using Assistant.Knowledge;

namespace Assistant.Screening.Export;

/// <summary>What is written into the boxes of an area's own form, by tag, and which of its check boxes are ticked.</summary>
public sealed record TemplateValues(IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, bool> Ticks)
{
    public static TemplateValues Of(ScreeningRecord record, LiveReport report, InterfaceWords words)
    {
        var (sheet, said) = (record.Session.Sheet, new AnswerWords(record.Session.Questionnaire, words));
        var texts = OfReport(report, words);
        var ticks = new Dictionary<string, bool>();
        foreach (var line in sheet.Lines)
        {
            texts[line.Item.LinkId] = line.Applies ? said.Answer(line) : words["report.does-not-apply"];
            foreach (var option in line.Item.Options) ticks[TemplateTags.Tick(line.Item.LinkId, option.Code)] = sheet.CodesOf(line.Item.LinkId).Contains(option.Code);
        }
        return new TemplateValues(texts, ticks);
    }

    private static Dictionary<string, string> OfReport(LiveReport report, InterfaceWords words)
    {
        var body = report.Body;
        string Text(Cited cited) => CitedWords.Of(cited, words);
        return new Dictionary<string, string>
        {
            ["date"] = body.Date,
            ["tool"] = $"{body.Title}. {body.Label}",
            ["version"] = body.Version,
            ["reference"] = report.Reference ?? words["report.no-reference"],
            ["outcome"] = $"{body.Outcome}\n{Text(body.Meaning)}",
            ["reasons"] = Lines(body.Reasons.SelectMany(r => r.Because.Select(b => $"• {b}").Prepend(Text(r.Rule)))),
            ["next"] = Lines(body.Next.Select(n => $"{Text(n.What)} {n.Who}. {n.By}.")),
            ["moments"] = Lines(body.Moments.Select(m => $"{m.Title}: {Text(m.Reason)}")),
            ["unknown"] = Lines(body.Unknown.Select(u => words.Text("report.unknown-line", ("question", u.Question), ("answer", u.Answer), ("outcome", u.Outcome)))),
            ["judgement"] = body.Judgement is { } judgement ? Lines([judgement.Judged, .. judgement.Reason is { } own ? new[] { own } : []]) : "",
            ["gaps"] = Lines(body.Gaps),
            ["sources"] = Lines(body.Sources.SelectMany(s => s.Notices.Select(n => words.Text("report.notice", ("notice", n))).Prepend(s.Quotation is { } quotation ? $"“{quotation}”" : s.Summary!).Prepend($"{s.Line}. {s.About}"))),
        };
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
