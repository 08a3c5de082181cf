using Assistant.Retrieval;

namespace Assistant.Support;

/// <summary>A word that carries meaning: its stem, the ideas of the vocabulary that it belongs to, and which word of the text it is.</summary>
internal sealed record ContentWord(string Stem, IReadOnlyList<string> Concepts, int Place)
{
    public bool StandsIn(IReadOnlySet<string> terms) => terms.Contains(Stem) || Concepts.Any(terms.Contains);

    public bool IsSame(ContentWord other) => Stem == other.Stem || Concepts.Any(other.Concepts.Contains);
}

internal sealed class ContentWords(Lexicon lexicon)
{
    private static readonly HashSet<string> Function =
    [
        "not", "no", "nor", "never", "none", "neither", "without", "must", "may", "might", "need", "needs", "ought", "every", "each", "all", "only",
        "first", "whether", "while", "before", "after", "until", "because", "however", "more", "most", "least", "less", "other", "another", "own",
        "necessarily", "always", "again", "already", "yet", "either", "both", "within", "through", "during", "up", "out", "off", "over", "under", "per",
        "cannot", "cant", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "wont", "wouldnt", "shouldnt", "couldnt", "hasnt", "havent", "hadnt",
    ];

    private static readonly Dictionary<string, string> Plurals = new() { ["children"] = "child", ["people"] = "person", ["persons"] = "person", ["men"] = "man", ["women"] = "woman" };

    public IReadOnlyList<ContentWord> In(string text)
    {
        var tokens = Words.In(text).ConvertAll(w => lexicon.Token(text, w));
        var concepts = new List<string>?[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
            foreach (var phrase in lexicon.PhrasesAt(tokens, i))
                for (var j = i; j < i + phrase.Stems.Length; j++) (concepts[j] ??= []).Add(phrase.Concept.Name);
        var content = new List<ContentWord>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Word;
            if (word.Length < 2 || char.IsDigit(word[0]) || lexicon.IsStopWord(word) || Function.Contains(word) || NumberWords.IsNumber(word)) continue;
            content.Add(new ContentWord(Plurals.TryGetValue(word, out var one) ? one : tokens[i].Stem, concepts[i] ?? (IReadOnlyList<string>)[], i));
        }
        return content;
    }

    public static IReadOnlySet<string> Terms(IEnumerable<ContentWord> words) => words.SelectMany(w => w.Concepts.Prepend(w.Stem)).ToHashSet();

    public static double Share(IReadOnlyList<ContentWord> words, IReadOnlySet<string> terms) =>
        words.Count == 0 ? 1 : words.Count(w => w.StandsIn(terms)) / (double)words.Count;
}
