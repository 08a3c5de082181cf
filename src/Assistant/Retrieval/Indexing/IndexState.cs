namespace Assistant.Retrieval.Indexing;

/// <summary>One state of an index: its segments, what they count to together, and what it was built with. Never changed.</summary>
internal sealed record IndexState
{
    public required TermTable Terms { get; init; }

    /// <summary>The fingerprint of the lexicon that made the terms.</summary>
    public required string Lexicon { get; init; }
    public required RankingWeights Weights { get; init; }
    public required CorpusTally Tally { get; init; }
    public required CorpusFigures Figures { get; init; }
    public required IReadOnlyList<SegmentView> Segments { get; init; }
    public required IReadOnlyList<PlacedBatch> Batches { get; init; }
    public required int PassagesRead { get; init; }
}
