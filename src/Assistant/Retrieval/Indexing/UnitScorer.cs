namespace Assistant.Retrieval.Indexing;

/// <summary>Scores the units of one passage to the letter.</summary>
internal sealed class UnitScorer
{
    private bool[] _holds = [], _hit = [];
    private float[] _counts = [], _weights = [], _answeredWeights = [];
    private int[] _answeredLengths = [];
    private QueryPlan _plan = null!;
    private int _terms;

    public void Begin(QueryPlan plan) => (_plan, _terms) = (plan, plan.Terms.Count);

    /// <summary>The score of the best unit.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="inUnits">Where in its units terms of the question stand.</param>
    /// <param name="inQuestions">Where in its expansion questions.</param>
    /// <param name="tied">How like the question the nearest question is that each unit answers.</param>
    /// <param name="told">Where the scores of all units go, if somebody wants them.</param>
    public double Best(PassageTerms passage, ReadOnlySpan<Hit> inUnits, ReadOnlySpan<Hit> inQuestions, ReadOnlySpan<float> tied, UnitScore[]? told)
    {
        Count(passage, inUnits, inQuestions);
        var best = 0.0;
        var mass = _plan.Units.Mass;
        for (var unit = 0; unit < passage.UnitCount; unit++)
        {
            if (!_hit[unit]) continue;
            var (sum, covered) = _plan.Units.Sum(_holds.AsSpan(unit * _terms, _terms), _counts.AsSpan(unit * _terms, _terms));
            var score = (mass == 0 ? 0 : sum / mass) + _plan.Weights.UnitQuestion * tied[unit];
            if (score > 0 && (passage.Fits(unit) & _plan.Terms.Wanted) != 0) score += _plan.Weights.AnswerType;
            best = Math.Max(best, score);
            if (told is not null) told[unit] = new UnitScore(score, mass == 0 ? 0 : covered / mass, tied[unit]);
        }
        return best;
    }

    private void Count(PassageTerms passage, ReadOnlySpan<Hit> inUnits, ReadOnlySpan<Hit> inQuestions)
    {
        MakeRoom(passage.UnitCount);
        var weights = new FieldWeights(_plan.Weights, _plan.Figures);
        for (var question = passage.UnitCount; question < passage.PieceCount; question++)
            foreach (var unit in passage.AnswersTo(question)) _answeredLengths[unit] += passage.LengthOf(question);
        for (var unit = 0; unit < passage.UnitCount; unit++) (_weights[unit], _answeredWeights[unit]) = (weights.OfUnit(passage.LengthOf(unit)), weights.OfAnswered(_answeredLengths[unit]));
        foreach (var (unit, term) in inUnits) Add(unit, term, _weights[unit]);
        foreach (var (question, term) in inQuestions)
            foreach (var unit in passage.AnswersTo(question)) Add(unit, term, _answeredWeights[unit]);
    }

    private void Add(int unit, int term, float weight)
    {
        _hit[unit] = true;
        _holds[unit * _terms + term] = true;
        _counts[unit * _terms + term] += weight;
    }

    private void MakeRoom(int units)
    {
        var cells = units * _terms;
        Room.Make(ref _holds, cells);
        Room.Make(ref _counts, cells);
        Room.Make(ref _hit, units);
        Room.Make(ref _weights, units);
        Room.Make(ref _answeredWeights, units);
        Room.Make(ref _answeredLengths, units);
        _holds.AsSpan(0, cells).Clear();
        _counts.AsSpan(0, cells).Clear();
        _hit.AsSpan(0, units).Clear();
        _answeredLengths.AsSpan(0, units).Clear();
    }
}
