namespace Assistant.Retrieval;

/// <summary>How the parts of a score are weighed. Chosen on the open questions only; <c>docs/decisions.md</c> has the table.</summary>
public sealed record RankingWeights
{
    public float Title { get; init; } = 0.1f;
    public float Heading { get; init; } = 0.8f;
    public float Expansion { get; init; } = 1.4f;
    public float BodyLength { get; init; } = 0.3f;
    public float UnitExpansion { get; init; } = 0.5f;
    public float Unit { get; init; } = 1.0f;
    public float UnitQuestion { get; init; } = 0.3f;
    public float Question { get; init; } = 1.1f;
    public float AnswerType { get; init; } = 0.25f;
}
