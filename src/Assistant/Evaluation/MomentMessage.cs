using Assistant.Moments;

namespace Assistant.Evaluation;

/// <summary>A message with the kind and the moments that a person saw in it.</summary>
public sealed record MomentMessage(string Id, string Text, MomentKind Kind, IReadOnlyList<string> Moments)
{
    /// <summary>Reads a labelled question; null where it is no message about moments.</summary>
    public static MomentMessage? From(EvaluationQuestion question) => KindOf(question.Kind) is { } kind
        ? new MomentMessage(question.Id, question.Q, kind, question.Moments)
        : null;

    private static MomentKind? KindOf(string kind) => kind switch
    {
        "report" => MomentKind.Report,
        "question" => MomentKind.Question,
        "none" => MomentKind.None,
        _ => null,
    };
}
