using Assistant.Guidance;

namespace Assistant.Moments;

/// <summary>A reachable moment: why it matters, the one question it asks, what each role can do and by when.</summary>
public sealed record Moment
{
    public required string Id { get; init; }

    /// <summary>What the practitioner sees: "Arrested or in custody".</summary>
    public required string Title { get; init; }

    /// <summary>1 stands first where a message tells of several.</summary>
    public required int Urgency { get; init; }
    public required string Area { get; init; }
    public required Approval Approval { get; init; }

    /// <summary>Why a child may accept help now.</summary>
    public required Statement Why { get; init; }
    public required MomentQuestion Asks { get; init; }
    public required IReadOnlyList<Statement> DecisionPoints { get; init; }

    /// <summary>Of one time the most important first.</summary>
    public required IReadOnlyList<MomentAction> Actions { get; init; }
    public required IReadOnlyList<Statement> WordsThatHelp { get; init; }
    public required IReadOnlyList<Statement> WordsToAvoid { get; init; }
    public required string File { get; init; }

    /// <summary>The hash of all that its file says: what a manager has read who approves it.</summary>
    public string Edition { get; init; } = "";

    public bool IsIn(string area) => Area == Contacts.ContactBook.England || Area.Equals(area, StringComparison.OrdinalIgnoreCase);
}
