namespace Assistant.Retrieval.Indexing;

/// <summary>
/// What stands in the passages of a segment, as terms: all that is needed to score one of them to the letter. A passage is a row of
/// pieces, its units first and its expansion questions after them; the terms of its pieces lie in one stretch.
/// </summary>
internal sealed class SegmentTerms
{
    /// <summary>So many passages at most, so that a passage of a segment is named by sixteen bits.</summary>
    public const int MostPassages = 1 << 16;

    /// <summary>The pieces of passage <c>p</c> are <c>FirstPiece[p]</c> to below <c>FirstPiece[p + 1]</c>.</summary>
    public required int[] FirstPiece { get; init; }

    /// <summary>How many of a passage's pieces are units.</summary>
    public required ushort[] Units { get; init; }

    /// <summary>The terms of piece <c>i</c> are <c>Terms[FirstTerm[i]]</c> to below <c>Terms[FirstTerm[i + 1]]</c>.</summary>
    public required int[] FirstTerm { get; init; }

    /// <summary>Of a unit: which answer types it fits. Of a question: how many different terms it has; they come first, each once.</summary>
    public required ushort[] Marks { get; init; }

    /// <summary>The units that hold the answer to piece <c>i</c>, a question, are <c>Answers[FirstAnswer[i]]</c> to below <c>Answers[FirstAnswer[i + 1]]</c>.</summary>
    public required int[] FirstAnswer { get; init; }

    public required ushort[] Answers { get; init; }

    public required int[] Terms { get; init; }

    /// <summary>The heading and the title of a passage: many share them.</summary>
    public required int[] Heading { get; init; }

    public required int[] Title { get; init; }

    public required int[][] Shared { get; init; }

    /// <summary>Which answer types any unit of each passage fits.</summary>
    public required AnswerTypeSet[] Fits { get; init; }

    public int Count => Units.Length;

    public PassageTerms this[int passage] => new(this, passage);
}
