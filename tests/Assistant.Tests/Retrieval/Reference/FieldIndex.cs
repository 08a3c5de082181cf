using System.Buffers;
using Assistant.Retrieval;

namespace Assistant.Tests.Retrieval.Reference;

/// <summary>
/// An inverted index with BM25F (Robertson, Zaragoza and Taylor, 2004): the fields' counts are weighted, put together, and
/// only then saturated. Entries are numbered from 0.
/// </summary>
internal sealed class FieldIndex
{
    private const float K1 = 1.2f;

    private readonly Dictionary<string, Postings> _terms;

    private sealed record Postings(int[] Entries, float[] Impacts, float Idf);

    public FieldIndex(IReadOnlyList<IReadOnlyList<IndexedField>> entries)
    {
        Count = entries.Count;
        var fields = entries.Count == 0 ? 0 : entries[0].Count;
        var averages = Enumerable.Range(0, fields).Select(f => Math.Max(1, entries.Average(e => e[f].Terms.Count))).ToArray();
        var frequencies = new Dictionary<string, Dictionary<int, float>>();
        for (var entry = 0; entry < entries.Count; entry++)
            for (var field = 0; field < fields; field++)
            {
                var penalty = entries[entry][field].LengthPenalty;
                var weight = entries[entry][field].Weight / (1 - penalty + penalty * entries[entry][field].Terms.Count / (float)averages[field]);
                foreach (var term in entries[entry][field].Terms)
                {
                    if (!frequencies.TryGetValue(term, out var counts)) frequencies[term] = counts = [];
                    counts[entry] = counts.GetValueOrDefault(entry) + weight;
                }
            }
        _terms = frequencies.ToDictionary(t => t.Key, t => new Postings(
            [.. t.Value.Keys], [.. t.Value.Values.Select(tf => tf * (K1 + 1) / (K1 + tf))], InverseFrequency(t.Value.Count)));
    }

    public int Count { get; }

    /// <summary>The weight of a word: rare is heavy. A word that no entry has weighs as much as one that a single entry has.</summary>
    public float Idf(string term) => _terms.TryGetValue(term, out var postings) ? postings.Idf : InverseFrequency(1);

    public bool Knows(string term) => _terms.ContainsKey(term);

    /// <summary>How much of the question each entry holds: scores, and the share of the question's IDF mass that it covers.</summary>
    public Scores Score(Query query)
    {
        var scores = new Scores(Count);
        var rented = ArrayPool<float>.Shared.Rent(2 * Count);
        var words = rented.AsSpan(0, Count);
        var covered = rented.AsSpan(Count, Count);
        foreach (var slot in query.Slots)
        {
            words.Clear();
            covered.Clear();
            var mass = Mass(slot);
            foreach (var stem in slot.Stems)
                if (_terms.TryGetValue(stem, out var postings))
                    for (var i = 0; i < postings.Entries.Length; i++)
                    {
                        words[postings.Entries[i]] += postings.Impacts[i] * postings.Idf;
                        covered[postings.Entries[i]] += postings.Idf;
                    }
            foreach (var concept in slot.Concepts)
                if (_terms.TryGetValue(concept.Name, out var postings))
                    for (var i = 0; i < postings.Entries.Length; i++)
                    {
                        var entry = postings.Entries[i];
                        words[entry] = Math.Max(words[entry], concept.Weight * postings.Impacts[i] * Math.Min(postings.Idf * 1.3f, mass));
                        covered[entry] = Math.Max(covered[entry], mass * (0.5f + concept.Weight / 2));
                    }
            scores.Add(words, covered, mass, slot.Weight);
        }
        ArrayPool<float>.Shared.Return(rented);
        return scores;
    }

    private float Mass(QuerySlot slot)
    {
        var mass = slot.Stems.Sum(Idf);
        if (mass > 0 && slot.Stems.Any(_terms.ContainsKey)) return mass;
        var concept = slot.Concepts.Where(c => Knows(c.Name)).Select(c => Idf(c.Name)).DefaultIfEmpty(0).Max();
        return concept > 0 ? concept : mass;
    }

    private float InverseFrequency(int entries) => MathF.Log(1 + (Count - entries + 0.5f) / (entries + 0.5f));
}
