namespace Assistant.Retrieval;

/// <summary>How the parts of a score are weighed. Chosen on the open questions only; <c>docs/decisions.md</c> has the table.</summary>
public sealed record RankingWeights
{
    public float Title { get; init; } = 0.2f;
    public float Heading { get; init; } = 0.5f;
    public float Expansion { get; init; } = 1.5f;
    public float BodyLength { get; init; } = 0.5f;
    public float UnitExpansion { get; init; } = 1.0f;
    public float Unit { get; init; } = 0.6f;
    public float UnitQuestion { get; init; } = 1.0f;
    public float Question { get; init; } = 1.0f;
    public float AnswerType { get; init; } = 0.1f;
}
