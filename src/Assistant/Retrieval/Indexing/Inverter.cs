namespace Assistant.Retrieval.Indexing;

/// <summary>Makes the postings of a segment from its terms.</summary>
internal sealed class Inverter
{
    private readonly SegmentTerms _segment;
    private readonly CorpusFigures _figures;
    private readonly FieldWeights _weights;
    private readonly int[] _next;
    private readonly ushort[] _passages;
    private readonly byte[] _passageSteps, _unitSteps;
    private readonly float[] _count, _unitCount, _unitMost;
    private readonly bool[] _asked, _inQuestion;
    private readonly TermMarks _inPassage, _inUnit;
    private readonly NumberList _different = new(), _differentInUnit = new();

    /// <param name="segment">The segment.</param>
    /// <param name="tally">The tally of this segment alone.</param>
    /// <param name="figures">The figures of the whole corpus.</param>
    /// <param name="weights">How fields are weighed.</param>
    public Inverter(SegmentTerms segment, CorpusTally tally, CorpusFigures figures, RankingWeights weights)
    {
        (_segment, _figures, _weights) = (segment, figures, new FieldWeights(weights, figures));
        var terms = tally.PassagesWith.Length;
        _next = new int[terms + 1];
        for (var t = 0; t < terms; t++) _next[t + 1] = _next[t] + tally.PassagesWith[t];
        var all = _next[terms];
        (_passages, _passageSteps, _unitSteps, _inQuestion) = (new ushort[all], new byte[all], new byte[all], new bool[all]);
        (_count, _unitCount, _unitMost, _asked) = (new float[terms], new float[terms], new float[terms], new bool[terms]);
        (_inPassage, _inUnit) = (new TermMarks(terms), new TermMarks(terms));
    }

    public Segment Invert(Action<int> done)
    {
        var first = _next.ToArray();
        for (var p = 0; p < _segment.Count; p++)
        {
            Take(p);
            done(1);
        }
        long[] passageSteps = new long[Codebook.Steps], unitSteps = new long[Codebook.Steps];
        foreach (var step in _passageSteps) passageSteps[step]++;
        foreach (var step in _unitSteps) unitSteps[step]++;
        var book = new Codebook(passageSteps, unitSteps);
        for (var i = 0; i < _passageSteps.Length; i++) _passageSteps[i] = book.Code(_passageSteps[i], _unitSteps[i], _inQuestion[i]);
        var terms = Enumerable.Range(0, first.Length - 1).Where(t => first[t + 1] > first[t]).ToArray();
        return new Segment(_segment, new SegmentPostings(terms, [.. terms.Select(t => first[t]), first[^1]], _passages, _passageSteps, _segment.Count), book, _figures, [.. Enumerable.Range(0, _segment.Count).Select(LeastQuestion)]);
    }

    private float LeastQuestion(int number)
    {
        var passage = _segment[number];
        var least = float.PositiveInfinity;
        for (var question = passage.UnitCount; question < passage.PieceCount; question++) least = Math.Min(least, _figures.QuestionMass(passage.Different(question)));
        return least;
    }

    private void Take(int number)
    {
        var passage = _segment[number];
        var weights = _weights.Of(passage);
        _inPassage.Next();
        _different.Clear();
        Count(passage.Body, weights.Body, false);
        Count(passage.Heading, weights.Heading, false);
        Count(passage.Title, weights.Title, false);
        Count(passage.Questions, weights.Questions, true);
        for (var unit = 0; unit < passage.UnitCount; unit++) TakeUnit(passage, unit);
        foreach (var term in _different.Span)
        {
            var at = _next[term]++;
            _passages[at] = (ushort)number;
            _passageSteps[at] = Codebook.Step(Bm25F.Impact(_count[term]));
            _unitSteps[at] = Codebook.Step(_unitMost[term]);
            _inQuestion[at] = _asked[term];
        }
    }

    private void Count(ReadOnlySpan<int> terms, float weight, bool asked)
    {
        foreach (var term in terms)
        {
            if (_inPassage.Mark(term))
            {
                _different.Add(term);
                (_count[term], _unitMost[term], _asked[term]) = (0, 0, false);
            }
            _count[term] += weight;
            _asked[term] |= asked;
        }
    }

    private void TakeUnit(PassageTerms passage, int unit)
    {
        _inUnit.Next();
        _differentInUnit.Clear();
        var terms = passage.Piece(unit);
        CountInUnit(terms, _weights.OfUnit(terms.Length));
        var answered = 0;
        for (var q = passage.UnitCount; q < passage.PieceCount; q++)
            if (passage.AnswersTo(q).Contains(unit)) answered += passage.LengthOf(q);
        for (var q = passage.UnitCount; q < passage.PieceCount && answered > 0; q++)
            if (passage.AnswersTo(q).Contains(unit)) CountInUnit(passage.Piece(q), _weights.OfAnswered(answered));
        foreach (var term in _differentInUnit.Span) _unitMost[term] = Math.Max(_unitMost[term], Bm25F.Impact(_unitCount[term]));
    }

    private void CountInUnit(ReadOnlySpan<int> terms, float weight)
    {
        foreach (var term in terms)
        {
            if (_inUnit.Mark(term))
            {
                _differentInUnit.Add(term);
                _unitCount[term] = 0;
            }
            _unitCount[term] += weight;
        }
    }
}
