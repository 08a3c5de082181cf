using Assistant.Retrieval;

namespace Assistant.Tests.Retrieval.Reference;

/// <summary>
/// The ranking written down plainly: every passage is scored, all are sorted. What <see cref="PassageIndex"/> finds has to be the same to the bit.
/// Three BM25F indexes over the same passages, put together: the passage as a whole (title, heading, body, expansions), each
/// sentence on its own, and each expansion question on its own. The first finds the place, the other two the very words.
/// </summary>
internal sealed class ExhaustiveIndex : IChunkIndex
{
    private readonly IReadOnlyList<Passage> _passages;
    private readonly RankingWeights _weights;
    private readonly FieldIndex _whole, _units, _questions;
    private readonly (int Passage, int Unit)[] _unitOf;
    private readonly int[] _firstUnit;
    private readonly (int Passage, ExpansionQuestion Question, float Mass)[] _questionOf;

    public ExhaustiveIndex(IReadOnlyList<Passage> passages, Lexicon lexicon, RankingWeights? weights = null)
    {
        _passages = passages;
        _weights = weights ?? new RankingWeights();
        _firstUnit = new int[passages.Count];
        for (var p = 1; p < passages.Count; p++) _firstUnit[p] = _firstUnit[p - 1] + passages[p - 1].Units.Count;
        _unitOf = [.. passages.SelectMany((p, i) => p.Units.Select((_, u) => (i, u)))];

        var units = passages.Select(p => p.Units.Select(u => lexicon.Terms(u).ToList()).ToList()).ToList();
        var questions = passages.Select(p => p.Questions.Select(q => (Question: q, Terms: lexicon.Terms(q.Text).ToList())).ToList()).ToList();
        _whole = new FieldIndex([.. passages.Select((p, i) => Whole(lexicon, p, units[i], questions[i].ConvertAll(q => q.Terms)))]);
        _units = new FieldIndex([.. _unitOf.Select(u => Unit(units[u.Passage][u.Unit], questions[u.Passage].FindAll(q => q.Question.Units.Contains(u.Unit)).ConvertAll(q => q.Terms)))]);
        _questions = new FieldIndex([.. questions.SelectMany(q => q).Select(q => (IReadOnlyList<IndexedField>)[new IndexedField(q.Terms, 1, 0)])]);
        _questionOf = [.. questions.SelectMany((list, i) => list.Select(q => (i, q.Question, QuestionMass(q.Terms))))];
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

    private float QuestionMass(List<string> terms) => terms.Where(t => t[0] is not ('#' or '~')).Distinct().Sum(_questions.Idf);

    private IReadOnlyList<IndexedField> Whole(Lexicon lexicon, Passage passage, List<List<string>> units, List<List<string>> questions) =>
    [
        new([.. units.SelectMany(u => u)], 1, _weights.BodyLength),
        new([.. lexicon.Terms(passage.Heading)], _weights.Heading, 0.3f),
        new([.. lexicon.Terms(passage.Title)], _weights.Title, 0.3f),
        new([.. questions.SelectMany(q => q)], _weights.Expansion, 0.5f),
    ];

    private IReadOnlyList<IndexedField> Unit(List<string> unit, List<List<string>> questions) =>
        [new(unit, 1, 0.4f), new([.. questions.SelectMany(q => q)], _weights.UnitExpansion, 0.5f)];
}
