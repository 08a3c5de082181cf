namespace Assistant.Retrieval;

/// <summary>Repairs a word that the index does not know to the commonest known word one slip away (two in a long word).</summary>
/// <param name="knownWords">The words of the index and how often each stands there.</param>
/// <param name="english">Common English words, which are right as they are; read when the first unknown word comes.</param>
public sealed class Spelling(IReadOnlyDictionary<string, int> knownWords, Lazy<IReadOnlySet<string>> english)
{
    private const int ShortestRepaired = 4;
    private const int LongWord = 9;

    private readonly ILookup<int, string> _byLength = knownWords.Keys.Where(w => w.Length >= ShortestRepaired && !char.IsDigit(w[0])).ToLookup(w => w.Length);

    /// <summary>The repaired word, or null where the word is known or nothing is near enough.</summary>
    public string? Repair(string word)
    {
        if (word.Length < ShortestRepaired || word.Length > 30 || knownWords.ContainsKey(word) || word.Any(char.IsDigit) || english.Value.Contains(word)) return null;
        var most = word.Length >= LongWord ? 2 : 1;
        string? best = null;
        var (bestDistance, bestCount) = (most + 1, 0);
        for (var length = word.Length - most; length <= word.Length + most; length++)
            foreach (var known in _byLength[length])
            {
                if (known[0] != word[0] && known[^1] != word[^1]) continue;
                var distance = Distance(word, known, most);
                var count = knownWords[known];
                if (distance < bestDistance || distance == bestDistance && distance <= most && (count > bestCount || count == bestCount && string.CompareOrdinal(known, best) < 0))
                    (best, bestDistance, bestCount) = (known, distance, count);
            }
        return bestDistance <= most ? best : null;
    }

    // Optimal string alignment: insert, delete, replace, swap two neighbours. Gives most + 1 as soon as it must be more.
    private static int Distance(string a, string b, int most)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > most) return most + 1;
            last.CopyTo(before);
            row.CopyTo(last);
        }
        return last[b.Length];
    }
}
