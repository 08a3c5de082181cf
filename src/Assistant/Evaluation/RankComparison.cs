using Assistant.Retrieval.Vectors;

namespace Assistant.Evaluation;

/// <summary>Two runs over the same questions, side by side. Pure.</summary>
public sealed record RankComparison(RankFigures Words, RankFigures Vectors, double Gain, double Low, double High, int LostElsewhere)
{
    public static RankComparison Of(EvaluationReport words, EvaluationReport vectors)
    {
        var differences = words.Ranks.Zip(vectors.Ranks, (w, v) => Reciprocal(v) - Reciprocal(w)).ToList();
        var (low, high) = Bootstrap.Interval(differences);
        var lost = words.Kinds.Where(k => k.Key != "answer").Sum(k => Math.Max(0, k.Value.Right - vectors.Kinds[k.Key].Right));
        return new RankComparison(Figures(words.Ranks), Figures(vectors.Ranks), differences.DefaultIfEmpty(0).Average(), low, high, lost);
    }

    private static RankFigures Figures(IReadOnlyList<int> ranks)
    {
        double Within(int most) => ranks.Count == 0 ? 0 : (double)ranks.Count(r => r > 0 && r <= most) / ranks.Count;
        return new RankFigures(Within(1), Within(3), Within(5), ranks.Select(Reciprocal).DefaultIfEmpty(0).Average());
    }

    private static double Reciprocal(int rank) => rank == 0 ? 0 : 1.0 / rank;
}
