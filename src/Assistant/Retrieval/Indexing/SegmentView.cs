namespace Assistant.Retrieval.Indexing;

/// <summary>A segment as one state of the index has it.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Numbers">The numbers that its passages have in the corpus, -1 for those that are gone.</param>
/// <param name="Kept">What share of its weight each of its questions has kept at least.</param>
internal sealed record SegmentView(Segment Segment, int[] Numbers, float Kept);
