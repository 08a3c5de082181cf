namespace Assistant.Retrieval.Indexing;

/// <summary>
/// Scores one passage to the letter: as a whole, each of its units, each of its expansion questions. It holds the room it works in and
/// is used by one thread at a time.
/// </summary>
internal sealed class PassageScorer
{
    // Scores are added in single precision: what comes so near to the least is worked out to the end.
    private const double Doubt = 1 - 2e-5;

    private readonly UnitScorer _units = new();
    private readonly TermFilter _filter = new();
    private int[] _places = [];
    private ushort[] _numbers = [];
    private bool[] _holds = [];
    private float[] _counts = [], _tied = [];
    private Hit[] _inUnits = new Hit[64], _inQuestions = new Hit[64];
    private int _unitHits, _questionHits, _terms;
    private QueryPlan _plan = null!;

    /// <summary>Makes ready for a question; <see cref="End"/> has to follow.</summary>
    public void Begin(QueryPlan plan, int termsOfIndex)
    {
        (_plan, _terms) = (plan, plan.Terms.Count);
        _units.Begin(plan);
        Room.Make(ref _numbers, termsOfIndex);
        Room.Make(ref _holds, _terms);
        Room.Make(ref _counts, _terms);
        for (var t = 0; t < _terms; t++)
        {
            if (plan.Terms.Ids[t] is not (>= 0 and var id)) continue;
            _numbers[id] = (ushort)(t + 1);
            _filter.Add(id);
        }
    }

    public void End()
    {
        foreach (var id in _plan.Terms.Ids)
            if (id >= 0) _numbers[id] = 0;
        _filter.Clear();
        _plan = null!;
    }

    /// <summary>The score; 0 as soon as it is plain that it lies below <paramref name="least"/>.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="passage">The passage of it.</param>
    /// <param name="withoutQuestions">What it can score apart from its nearest question.</param>
    /// <param name="least">The least score that counts.</param>
    public double Score(SegmentTerms segment, int passage, double withoutQuestions, double least)
    {
        // Questions are few and short, and their bound is the widest by far: what falls behind here need not be read.
        var terms = segment[passage];
        var question = MatchQuestions(terms);
        if (withoutQuestions + (_plan.Weights.Question + (double)_plan.Weights.Unit * _plan.Weights.UnitQuestion) * question < least * Doubt) return 0;
        var (score, _) = Whole(terms);
        return Sum(score, _units.Best(terms, InUnits, InQuestions, _tied, null), question);
    }

    /// <summary>The passage as it is told to whoever asked, under its number.</summary>
    public SearchResult Result(SegmentTerms segment, int passage, int number)
    {
        var terms = segment[passage];
        var units = new UnitScore[terms.UnitCount];
        var question = MatchQuestions(terms);
        var (score, coverage) = Whole(terms);
        return new SearchResult(number, Sum(score, _units.Best(terms, InUnits, InQuestions, _tied, units), question), coverage, question, units);
    }

    private ReadOnlySpan<Hit> InUnits => _inUnits.AsSpan(0, _unitHits);

    private ReadOnlySpan<Hit> InQuestions => _inQuestions.AsSpan(0, _questionHits);

    private double Sum(float whole, double unit, float question) => whole + _plan.Weights.Unit * unit + _plan.Weights.Question * question;

    // How like the question the nearest expansion question is (0 to 1): shared IDF mass over all IDF mass of the two.
    private float MatchQuestions(PassageTerms passage)
    {
        Room.Make(ref _tied, passage.UnitCount);
        _tied.AsSpan(0, passage.UnitCount).Clear();
        var (best, seen) = (0f, 0);
        _questionHits = Note(passage.Questions, passage, passage.UnitCount, ref _inQuestions);
        while (seen < _questionHits)
        {
            var piece = _inQuestions[seen].Piece;
            _holds.AsSpan(0, _terms).Clear();
            for (; seen < _questionHits && _inQuestions[seen].Piece == piece; seen++) _holds[_inQuestions[seen].Term] = true;
            var shared = _plan.Questions.Covered(_holds);
            if (shared <= 0) continue;
            var mass = _plan.Figures.QuestionMass(passage.Different(piece));
            var alike = Math.Min(1, shared / (_plan.Questions.Mass + Math.Max(0, mass - shared)));
            best = Math.Max(best, alike);
            foreach (var unit in passage.AnswersTo(piece)) _tied[unit] = Math.Max(_tied[unit], alike);
        }
        return best;
    }

    // After the questions, whose hits count here too.
    private (float Score, float Coverage) Whole(PassageTerms passage)
    {
        var weights = new FieldWeights(_plan.Weights, _plan.Figures).Of(passage);
        _unitHits = Note(passage.Body, passage, 0, ref _inUnits);
        _holds.AsSpan(0, _terms).Clear();
        _counts.AsSpan(0, _terms).Clear();
        foreach (var hit in InUnits) Count(hit.Term, weights.Body);
        foreach (var term in passage.Heading) Count(_numbers[term] - 1, weights.Heading);
        foreach (var term in passage.Title) Count(_numbers[term] - 1, weights.Title);
        foreach (var hit in InQuestions) Count(hit.Term, weights.Questions);
        var (score, covered) = _plan.Passages.Sum(_holds, _counts);
        var mass = _plan.Passages.Mass;
        return mass == 0 ? (0, 0) : (score / mass, covered / mass);
    }

    private void Count(int term, float weight)
    {
        if (term < 0) return;
        _holds[term] = true;
        _counts[term] += weight;
    }

    // Where in pieces that follow each other, beginning with the given one, the terms of the question at hand stand.
    private int Note(ReadOnlySpan<int> terms, PassageTerms passage, int piece, ref Hit[] hits)
    {
        Room.Make(ref _places, terms.Length);
        var (count, end) = (0, terms.IsEmpty ? 0 : passage.LengthOf(piece));
        foreach (var place in _places.AsSpan(0, _filter.Find(terms, _places)))
        {
            int number = _numbers[terms[place]];
            if (number == 0) continue;
            while (place >= end) end += passage.LengthOf(++piece);
            if (count == hits.Length) Room.Make(ref hits, count + 1);
            hits[count++] = new Hit(piece, number - 1);
        }
        return count;
    }
}

/// <summary>A term of the question, by its number in it, that stands in a piece of a passage.</summary>
internal readonly record struct Hit(int Piece, int Term);
