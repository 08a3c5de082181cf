namespace Assistant.Retrieval.Indexing;

/// <summary>
/// Reads the terms of texts as numbers: those that <see cref="Lexicon.Terms"/> gives, in that order. What it has found out about a
/// word it remembers, so that a corpus costs hardly more than looking its words up. For one thread.
/// </summary>
internal sealed class TermReader
{
    private readonly Lexicon _lexicon;
    private readonly TermTable _terms;
    private readonly Dictionary<string, KnownWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<(KnownWord Word, int Start, int End)> _tokens = [];

    /// <summary>A word: the number of its stem, whether it says nothing, and the phrases of the vocabulary that begin with it.</summary>
    private sealed record KnownWord(int Stem, bool IsStopWord, KnownPhrase[] Phrases);

    private sealed record KnownPhrase(int[] Stems, int Concept, bool CapitalsOnly);

    public TermReader(Lexicon lexicon, TermTable terms)
    {
        (_lexicon, _terms) = (lexicon, terms);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Read(string text, NumberList into)
    {
        _tokens.Clear();
        var words = new WordReader(text, stackalloc char[WordReader.Longest]);
        while (words.MoveNext())
            _tokens.Add((_lookup.TryGetValue(words.Word, out var known) ? known : Learn(words.Word.ToString()), words.Start, words.End));
        for (var i = 0; i < _tokens.Count; i++)
        {
            var word = _tokens[i].Word;
            if (!word.IsStopWord) into.Add(word.Stem);
            foreach (var phrase in word.Phrases)
                if (Stands(phrase, i, text)) into.Add(phrase.Concept);
        }
    }

    private bool Stands(KnownPhrase phrase, int at, string text)
    {
        if (at + phrase.Stems.Length > _tokens.Count) return false;
        for (var i = 1; i < phrase.Stems.Length; i++)
            if (_tokens[at + i].Word.Stem != phrase.Stems[i]) return false;
        return !phrase.CapitalsOnly || Token.IsInCapitals(text.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start));
    }

    private KnownWord Learn(string word)
    {
        var stem = _lexicon.Stem(word);
        return _words[word] = new KnownWord(_terms.Add(stem), _lexicon.IsStopWord(word),
            [.. _lexicon.PhrasesFrom(stem).Select(p => new KnownPhrase([.. p.Stems.Select(_terms.Add)], _terms.Add(p.Concept.Name), p.CapitalsOnly))]);
    }
}
