using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

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
    private readonly ConcurrentDictionary<string, string> _stems = [];
    private volatile bool _keepsStems = true;

    public Lexicon(Vocabulary vocabulary)
    {
        _stopWords = [.. vocabulary.StopWords];
        Fingerprint = FingerprintOf(vocabulary);
        foreach (var (slang, words) in vocabulary.Spellings) _spellings[slang] = words.Split(' ');
        foreach (var acronym in vocabulary.Acronyms)
        {
            var concept = new Concept($"#{acronym.Short.ToLowerInvariant()}", AcronymWeight);
            Add(acronym.Short, concept, acronym.CapitalsOnly);
            foreach (var words in acronym.Long) Add(words, concept);
        }
        for (var i = 0; i < vocabulary.SynonymGroups.Count; i++)
            foreach (var member in vocabulary.SynonymGroups[i].Words)
                Add(member, new Concept($"~{i}", (float)vocabulary.SynonymGroups[i].Weight));
    }

    /// <summary>A hash of all that decides which terms a text has: two lexicons of the same hash read every text alike.</summary>
    public string Fingerprint { get; }

    /// <summary>From now on no word is kept: what people type is not ours to hold on to.</summary>
    public void KeepNoMoreStems() => _keepsStems = false;

    public bool IsStopWord(string word) => _stopWords.Contains(word);

    public string[]? Spelling(string word) => _spellings.GetValueOrDefault(word);

    public string Stem(string word)
    {
        if (_stems.TryGetValue(word, out var stem)) return stem;
        stem = Stemmer.Stem(word);
        if (_keepsStems) _stems[word] = stem;
        return stem;
    }

    /// <summary>The stems of a text in order, stop words left out, and the concepts that it carries.</summary>
    public IEnumerable<string> Terms(string text)
    {
        var tokens = Words.In(text).ConvertAll(w => Token(text, w));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsStopWord(tokens[i].Word)) yield return tokens[i].Stem;
            foreach (var phrase in PhrasesAt(tokens, i)) yield return phrase.Concept.Name;
        }
    }

    /// <summary>The stems of all words of a text, single spaces between them.</summary>
    public string Stems(string text) => string.Join(' ', Words.In(text).Select(w => Stem(w.Text)));

    /// <summary>The phrases of the vocabulary that begin at a place, longest first.</summary>
    public IReadOnlyList<Phrase> PhrasesAt(IReadOnlyList<Token> tokens, int at)
    {
        if (!_byFirst.TryGetValue(tokens[at].Stem, out var candidates)) return [];
        List<Phrase>? found = null;
        foreach (var phrase in candidates)
            if (phrase.Matches(tokens, at)) (found ??= []).Add(phrase);
        return found ?? (IReadOnlyList<Phrase>)[];
    }

    /// <summary>The phrases of the vocabulary whose first word has that stem, longest first.</summary>
    public IReadOnlyList<Phrase> PhrasesFrom(string stem) => _byFirst.TryGetValue(stem, out var phrases) ? phrases : [];

    public Token Token(string text, Word word) => new(word.Text, Stem(word.Text), Retrieval.Token.IsInCapitals(text.AsSpan(word.Start, word.End - word.Start)));

    public Token Token(string word) => new(word, Stem(word), false);

    private static string FingerprintOf(Vocabulary vocabulary) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes<object?[]>(
    [
        vocabulary.StopWords.Order(StringComparer.Ordinal),
        vocabulary.Acronyms.Select(a => (string[])[a.Short, a.CapitalsOnly ? "capitals" : "", .. a.Long]),
        vocabulary.SynonymGroups.Select(g => g.Words),
    ])));

    private void Add(string member, Concept concept, bool capitalsOnly = false)
    {
        var stems = Words.In(member).ConvertAll(w => Stem(w.Text)).ToArray();
        if (stems.Length == 0) return;
        if (!_byFirst.TryGetValue(stems[0], out var list)) _byFirst[stems[0]] = list = [];
        if (list.Any(p => p.Concept.Name == concept.Name && p.Stems.SequenceEqual(stems))) return;
        list.Insert(list.FindIndex(p => p.Stems.Length < stems.Length) is >= 0 and var place ? place : list.Count, new Phrase(stems, concept, capitalsOnly));
    }
}

/// <summary>An idea that several words or phrases stand for, and how much a match by it counts beside the word itself.</summary>
public sealed record Concept(string Name, float Weight);

/// <summary>A word of a text with its stem; <see cref="Capitals"/> where it was written in capitals.</summary>
public readonly record struct Token(string Word, string Stem, bool Capitals)
{
    public static bool IsInCapitals(ReadOnlySpan<char> word) => word.Length > 0 && !word.ContainsAnyInRange('a', 'z');
}

public sealed record Phrase(string[] Stems, Concept Concept, bool CapitalsOnly)
{
    public bool Matches(IReadOnlyList<Token> tokens, int at)
    {
        if (at + Stems.Length > tokens.Count || CapitalsOnly && !tokens[at].Capitals) return false;
        for (var i = 0; i < Stems.Length; i++)
            if (tokens[at + i].Stem != Stems[i]) return false;
        return true;
    }
}
