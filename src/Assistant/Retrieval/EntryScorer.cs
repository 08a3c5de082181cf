namespace Assistant.Retrieval;

/// <summary>A question made ready to be held against single entries of one kind.</summary>
public sealed class EntryScorer
{
    private readonly FieldStatistics _statistics;
    private readonly HashSet<string> _terms;
    private readonly (QuerySlot Slot, float Mass)[] _slots;

    public EntryScorer(FieldStatistics statistics, Query query)
    {
        _statistics = statistics;
        _slots = [.. query.Slots.Select(s => (s, MassOf(s)))];
        _terms = [.. query.Slots.SelectMany(s => s.Stems.Concat(s.Concepts.Select(c => c.Name))).Where(statistics.Knows)];
        foreach (var (slot, mass) in _slots) Mass += slot.Weight * mass;
    }

    /// <summary>The weight of all that the question asks for.</summary>
    public float Mass { get; }

    /// <summary>How much of the question the entry holds: its score by the question's mass, and how much of that mass it covers.</summary>
    public (float Score, float Covered) Score(IReadOnlyList<WeighedField> entry)
    {
        if (_terms.Count == 0 || Mass == 0) return (0, 0);
        var impacts = _statistics.Impacts(entry, _terms);
        if (impacts.Count == 0) return (0, 0);
        var (score, all) = (0f, 0f);
        foreach (var (slot, mass) in _slots)
        {
            var (words, covered) = (0f, 0f);
            foreach (var stem in slot.Stems)
                if (impacts.TryGetValue(stem, out var impact))
                {
                    words += impact * _statistics.Idf(stem);
                    covered += _statistics.Idf(stem);
                }
            foreach (var concept in slot.Concepts)
                if (impacts.TryGetValue(concept.Name, out var impact))
                {
                    words = Math.Max(words, concept.Weight * impact * Math.Min(_statistics.Idf(concept.Name) * 1.3f, mass));
                    covered = Math.Max(covered, mass * (0.5f + concept.Weight / 2));
                }
            score += slot.Weight * words;
            all += slot.Weight * Math.Min(covered, mass);
        }
        return (score / Mass, all);
    }

    public float Coverage(float covered) => Mass == 0 ? 0 : covered / Mass;

    private float MassOf(QuerySlot slot)
    {
        var mass = slot.Stems.Sum(_statistics.Idf);
        if (mass > 0 && slot.Stems.Any(_statistics.Knows)) return mass;
        var concept = slot.Concepts.Where(c => _statistics.Knows(c.Name)).Select(c => _statistics.Idf(c.Name)).DefaultIfEmpty(0).Max();
        return concept > 0 ? concept : mass;
    }
}
