namespace Assistant.Retrieval.Indexing;

/// <summary>What the terms of a question weigh in one kind of entries: passages, units or expansion questions.</summary>
internal sealed class QuerySide
{
    private readonly float[] _idf, _masses;
    private readonly QueryTerms _terms;

    public QuerySide(QueryTerms terms, Func<int, (bool Known, float Idf)> figures)
    {
        var all = terms.Ids.Select(figures).ToArray();
        _terms = terms;
        _idf = [.. all.Select(t => t.Idf)];
        _masses = [.. terms.Slots.Select(s => MassOf(s, all))];
        for (var s = 0; s < _masses.Length; s++) Mass += terms.Slots[s].Weight * _masses[s];
    }

    /// <summary>The mass of the whole question.</summary>
    public float Mass { get; }

    public float Idf(int term) => _idf[term];

    public float MassOf(int slot) => _masses[slot];

    /// <summary>The most that a concept's match is worth beside the mass of its slot.</summary>
    public float ConceptIdf(int slot, int term) => Math.Min(_idf[term] * 1.3f, _masses[slot]);

    public float ConceptCover(int slot, float weight) => _masses[slot] * (0.5f + weight / 2);

    /// <summary>What an entry scores and covers, on the scale of the mass.</summary>
    /// <param name="holds">Which terms of the question stand in the entry.</param>
    /// <param name="counts">Their weighted counts.</param>
    public (float Score, float Covered) Sum(ReadOnlySpan<bool> holds, ReadOnlySpan<float> counts)
    {
        var (score, all) = (0f, 0f);
        for (var s = 0; s < _masses.Length; s++)
        {
            var slot = _terms.Slots[s];
            var (words, covered) = (0f, 0f);
            foreach (var stem in slot.Stems)
                if (holds[stem])
                {
                    words += Bm25F.Impact(counts[stem]) * _idf[stem];
                    covered += _idf[stem];
                }
            foreach (var (concept, weight) in slot.Concepts)
                if (holds[concept])
                {
                    words = Math.Max(words, weight * Bm25F.Impact(counts[concept]) * ConceptIdf(s, concept));
                    covered = Math.Max(covered, ConceptCover(s, weight));
                }
            score += slot.Weight * words;
            all += slot.Weight * Math.Min(covered, _masses[s]);
        }
        return (score, all);
    }

    /// <summary>What is covered alone.</summary>
    public float Covered(ReadOnlySpan<bool> holds)
    {
        var all = 0f;
        for (var s = 0; s < _masses.Length; s++)
        {
            var slot = _terms.Slots[s];
            var covered = 0f;
            foreach (var stem in slot.Stems)
                if (holds[stem]) covered += _idf[stem];
            foreach (var (concept, weight) in slot.Concepts)
                if (holds[concept]) covered = Math.Max(covered, ConceptCover(s, weight));
            all += slot.Weight * Math.Min(covered, _masses[s]);
        }
        return all;
    }

    private static float MassOf(TermSlot slot, (bool Known, float Idf)[] terms)
    {
        var mass = slot.Stems.Sum(s => terms[s].Idf);
        if (mass > 0 && slot.Stems.Any(s => terms[s].Known)) return mass;
        var concept = slot.Concepts.Where(c => terms[c.Term].Known).Select(c => terms[c.Term].Idf).DefaultIfEmpty(0).Max();
        return concept > 0 ? concept : mass;
    }
}
