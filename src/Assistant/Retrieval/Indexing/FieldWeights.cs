namespace Assistant.Retrieval.Indexing;

/// <summary>What one occurrence of a term counts in each field of a passage or of a unit.</summary>
internal readonly struct FieldWeights(RankingWeights weights, CorpusFigures figures)
{
    public PassageWeights Of(PassageTerms p) => new(
        Bm25F.Weight(1, weights.BodyLength, p.Body.Length, figures.PassageLengths[0]),
        Bm25F.Weight(weights.Heading, Bm25F.LengthPenaltyOfHeadings, p.Heading.Length, figures.PassageLengths[1]),
        Bm25F.Weight(weights.Title, Bm25F.LengthPenaltyOfHeadings, p.Title.Length, figures.PassageLengths[2]),
        Bm25F.Weight(weights.Expansion, Bm25F.LengthPenaltyOfQuestions, p.Questions.Length, figures.PassageLengths[3]));

    /// <summary>In the unit itself.</summary>
    public float OfUnit(int length) => Bm25F.Weight(1, Bm25F.LengthPenaltyOfUnits, length, figures.UnitLengths[0]);

    /// <summary>In the questions that a unit answers, which are so long together.</summary>
    public float OfAnswered(int length) => Bm25F.Weight(weights.UnitExpansion, Bm25F.LengthPenaltyOfQuestions, length, figures.UnitLengths[1]);
}

internal readonly record struct PassageWeights(float Body, float Heading, float Title, float Questions);
