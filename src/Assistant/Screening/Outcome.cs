using Assistant.Guidance;

namespace Assistant.Screening;

/// <summary>What the answers come to. Never a score, a band, or "no risk".</summary>
public sealed record Outcome
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required Statement Meaning { get; init; }
    public required IReadOnlyList<NextStep> Next { get; init; }

    /// <summary>The number that stands above it in a live screening: 999, or children's services.</summary>
    public Stop? Stop { get; init; }
    public required int Line { get; init; }
}

/// <summary>One thing to do: what, who does it, by when.</summary>
public sealed record NextStep(Statement What, string Who, string By);

/// <summary>
/// A sentence with its source that says when answers lead to an outcome. An override holds however few the signs are:
/// judgement before arithmetic.
/// </summary>
public sealed record OutcomeRule
{
    public required string Id { get; init; }
    public required string Outcome { get; init; }
    public bool IsOverride { get; init; }
    public required Statement Reason { get; init; }
    public required Conditions When { get; init; }
}

/// <summary>A reachable moment that the answers tell of.</summary>
public sealed record RevealedMoment(string Moment, string Title, Statement Reason, Conditions When);
