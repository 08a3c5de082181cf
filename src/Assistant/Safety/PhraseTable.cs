namespace Assistant.Safety;

public readonly record struct PhraseMatch<TMark>(TMark Mark, int Start, int End)
{
    public int Length => End - Start;

    public bool Overlaps(PhraseMatch<TMark> other) => Start < other.End && other.Start < End;
}

/// <summary>Phrases by the word each is searched from, so that a text costs one look-up a word.</summary>
public sealed class PhraseTable<TMark>
{
    private readonly record struct Entry(Phrase Phrase, TMark Mark);

    private readonly Dictionary<string, List<Entry>> _byWord = [];
    private readonly Dictionary<string, List<Entry>> _byBeginning = [];
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> _beginnings;

    public PhraseTable() => _beginnings = _byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<string> Words => _byWord.Keys;

    public void Add(Phrase phrase, TMark mark)
    {
        var anchor = phrase.Parts[phrase.Anchor];
        foreach (var word in anchor.Words) AddTo(_byWord, word, new Entry(phrase, mark));
        foreach (var beginning in anchor.Beginnings.Select(b => b[..PhrasePart.BeginningLength]).Distinct())
            AddTo(_byBeginning, beginning, new Entry(phrase, mark));
    }

    public List<PhraseMatch<TMark>> Find(IReadOnlyList<Token> tokens)
    {
        var matches = new List<PhraseMatch<TMark>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Word;
            if (_byWord.TryGetValue(word, out var entries)) Collect(entries, tokens, i, matches);
            if (word.Length >= PhrasePart.BeginningLength && _beginnings.TryGetValue(word.AsSpan(0, PhrasePart.BeginningLength), out entries))
                Collect(entries, tokens, i, matches);
        }
        return matches;
    }

    private static void Collect(List<Entry> entries, IReadOnlyList<Token> tokens, int at, List<PhraseMatch<TMark>> matches)
    {
        foreach (var entry in entries)
            if (entry.Phrase.Around(tokens, at) is var (start, end)) matches.Add(new PhraseMatch<TMark>(entry.Mark, start, end));
    }

    private static void AddTo(Dictionary<string, List<Entry>> table, string key, Entry entry)
    {
        if (!table.TryGetValue(key, out var entries)) table[key] = entries = [];
        entries.Add(entry);
    }
}
