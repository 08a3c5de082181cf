using Assistant.Knowledge;

namespace Assistant.Sources.Works;

/// <summary>Whether somebody has signed something off, in a line.</summary>
public static class ApprovalLine
{
    public static string Of(Work work, InterfaceWords words) => work switch
    {
        { Expert: { } expert } => words.Text("guidance.expert", ("owner", expert.Owner), ("written", SourceFacts.Date(expert.Written)), ("expires", SourceFacts.Date(expert.Expires))),
        { Approval: null } => words["guidance.with-questionnaire"],
        { Approval: { Approved: true, By: { } by, On: { } on } approval } => words.Text("guidance.approved", ("by", by), ("on", SourceFacts.Date(on)), ("due", Due(approval.ReviewDue, words))),
        { Approval.ReviewDue: var due } => words.Text("guidance.draft", ("due", Due(due, words))),
    };

    private static string Due(DateOnly? due, InterfaceWords words) => due is { } day ? SourceFacts.Date(day) : words["library.no-review"];
}
