namespace Assistant.Retrieval;

/// <summary>
/// The vocabulary made ready for search. Acronyms and groups of synonyms become concepts: a text carries a concept
/// wherever any member stands in it, so that "NRM" finds "National Referral Mechanism" and "dropped" finds "discontinued".
/// </summary>
public sealed class Lexicon
{
    private const float AcronymWeight = 1.0f;

    private readonly Dictionary<string, List<Phrase>> _byFirst = [];
    private readonly HashSet<string> _stopWords;
    private readonly Dictionary<string, string[]> _spellings = [];
    private readonly Dictionary<string, string> _stems = [];

    public Lexicon(Vocabulary vocabulary)
    {
        _stopWords = [.. vocabulary.StopWords];
        foreach (var (slang, words) in vocabulary.Spellings) _spellings[slang] = words.Split(' ');
        foreach (var acronym in vocabulary.Acronyms)
            foreach (var member in acronym.Expansions.Append(acronym.Short))
                Add(member, new Concept($"#{acronym.Short.ToLowerInvariant()}", AcronymWeight));
        for (var i = 0; i < vocabulary.SynonymGroups.Count; i++)
            foreach (var member in vocabulary.SynonymGroups[i].Members)
                Add(member, new Concept($"~{i}", vocabulary.SynonymGroups[i].Weight));
    }

    public bool IsStopWord(string word) => _stopWords.Contains(word);

    public string[]? Spelling(string word) => _spellings.GetValueOrDefault(word);

    public string Stem(string word)
    {
        if (_stems.TryGetValue(word, out var stem)) return stem;
        stem = Stemmer.Stem(word);
        lock (_stems) { if (_stems.Count < 20_000) _stems[word] = stem; }
        return stem;
    }

    /// <summary>The stems of a text in order, stop words left out, and the concepts that it carries.</summary>
    public IEnumerable<string> Terms(string text)
    {
        var stems = Words.In(text).ConvertAll(w => (w.Text, Stem: Stem(w.Text)));
        for (var i = 0; i < stems.Count; i++)
        {
            if (!IsStopWord(stems[i].Text)) yield return stems[i].Stem;
            foreach (var phrase in PhrasesAt(stems.ConvertAll(s => s.Stem), i)) yield return phrase.Concept.Name;
        }
    }

    /// <summary>The phrases of the vocabulary that begin at a place, longest first.</summary>
    public IReadOnlyList<Phrase> PhrasesAt(IReadOnlyList<string> stems, int at)
    {
        if (!_byFirst.TryGetValue(stems[at], out var candidates)) return [];
        List<Phrase>? found = null;
        foreach (var phrase in candidates)
            if (phrase.Matches(stems, at)) (found ??= []).Add(phrase);
        return found ?? (IReadOnlyList<Phrase>)[];
    }

    private void Add(string member, Concept concept)
    {
        var stems = Words.In(member).ConvertAll(w => Stem(w.Text)).ToArray();
        if (stems.Length == 0) return;
        if (!_byFirst.TryGetValue(stems[0], out var list)) _byFirst[stems[0]] = list = [];
        if (list.Any(p => p.Concept.Name == concept.Name && p.Stems.SequenceEqual(stems))) return;
        list.Insert(list.FindIndex(p => p.Stems.Length < stems.Length) is >= 0 and var place ? place : list.Count, new Phrase(stems, concept));
    }
}

/// <summary>An idea that several words or phrases stand for, and how much a match by it counts beside the word itself.</summary>
public sealed record Concept(string Name, float Weight);

public sealed record Phrase(string[] Stems, Concept Concept)
{
    public bool Matches(IReadOnlyList<string> stems, int at)
    {
        if (at + Stems.Length > stems.Count) return false;
        for (var i = 0; i < Stems.Length; i++)
            if (stems[at + i] != Stems[i]) return false;
        return true;
    }
}
