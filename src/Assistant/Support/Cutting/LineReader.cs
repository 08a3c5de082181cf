using System.Text.RegularExpressions;
using Assistant.Retrieval;

namespace Assistant.Support.Cutting;

/// <summary>A text as its words in order, each with what it does there.</summary>
internal sealed partial class LineReader(Lexicon lexicon)
{
    // NRM and National Referral Mechanism are one thing; words that are merely alike are two.
    internal const string Child = "child ";
    private const char ShortForm = '#';

    /// <param name="sentences">The sentences of the text, as they stand.</param>
    public IReadOnlyList<LineWord> Read(IReadOnlyList<string> sentences)
    {
        var line = new List<LineWord>();
        foreach (var sentence in sentences) Read(AssertionReader.Plain(sentence), line);
        return line;
    }

    private void Read(string text, List<LineWord> line)
    {
        var words = Words.In(text);
        var concepts = ConceptsOf(text, words);
        var (part, sentence) = line.Count == 0 ? (0, 0) : (line[^1].Part + 1, line[^1].Sentence + 1);
        for (var i = 0; i < words.Count; i++)
        {
            var between = i == 0 ? "" : text[words[i - 1].End..words[i].Start];
            if (i > 0 && (Border().IsMatch(between) || Joins.Contains(words[i].Text))) part++;
            if (i > 0 && End().IsMatch(between)) sentence++;
            var limit = LimitAt(words, i);
            var role = limit is not null ? WordRole.Limit : IsNotOnly(words, i) || Small.Contains(words[i].Text) ? WordRole.Small : WordRole.Content;
            var name = char.IsUpper(text[words[i].Start]) && i > 0 && !End().IsMatch(between);
            line.Add(new LineWord(words[i].Text, limit ?? (OneChild(words, i + 1) ? Child : WordForms.BaseOf(words[i].Text)), concepts[i] ?? (IReadOnlyList<string>)[], role, part, sentence, name) { Owns = Owner().IsMatch(text[words[i].Start..words[i].End]) });
        }
    }

    private List<string>?[] ConceptsOf(string text, List<Word> words)
    {
        var tokens = words.ConvertAll(w => lexicon.Token(text, w));
        var concepts = new List<string>?[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
            foreach (var phrase in lexicon.PhrasesAt(tokens, i).Where(p => p.Concept.Name[0] == ShortForm))
                for (var j = i; j < i + phrase.Stems.Length; j++) (concepts[j] ??= []).Add(phrase.Concept.Name);
        return concepts;
    }

    private static string? LimitAt(List<Word> words, int at) =>
        at + 1 < words.Count && (words[at].Text, words[at + 1].Text) is ("process", "of") or ("provided", "that") ? words[at].Text
        : OneChild(words, at) ? Child + words[at].Text
        : IsNotOnly(words, at) ? null
        : IsOneOf(words, at) ? words[at].Text
        : Limits.KindOf(words[at].Text);

    // It adds, and limits nothing.
    private static bool IsNotOnly(List<Word> words, int at) => words[at].Text == "not" && at + 1 < words.Count && words[at + 1].Text == "only" || words[at].Text == "only" && at > 0 && words[at - 1].Text == "not";

    // "One of the ways", "one each".
    private static bool IsOneOf(List<Word> words, int at) => words[at].Text == "one" && at + 1 < words.Count && words[at + 1].Text is "of" or "each";

    private static bool OneChild(List<Word> words, int at) => at > 0 && at < words.Count && words[at].Text is ['a' or 'b' or 'g' or 'h'] && words[at - 1].Text == "child";

    private static readonly HashSet<string> Small =
    [
        "the", "a", "an", "this", "that", "these", "those", "which", "who", "whom", "whose", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "do", "does", "did", "it", "its", "they", "their", "them", "he", "him", "his",
        "she", "her", "to", "in", "on", "at", "of", "for", "with", "by", "from", "as", "and", "into", "there", "then", "so", "such", "about", "upon", "onto", "than", "both", "itself", "himself", "themselves", "own", "where", "when", "how", "what", "s",
    ];

    private static readonly HashSet<string> Joins = ["and", "but", "which", "who", "whom", "whose", "that", "because", "while", "whilst", "although", "though", "whereas", "so", "if", "unless", "when", "where", "until", "after", "before", "following", "however", "or", "due"];

    [GeneratedRegex(@"['’]s$|s['’]$", RegexOptions.IgnoreCase)]
    private static partial Regex Owner();

    [GeneratedRegex(@"[,;:()\[\]–—""“”]|\s-\s|[.!?]\s|\n")]
    private static partial Regex Border();

    [GeneratedRegex(@"[.!?][""”’')\]]*\s|\n")]
    private static partial Regex End();
}
