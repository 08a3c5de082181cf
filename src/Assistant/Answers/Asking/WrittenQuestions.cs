using Assistant.Retrieval;

namespace Assistant.Answers.Asking;

/// <summary>
/// The questions that were written for each passage and note, and how like one of them a question is that somebody asks. A near miss has the
/// words of a passage and asks for what does not stand there; nobody who read the passage wrote a question of that kind for it.
/// </summary>
public sealed class WrittenQuestions
{
    private readonly Dictionary<string, List<WrittenQuestion>> _byPassage = [];
    private readonly Dictionary<string, int> _terms = [];
    private readonly double[] _weights;
    private readonly double _unknown;
    private readonly KindLikeness _kinds;

    public WrittenQuestions(IReadOnlyList<Expansions> expansions, Vocabulary vocabulary)
    {
        var lexicon = new Lexicon(vocabulary);
        var read = expansions.Select(e => (e.Id, Questions: e.Questions.Select(q => (q.Units, Kind: AskedKinds.Of(q.Text), Terms: StemsOf(lexicon, q.Text))).ToList())).ToList();
        var counts = new List<int>();
        foreach (var (id, questions) in read.Where(r => r.Questions.Count > 0))
        {
            if (!_byPassage.TryGetValue(id, out var written)) _byPassage[id] = written = [];
            foreach (var (_, kind, stems) in questions) written.Add(new WrittenQuestion(kind, [.. stems.Select(s => Count(s, counts)).Order()]));
        }
        var all = counts.Count == 0 ? 0 : _byPassage.Values.Sum(q => q.Count);
        _weights = [.. counts.Select(c => Weight(all, c))];
        _unknown = Weight(all, 0);
        _kinds = new KindLikeness(read.SelectMany(r => r.Questions.Where(q => q.Units.Count > 0).GroupBy(q => (r.Id, First: q.Units[0], Last: q.Units[^1]), q => q.Kind)).Select(g => g.ToList()));
    }

    /// <summary>Whether any question is written for that passage.</summary>
    public bool HasAny(string passage) => _byPassage.ContainsKey(passage);

    /// <summary>The question as one that may have been written.</summary>
    public AskedQuestion Read(Query query)
    {
        var stems = query.Slots.SelectMany(s => s.Stems).Distinct().ToList();
        int[] terms = [.. stems.Where(_terms.ContainsKey).Select(s => _terms[s]).Order()];
        return new AskedQuestion(AskedKinds.Of(query.Text), terms, terms.Sum(t => _weights[t]) + _unknown * (stems.Count - terms.Length));
    }

    /// <summary>The likeness, 0 to 1, of the question to the nearest one written for that passage; 0 where none was.</summary>
    public double Likeness(AskedQuestion asked, string passage) => _byPassage.TryGetValue(passage, out var written)
        ? written.Max(w => Shared(asked.Terms, asked.Mass, w.Terms) * _kinds.Between(asked.Kind, w.Kind))
        : 0;

    // The weight of the words that both have, beside that of the words that either has.
    private double Shared(IReadOnlyList<int> terms, double mass, int[] written)
    {
        var (shared, other, at) = (0.0, 0.0, 0);
        foreach (var term in written)
        {
            other += _weights[term];
            while (at < terms.Count && terms[at] < term) at++;
            if (at < terms.Count && terms[at] == term) shared += _weights[term];
        }
        return shared == 0 ? 0 : shared / (mass + other - shared);
    }

    private int Count(string stem, List<int> counts)
    {
        if (!_terms.TryGetValue(stem, out var term))
        {
            _terms[stem] = term = counts.Count;
            counts.Add(0);
        }
        counts[term]++;
        return term;
    }

    private static double Weight(int all, int having) => Math.Log(1 + (all + 0.5) / (having + 0.5));

    private static List<string> StemsOf(Lexicon lexicon, string text) => [.. Words.In(text).SelectMany(w => lexicon.Spelling(w.Text) ?? [w.Text]).Where(w => !lexicon.IsStopWord(w)).Select(lexicon.Stem).Distinct()];

    private sealed record WrittenQuestion(AskedKind Kind, int[] Terms);
}
