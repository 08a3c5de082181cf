namespace Assistant.Retrieval.Indexing;

/// <summary>The terms of one passage of a segment.</summary>
internal readonly ref struct PassageTerms(SegmentTerms segment, int passage)
{
    private readonly int _first = segment.FirstPiece[passage];

    public int UnitCount { get; } = segment.Units[passage];

    public int PieceCount { get; } = segment.FirstPiece[passage + 1] - segment.FirstPiece[passage];

    public ReadOnlySpan<int> Heading => segment.Shared[segment.Heading[passage]];

    public ReadOnlySpan<int> Title => segment.Shared[segment.Title[passage]];

    /// <summary>The terms of all units.</summary>
    public ReadOnlySpan<int> Body => Stretch(0, UnitCount);

    /// <summary>The terms of all expansion questions.</summary>
    public ReadOnlySpan<int> Questions => Stretch(UnitCount, PieceCount);

    /// <summary>The terms of a piece: a unit, or from <see cref="UnitCount"/> a question.</summary>
    public ReadOnlySpan<int> Piece(int piece) => Stretch(piece, piece + 1);

    public int LengthOf(int piece) => segment.FirstTerm[_first + piece + 1] - segment.FirstTerm[_first + piece];

    /// <summary>The different terms of a question.</summary>
    public ReadOnlySpan<int> Different(int piece) => Piece(piece)[..segment.Marks[_first + piece]];

    /// <summary>The units that hold the answer to a question, each once.</summary>
    public ReadOnlySpan<ushort> AnswersTo(int piece) => segment.Answers.AsSpan(segment.FirstAnswer[_first + piece]..segment.FirstAnswer[_first + piece + 1]);

    public AnswerTypeSet Fits(int unit) => (AnswerTypeSet)segment.Marks[_first + unit];

    private ReadOnlySpan<int> Stretch(int from, int end)
    {
        var (first, last) = (segment.FirstTerm[_first + from], segment.FirstTerm[_first + end]);
        return segment.Terms.AsSpan(first, last - first);
    }
}
