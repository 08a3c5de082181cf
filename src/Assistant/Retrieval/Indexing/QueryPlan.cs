namespace Assistant.Retrieval.Indexing;

/// <summary>A question made ready for one state of an index.</summary>
internal sealed class QueryPlan(QueryTerms terms, CorpusFigures figures, RankingWeights weights)
{
    public QueryTerms Terms => terms;
    public CorpusFigures Figures => figures;
    public RankingWeights Weights => weights;
    public QuerySide Passages { get; } = new(terms, figures.InPassages);
    public QuerySide Units { get; } = new(terms, figures.InUnits);
    public QuerySide Questions { get; } = new(terms, figures.InQuestions);
}
