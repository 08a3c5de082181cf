namespace Assistant.Retrieval.Indexing;

/// <summary>A segment as one state of the index has it: the numbers that its passages have in the corpus, -1 for those that are gone.</summary>
internal sealed record SegmentView(Segment Segment, int[] Numbers);
