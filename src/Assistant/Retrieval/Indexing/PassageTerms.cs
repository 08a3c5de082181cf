namespace Assistant.Retrieval.Indexing;

/// <summary>
/// The terms of one passage of a segment, in pieces: its units, and after them its expansion questions. Its block begins with how many
/// units and pieces there are, and with the numbers of its heading and its title; then come where each piece begins and the last ends,
/// the mark of each piece, and where the answers to each question begin and the last end; then the answers, and the terms. Wherever
/// pieces stand in a row there, questions come first.
/// </summary>
internal readonly ref struct PassageTerms(ReadOnlySpan<int> block, int[][] shared)
{
    public const int UnitsAt = 0, PiecesAt = 1, HeadingAt = 2, TitleAt = 3, BeginningsAt = 4;

    private readonly ReadOnlySpan<int> _block = block;

    public int UnitCount { get; } = block[UnitsAt];

    public int PieceCount { get; } = block[PiecesAt];

    public ReadOnlySpan<int> Block => _block;

    public int[] Heading => shared[_block[HeadingAt]];

    public int[] Title => shared[_block[TitleAt]];

    /// <summary>The terms of all units.</summary>
    public ReadOnlySpan<int> Body => Stretch(QuestionCount, PieceCount);

    /// <summary>The terms of all expansion questions.</summary>
    public ReadOnlySpan<int> Questions => Stretch(0, QuestionCount);

    /// <summary>The terms of a piece: a unit, or from <see cref="UnitCount"/> a question.</summary>
    public ReadOnlySpan<int> Piece(int piece) => Stretch(RowOf(piece), RowOf(piece) + 1);

    public int LengthOf(int piece) => _block[BeginningsAt + RowOf(piece) + 1] - _block[BeginningsAt + RowOf(piece)];

    /// <summary>The different terms of a question: they come first, each once.</summary>
    public ReadOnlySpan<int> Different(int question) => Piece(question)[..Mark(question)];

    /// <summary>The units that hold the answer to a question, each once.</summary>
    public ReadOnlySpan<int> AnswersTo(int question)
    {
        var at = AnswersAt(PieceCount) + RowOf(question);
        return _block[_block[at].._block[at + 1]];
    }

    /// <summary>Which answer types a unit fits.</summary>
    public AnswerTypeSet Fits(int unit) => (AnswerTypeSet)Mark(unit);

    /// <summary>Where in a block of so many pieces the marks stand.</summary>
    public static int MarksAt(int pieces) => BeginningsAt + pieces + 1;

    /// <summary>Where in a block of so many pieces it stands where the answers begin.</summary>
    public static int AnswersAt(int pieces) => MarksAt(pieces) + pieces;

    private int QuestionCount => PieceCount - UnitCount;

    private int RowOf(int piece) => piece < UnitCount ? piece + QuestionCount : piece - UnitCount;

    private int Mark(int piece) => _block[MarksAt(PieceCount) + RowOf(piece)];

    private ReadOnlySpan<int> Stretch(int from, int end) => _block[_block[BeginningsAt + from].._block[BeginningsAt + end]];
}
