using Assistant.Moments;

namespace Assistant.Evaluation;

/// <summary>Holds what is recognised against the labels.</summary>
public static class MomentEvaluator
{
    private static readonly MomentKind[] Order = [MomentKind.Report, MomentKind.Question, MomentKind.None];

    public static MomentReport Run(MomentFinder finder, IReadOnlyList<MomentMessage> messages)
    {
        var heard = messages.Select(m => (Message: m, Finding: finder.Find(m.Text))).ToList();
        var reports = heard.Where(h => h.Message.Kind == MomentKind.Report).ToList();
        var others = heard.Where(h => h.Message.Kind != MomentKind.Report).ToList();
        return new MomentReport
        {
            Messages = heard.Count,
            Reports = reports.Count,
            Found = reports.Count(h => IsFound(h.Message, h.Finding)),
            FalseAlarms = others.Count(h => h.Finding.Kind == MomentKind.Report),
            Others = others.Count,
            Moments = [.. finder.Moments.Select(id => new MomentScore(id,
                reports.Count(h => h.Message.Moments.Contains(id)),
                reports.Count(h => h.Message.Moments.Contains(id) && Reports(h.Finding, id)),
                heard.Count(h => Reports(h.Finding, id) && !(h.Message.Kind == MomentKind.Report && h.Message.Moments.Contains(id)))))],
            Confusion = [.. Order.Select(labelled => (IReadOnlyList<int>)[.. Order.Select(taken => heard.Count(h => h.Message.Kind == labelled && h.Finding.Kind == taken))])],
            Wrong = [.. heard.Where(h => !IsRight(h.Message, h.Finding)).Select(h => $"{h.Message.Id} {Tell(h.Message.Kind, h.Message.Moments)} -> {Tell(h.Finding.Kind, h.Finding.Moments)}: {h.Message.Text}")],
        };
    }

    private static bool IsRight(MomentMessage message, MomentFinding finding) =>
        message.Kind == MomentKind.Report ? IsFound(message, finding) : finding.Kind != MomentKind.Report;

    private static bool IsFound(MomentMessage message, MomentFinding finding) =>
        finding.Kind == MomentKind.Report && message.Moments.All(finding.Moments.Contains);

    private static bool Reports(MomentFinding finding, string id) => finding.Kind == MomentKind.Report && finding.Moments.Contains(id);

    private static string Tell(MomentKind kind, IReadOnlyList<string> moments) => $"{kind.ToString().ToLowerInvariant()}[{string.Join(", ", moments)}]";
}
