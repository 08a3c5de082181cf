using System.Text.Json.Serialization;

namespace Assistant.Evaluation;

/// <summary>The figures of one run.</summary>
public sealed record EvaluationReport
{
    public required int Questions { get; init; }
    public required int AnswerQuestions { get; init; }
    public required double Hit1 { get; init; }
    public required double Hit3 { get; init; }
    public required double Mrr { get; init; }
    public required IReadOnlyDictionary<string, KindScore> Kinds { get; init; }
    public required int Citations { get; init; }
    public required int QuotationsVerified { get; init; }
    public required int Quotations { get; init; }
    public required int AnswersWithoutCitation { get; init; }
    public required double MedianWords { get; init; }
    public required int MostWords { get; init; }
    public required double P50Ms { get; init; }
    public required double P95Ms { get; init; }
    public required double P99Ms { get; init; }
    public required IReadOnlyList<string> Wrong { get; init; }
    public required IReadOnlyList<string> Missed { get; init; }

    /// <summary>For each question of kind answer, the place of the quotation that was wanted; 0 where it was not shown.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> Ranks { get; init; } = [];
}

public sealed record KindScore(int Right, int Asked);
