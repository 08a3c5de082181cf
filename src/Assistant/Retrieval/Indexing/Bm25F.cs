namespace Assistant.Retrieval.Indexing;

/// <summary>BM25F (Robertson, Zaragoza and Taylor, 2004): the fields' counts are weighted, put together, and only then saturated.</summary>
internal static class Bm25F
{
    public const float K1 = 1.2f;

    public const float LengthPenaltyOfHeadings = 0.3f, LengthPenaltyOfQuestions = 0.5f, LengthPenaltyOfUnits = 0.4f;

    /// <summary>No term of an entry counts more, however often it stands there.</summary>
    public const float Most = K1 + 1;

    /// <summary>What one occurrence counts in a field of that length.</summary>
    public static float Weight(float weight, float penalty, int length, float average) => weight / (1 - penalty + penalty * length / average);

    /// <summary>What the weighted count of a term is worth.</summary>
    public static float Impact(float count) => count * (K1 + 1) / (K1 + count);
}
