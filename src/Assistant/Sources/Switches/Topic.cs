using Assistant.Retrieval;

namespace Assistant.Sources.Switches;

/// <summary>
/// A few words that stand for a topic, read as the index reads: by stems, without words that say nothing, and with whatever the
/// vocabulary takes for the same. A text speaks of the topic where each of its parts stands in it, in any order.
/// </summary>
public sealed class Topic
{
    // What a question asks for, and not what it is about.
    private static readonly HashSet<string> Asking = ["what", "who", "whom", "whose", "which", "when", "where", "why", "how"];

    private readonly IReadOnlyList<Part> _parts;

    public Topic(string words, Lexicon lexicon)
    {
        Words = words;
        _parts = [.. PartsOf(words, lexicon)];
    }

    public string Words { get; }

    /// <summary>Whether its words say nothing: then no text speaks of it.</summary>
    public bool IsEmpty => _parts.Count == 0;

    /// <param name="terms">The stems and concepts of a text.</param>
    public bool IsIn(IReadOnlySet<string> terms) => _parts.Count > 0 && _parts.All(p => p.IsIn(terms));

    // The longest phrase of the vocabulary at each place is one part: an acronym is met by what it stands for, not by one word of that.
    private static IEnumerable<Part> PartsOf(string words, Lexicon lexicon)
    {
        var tokens = Retrieval.Words.In(words).ConvertAll(w => lexicon.Token(words, w));
        for (var i = 0; i < tokens.Count;)
        {
            var phrases = lexicon.PhrasesAt(tokens, i);
            var length = phrases.Count > 0 ? phrases[0].Stems.Length : 1;
            var part = new Part([.. tokens.Skip(i).Take(length).Where(t => !lexicon.IsStopWord(t.Word) && !Asking.Contains(t.Word)).Select(t => t.Stem)], [.. phrases.Where(p => p.Stems.Length == length).Select(p => p.Concept.Name)]);
            if (part.Stems.Count > 0) yield return part;
            i += length;
        }
    }

    private sealed record Part(IReadOnlyList<string> Stems, IReadOnlyList<string> Concepts)
    {
        public bool IsIn(IReadOnlySet<string> terms) => Stems.Count > 0 && Stems.All(terms.Contains) || Concepts.Any(terms.Contains);
    }
}
