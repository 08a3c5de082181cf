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
    private ushort[] _numbers = [];
    private bool[] _holds = [];
    private float[] _counts = [], _tied = [];
    private Hit[] _hits = new Hit[64];
    private int _hitCount, _terms;
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
            if (plan.Terms.Ids[t] >= 0) _numbers[plan.Terms.Ids[t]] = (ushort)(t + 1);
    }

    public void End()
    {
        foreach (var id in _plan.Terms.Ids)
            if (id >= 0) _numbers[id] = 0;
        _plan = null!;
    }

    /// <summary>The score; 0 as soon as it is plain that it lies below <paramref name="least"/>.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="passage">The passage of it.</param>
    /// <param name="mostOfUnits">What the best unit can add, apart from the questions that it answers.</param>
    /// <param name="least">The least score that counts.</param>
    public double Score(SegmentTerms segment, int passage, double mostOfUnits, double least)
    {
        var terms = segment[passage];
        var (score, _) = Whole(terms);
        var question = MatchQuestions(terms);
        var weights = _plan.Weights;
        if (score + (weights.Question + weights.Unit * weights.UnitQuestion) * question + mostOfUnits < least * Doubt) return 0;
        return Sum(score, _units.Best(terms, Hits, _tied, null), question);
    }

    /// <summary>The passage as it is told to whoever asked, under its number.</summary>
    public SearchResult Result(SegmentTerms segment, int passage, int number)
    {
        var terms = segment[passage];
        var units = new UnitScore[terms.UnitCount];
        var (score, coverage) = Whole(terms);
        var question = MatchQuestions(terms);
        return new SearchResult(number, Sum(score, _units.Best(terms, Hits, _tied, units), question), coverage, question, units);
    }

    private ReadOnlySpan<Hit> Hits => _hits.AsSpan(0, _hitCount);

    private double Sum(float whole, double unit, float question) => whole + _plan.Weights.Unit * unit + _plan.Weights.Question * question;

    // Notes on the way where in the units and questions a term of the question stands.
    private (float Score, float Coverage) Whole(PassageTerms passage)
    {
        var weights = new FieldWeights(_plan.Weights, _plan.Figures).Of(passage);
        _hitCount = 0;
        _holds.AsSpan(0, _terms).Clear();
        _counts.AsSpan(0, _terms).Clear();
        for (var unit = 0; unit < passage.UnitCount; unit++) Count(passage.Piece(unit), unit, weights.Body);
        Count(passage.Heading, -1, weights.Heading);
        Count(passage.Title, -1, weights.Title);
        for (var question = passage.UnitCount; question < passage.PieceCount; question++) Count(passage.Piece(question), question, weights.Questions);
        var (score, covered) = _plan.Passages.Sum(_holds, _counts);
        var mass = _plan.Passages.Mass;
        return mass == 0 ? (0, 0) : (score / mass, covered / mass);
    }

    private void Count(ReadOnlySpan<int> terms, int piece, float weight)
    {
        var numbers = _numbers;
        foreach (var term in terms)
        {
            int number = numbers[term];
            if (number == 0) continue;
            _holds[--number] = true;
            _counts[number] += weight;
            if (piece < 0) continue;
            if (_hitCount == _hits.Length) Room.Make(ref _hits, _hitCount + 1);
            _hits[_hitCount++] = new Hit(piece, number);
        }
    }

    // How like the question the nearest expansion question is (0 to 1): shared IDF mass over all IDF mass of the two.
    private float MatchQuestions(PassageTerms passage)
    {
        Room.Make(ref _tied, passage.UnitCount);
        _tied.AsSpan(0, passage.UnitCount).Clear();
        var best = 0f;
        var hits = Hits;
        var h = 0;
        while (h < hits.Length && hits[h].Piece < passage.UnitCount) h++;
        while (h < hits.Length)
        {
            var piece = hits[h].Piece;
            _holds.AsSpan(0, _terms).Clear();
            for (; h < hits.Length && hits[h].Piece == piece; h++) _holds[hits[h].Term] = true;
            var shared = _plan.Questions.Covered(_holds);
            if (shared <= 0) continue;
            var mass = _plan.Figures.QuestionMass(passage.Different(piece));
            var alike = Math.Min(1, shared / (_plan.Questions.Mass + Math.Max(0, mass - shared)));
            best = Math.Max(best, alike);
            foreach (var unit in passage.AnswersTo(piece)) _tied[unit] = Math.Max(_tied[unit], alike);
        }
        return best;
    }
}

/// <summary>A term of the question, by its number in it, that stands in a piece of a passage.</summary>
internal readonly record struct Hit(int Piece, int Term);
