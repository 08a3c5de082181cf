namespace Assistant.Retrieval;

/// <summary>
/// Three BM25F indexes over the same passages, put together: the passage as a whole (title, heading, body, expansions), each
/// sentence on its own, and each expansion question on its own. The first finds the place, the other two the very words.
/// </summary>
public sealed class PassageIndex : IChunkIndex
{
    private readonly IReadOnlyList<Passage> _passages;
    private readonly RankingWeights _weights;
    private readonly FieldIndex _whole, _units, _questions;
    private readonly (int Passage, int Unit)[] _unitOf;
    private readonly int[] _firstUnit;
    private readonly (int Passage, ExpansionQuestion Question, float Mass)[] _questionOf;

    public PassageIndex(IReadOnlyList<Passage> passages, Lexicon lexicon, RankingWeights? weights = null)
    {
        _passages = passages;
        _weights = weights ?? new RankingWeights();
        _firstUnit = new int[passages.Count];
        for (var p = 1; p < passages.Count; p++) _firstUnit[p] = _firstUnit[p - 1] + passages[p - 1].Units.Count;
        _unitOf = [.. passages.SelectMany((p, i) => p.Units.Select((_, u) => (i, u)))];

        _whole = new FieldIndex([.. passages.Select(Fields)], lexicon);
        _units = new FieldIndex([.. _unitOf.Select(u => UnitFields(passages[u.Passage], u.Unit))], lexicon);
        var questions = passages.SelectMany((p, i) => p.Questions.Select(q => (Passage: i, Question: q))).ToList();
        _questions = new FieldIndex([.. questions.Select(q => (IReadOnlyList<IndexedField>)[new IndexedField(q.Question.Text, 1, 0)])], lexicon);
        _questionOf = [.. questions.Select(q => (q.Passage, q.Question, QuestionMass(q.Question.Text, lexicon)))];
    }

    public IReadOnlyList<SearchResult> Search(Query query, int top)
    {
        if (query.IsEmpty || _passages.Count == 0) return [];
        var whole = _whole.Score(query);
        var units = _units.Score(query);
        var (best, tied) = MatchQuestions(query);

        var results = new SearchResult[_passages.Count];
        for (var p = 0; p < _passages.Count; p++)
        {
            var scores = new UnitScore[_passages[p].Units.Count];
            for (var u = 0; u < scores.Length; u++)
            {
                var unit = _firstUnit[p] + u;
                var score = units[unit] + _weights.UnitQuestion * tied[unit];
                if (score > 0 && AnswerTypes.Fits(query.Type, _passages[p].Units[u])) score += _weights.AnswerType;
                scores[u] = new UnitScore(score, units.Coverage(unit), tied[unit]);
            }
            var bestUnit = scores.Length == 0 ? 0 : scores.Max(u => u.Score);
            results[p] = new SearchResult(p, whole[p] + _weights.Unit * bestUnit + _weights.Question * best[p], whole.Coverage(p), best[p], scores);
        }
        return [.. results.Where(r => r.Score > 0).OrderByDescending(r => r.Score).Take(top)];
    }

    // How like the question the nearest expansion question is (0 to 1): shared IDF mass over all IDF mass of the two.
    private (float[] Passages, float[] Units) MatchQuestions(Query query)
    {
        var (passages, units) = (new float[_passages.Count], new float[_unitOf.Length]);
        var scores = _questions.Score(query);
        for (var q = 0; q < _questionOf.Length; q++)
        {
            var shared = scores.Covered(q);
            if (shared <= 0) continue;
            var (passage, question, mass) = _questionOf[q];
            var alike = Math.Min(1, shared / (scores.Mass + Math.Max(0, mass - shared)));
            passages[passage] = Math.Max(passages[passage], alike);
            foreach (var u in question.Units) units[_firstUnit[passage] + u] = Math.Max(units[_firstUnit[passage] + u], alike);
        }
        return (passages, units);
    }

    private float QuestionMass(string question, Lexicon lexicon) =>
        lexicon.Terms(question).Where(t => t[0] is not ('#' or '~')).Distinct().Sum(_questions.Idf);

    private IReadOnlyList<IndexedField> Fields(Passage passage) =>
    [
        new(string.Join('\n', passage.Units), 1, _weights.BodyLength),
        new(passage.Heading, _weights.Heading, 0.3f),
        new(passage.Title, _weights.Title, 0.3f),
        new(string.Join('\n', passage.Questions.Select(q => q.Text)), _weights.Expansion, 0.5f),
    ];

    private IReadOnlyList<IndexedField> UnitFields(Passage passage, int unit) =>
    [
        new(passage.Units[unit], 1, 0.4f),
        new(string.Join('\n', passage.Questions.Where(q => q.Units.Contains(unit)).Select(q => q.Text)), _weights.UnitExpansion, 0.5f),
    ];
}
