namespace Assistant.Retrieval.Indexing;

/// <summary>
/// What the scores need to know of the corpus as a whole: how many passages, units and questions there are, how long their fields are
/// together, and how many of each hold a term. Passages are added and taken away; all figures are whole numbers, so that the order does
/// not matter and an index that has changed often counts as one built anew.
/// </summary>
internal sealed class CorpusTally(int terms)
{
    private int[] _passagesWith = new int[terms], _unitsWith = new int[terms], _questionsWith = new int[terms];

    public int Passages { get; private set; }
    public int Units { get; private set; }
    public int Questions { get; private set; }

    /// <summary>How many terms stand in all bodies, headings, titles and questions of passages.</summary>
    public long[] PassageLengths { get; } = new long[4];

    /// <summary>How many terms stand in all units, and in the questions that they answer.</summary>
    public long[] UnitLengths { get; } = new long[2];

    public ReadOnlySpan<int> PassagesWith => _passagesWith;
    public ReadOnlySpan<int> UnitsWith => _unitsWith;
    public ReadOnlySpan<int> QuestionsWith => _questionsWith;

    /// <summary>The same figures, with room for so many terms.</summary>
    public CorpusTally Copy(int terms)
    {
        var copy = new CorpusTally(terms);
        copy.Add(this);
        return copy;
    }

    public void Add(CorpusTally other)
    {
        Passages += other.Passages;
        Units += other.Units;
        Questions += other.Questions;
        Add(PassageLengths, other.PassageLengths);
        Add(UnitLengths, other.UnitLengths);
        Add(_passagesWith, other._passagesWith);
        Add(_unitsWith, other._unitsWith);
        Add(_questionsWith, other._questionsWith);
    }

    /// <summary>Counts passages of a segment.</summary>
    /// <param name="sign">1 where they come, -1 where they go.</param>
    public void Count(SegmentTerms segment, IEnumerable<int> passages, int sign)
    {
        var (inPassage, inPiece) = (new TermMarks(_passagesWith.Length), new TermMarks(_passagesWith.Length));
        foreach (var p in passages)
        {
            var passage = segment[p];
            inPassage.Next();
            Passages += sign;
            Units += sign * passage.UnitCount;
            Questions += sign * (passage.PieceCount - passage.UnitCount);
            CountField(0, passage.Body);
            CountField(1, passage.Heading);
            CountField(2, passage.Title);
            CountField(3, passage.Questions);
            for (var unit = 0; unit < passage.UnitCount; unit++) CountUnit(passage, unit);
            for (var question = passage.UnitCount; question < passage.PieceCount; question++)
                foreach (var term in passage.Different(question)) _questionsWith[term] += sign;
        }

        void CountField(int field, ReadOnlySpan<int> terms)
        {
            PassageLengths[field] += sign * terms.Length;
            foreach (var term in terms)
                if (inPassage.Mark(term)) _passagesWith[term] += sign;
        }

        void CountUnit(PassageTerms passage, int unit)
        {
            inPiece.Next();
            var terms = passage.Piece(unit);
            UnitLengths[0] += sign * terms.Length;
            foreach (var term in terms)
                if (inPiece.Mark(term)) _unitsWith[term] += sign;
            for (var question = passage.UnitCount; question < passage.PieceCount; question++)
            {
                if (!passage.AnswersTo(question).Contains(unit)) continue;
                UnitLengths[1] += sign * passage.LengthOf(question);
                foreach (var term in passage.Different(question))
                    if (inPiece.Mark(term)) _unitsWith[term] += sign;
            }
        }
    }

    private static void Add(Span<int> to, ReadOnlySpan<int> from)
    {
        for (var i = 0; i < from.Length; i++) to[i] += from[i];
    }

    private static void Add(Span<long> to, ReadOnlySpan<long> from)
    {
        for (var i = 0; i < from.Length; i++) to[i] += from[i];
    }
}
