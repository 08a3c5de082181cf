using System.Collections.Concurrent;

namespace Assistant.Retrieval;

/// <summary>
/// Scores single passages as <see cref="PassageIndex"/> scores all: what another engine proposes is ranked here, with the statistics of the
/// whole corpus, so that it does not matter who proposed it.
/// </summary>
public sealed class CandidateScorer
{
    // The terms of so many passages are kept, for those that were asked for are asked for again.
    private const int MostKept = 20_000;

    private readonly IReadOnlyList<Passage> _passages;
    private readonly Lexicon _lexicon;
    private readonly RankingWeights _weights;
    private readonly FieldStatistics _whole = new(4), _units = new(2), _questions = new(1);
    private readonly ConcurrentDictionary<int, PassageTerms> _kept = [];

    public CandidateScorer(IReadOnlyList<Passage> passages, Lexicon lexicon, RankingWeights weights)
    {
        (_passages, _lexicon, _weights) = (passages, lexicon, weights);
        foreach (var passage in passages)
        {
            var terms = new PassageTerms(passage, lexicon, weights);
            _whole.Add(terms.Whole);
            foreach (var unit in terms.Units) _units.Add(unit);
            foreach (var question in terms.Questions) _questions.Add(question);
        }
    }

    /// <summary>These passages, best first. One that holds nothing of the question scores 0.</summary>
    public IReadOnlyList<SearchResult> Score(Query query, IEnumerable<int> candidates)
    {
        var (whole, units, questions) = (new EntryScorer(_whole, query), new EntryScorer(_units, query), new EntryScorer(_questions, query));
        return [.. candidates.Distinct().Select(p => Score(query.Type, p, TermsOf(p), whole, units, questions)).OrderByDescending(r => r.Score).ThenBy(r => r.Passage)];
    }

    /// <summary>The terms of a passage with the saturated count of each: what an engine with its own inverse frequencies makes BM25F of.</summary>
    public IReadOnlyDictionary<string, float> Impacts(int passage) => _whole.Impacts(new PassageTerms(_passages[passage], _lexicon, _weights).Whole);

    private SearchResult Score(AnswerType type, int p, PassageTerms terms, EntryScorer whole, EntryScorer units, EntryScorer questions)
    {
        var passage = _passages[p];
        var (best, tied) = (0f, new float[passage.Units.Count]);
        for (var q = 0; q < passage.Questions.Count; q++)
        {
            var (_, shared) = questions.Score(terms.Questions[q]);
            if (shared <= 0) continue;
            var alike = Math.Min(1, shared / (questions.Mass + Math.Max(0, QuestionMass(terms.Questions[q][0].Terms) - shared)));
            best = Math.Max(best, alike);
            foreach (var u in passage.Questions[q].Units) tied[u] = Math.Max(tied[u], alike);
        }
        var scores = new UnitScore[passage.Units.Count];
        for (var u = 0; u < scores.Length; u++)
        {
            var (found, covered) = units.Score(terms.Units[u]);
            var score = found + _weights.UnitQuestion * tied[u];
            if (score > 0 && AnswerTypes.Fits(type, passage.Units[u])) score += _weights.AnswerType;
            scores[u] = new UnitScore(score, units.Coverage(covered), tied[u]);
        }
        var bestUnit = scores.Length == 0 ? 0 : scores.Max(u => u.Score);
        var (asWhole, held) = whole.Score(terms.Whole);
        return new SearchResult(p, asWhole + _weights.Unit * bestUnit + _weights.Question * best, whole.Coverage(held), best, scores);
    }

    private float QuestionMass(IReadOnlyList<string> terms) => terms.Where(t => t[0] is not ('#' or '~')).Distinct().Sum(_questions.Idf);

    private PassageTerms TermsOf(int passage)
    {
        if (_kept.Count >= MostKept) _kept.Clear();
        return _kept.GetOrAdd(passage, p => new PassageTerms(_passages[p], _lexicon, _weights));
    }
}
