namespace Assistant.Safety;

/// <summary>
/// Mends one slip (a letter too many, missing, wrong or swapped) in the words that danger hangs on. Words that the rules
/// know, or that are listed as safe, stay as they are; so does the first letter, which is seldom mistyped.
/// </summary>
public sealed class SpellingRepair
{
    private const int Shortest = 5, Longest = 16;

    private readonly HashSet<string> _known;
    private readonly Dictionary<string, List<string>> _byDeletion = [];
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public SpellingRepair(IEnumerable<string> repairable, IEnumerable<string> known)
    {
        _known = [.. known];
        foreach (var word in repairable)
        {
            _known.Add(word);
            Index(word, word);
            for (var i = 1; i < word.Length; i++) Index(word.Remove(i, 1), word);
        }
        _lookup = _byDeletion.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Mend(string word)
    {
        if (_known.Contains(word)) return word;
        if (Squeeze(word) is { } squeezed) return _known.Contains(squeezed) ? squeezed : Mend(squeezed);
        if (word.Length is < Shortest or > Longest) return word;
        if (Nearest(word, word) is { } mended) return mended;

        Span<char> shorter = stackalloc char[word.Length - 1];
        for (var i = 1; i < word.Length; i++)
        {
            word.AsSpan(0, i).CopyTo(shorter);
            word.AsSpan(i + 1).CopyTo(shorter[i..]);
            if (Nearest(shorter, word) is { } found) return found;
        }
        return word;
    }

    private string? Nearest(ReadOnlySpan<char> key, string word)
    {
        if (!_lookup.TryGetValue(key, out var candidates)) return null;
        foreach (var candidate in candidates)
            if (IsOneSlip(candidate, word)) return candidate;
        return null;
    }

    private void Index(string key, string word)
    {
        if (!_byDeletion.TryGetValue(key, out var words)) _byDeletion[key] = words = [];
        words.Add(word);
    }

    private static bool IsOneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || a[0] != b[0]) return false;
        var front = 0;
        while (front < Math.Min(a.Length, b.Length) && a[front] == b[front]) front++;
        var back = 0;
        while (back < Math.Min(a.Length, b.Length) - front && a[^(back + 1)] == b[^(back + 1)]) back++;
        var (left, right) = (a.Length - front - back, b.Length - front - back);
        return (left <= 1 && right <= 1) || (left == 2 && right == 2 && a[front] == b[front + 1] && a[front + 1] == b[front]);
    }

    private static string? Squeeze(string word)
    {
        var triple = -1;
        for (var i = 2; i < word.Length && triple < 0; i++)
            if (word[i] == word[i - 1] && word[i] == word[i - 2] && char.IsLetter(word[i])) triple = i;
        if (triple < 0) return null;

        var kept = new System.Text.StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var end = i;
            while (end < word.Length && word[end] == word[i]) end++;
            kept.Append(word[i], end - i >= 3 && char.IsLetter(word[i]) ? 1 : end - i);
            i = end;
        }
        return kept.ToString();
    }
}
