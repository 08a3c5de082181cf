namespace Assistant.Retrieval.Indexing;

/// <summary>
/// What stands in the passages of a segment, as terms: all that is needed to score one of them to the letter. All of a passage lies in
/// one place, its expansion questions before its units, for of most passages that are looked at only the questions are read; memory is
/// waited for once.
/// </summary>
internal sealed class SegmentTerms
{
    /// <summary>So many passages at most, so that a passage of a segment is named by sixteen bits.</summary>
    public const int MostPassages = 1 << 16;

    /// <summary>Passage <c>p</c> is <c>Blocks[First[p]]</c> to below <c>Blocks[First[p + 1]]</c>; <see cref="PassageTerms"/> knows what stands there.</summary>
    public required int[] First { get; init; }

    public required int[] Blocks { get; init; }

    /// <summary>Headings and titles: many passages share them.</summary>
    public required int[][] Shared { get; init; }

    /// <summary>Which answer types any unit of each passage fits.</summary>
    public required AnswerTypeSet[] Fits { get; init; }

    public int Count => Fits.Length;

    public PassageTerms this[int passage] => new(Blocks.AsSpan(First[passage]..First[passage + 1]), Shared);
}
