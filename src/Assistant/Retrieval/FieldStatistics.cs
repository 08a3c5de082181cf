namespace Assistant.Retrieval;

/// <summary>A field of an entry that is scored by itself: its terms and how much one of them counts.</summary>
public sealed record WeighedField(IReadOnlyList<string> Terms, float Weight, float LengthPenalty);

/// <summary>
/// What has to be known of all entries to score one: how many there are, how many hold a term, how long a field is on average. The same
/// BM25F as the index has, without its postings.
/// </summary>
public sealed class FieldStatistics(int fields)
{
    private const float K1 = 1.2f;

    private readonly Dictionary<string, int> _entries = [];
    private readonly long[] _lengths = new long[fields];

    public int Count { get; private set; }

    public void Add(IReadOnlyList<WeighedField> entry)
    {
        Count++;
        for (var f = 0; f < entry.Count; f++) _lengths[f] += entry[f].Terms.Count;
        foreach (var term in entry.SelectMany(f => f.Terms).Distinct()) _entries[term] = _entries.GetValueOrDefault(term) + 1;
    }

    public bool Knows(string term) => _entries.ContainsKey(term);

    /// <summary>The weight of a word: rare is heavy. One that no entry has weighs as much as one that a single entry has.</summary>
    public float Idf(string term)
    {
        var entries = _entries.GetValueOrDefault(term, 1);
        return MathF.Log(1 + (Count - entries + 0.5f) / (entries + 0.5f));
    }

    /// <summary>The terms of an entry with the saturated count of each, for those that <paramref name="wanted"/> has; all where it is null.</summary>
    public Dictionary<string, float> Impacts(IReadOnlyList<WeighedField> entry, IReadOnlySet<string>? wanted = null)
    {
        var counts = new Dictionary<string, float>();
        for (var f = 0; f < entry.Count; f++)
        {
            var (terms, penalty) = (entry[f].Terms, entry[f].LengthPenalty);
            var average = Math.Max(1, (double)_lengths[f] / Count);
            var weight = entry[f].Weight / (1 - penalty + penalty * terms.Count / (float)average);
            foreach (var term in terms)
                if (wanted?.Contains(term) != false) counts[term] = counts.GetValueOrDefault(term) + weight;
        }
        foreach (var (term, tf) in counts) counts[term] = tf * (K1 + 1) / (K1 + tf);
        return counts;
    }
}
