using Assistant.Corpus;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>
/// The names that a site's own documents give to things: two words beside each other that stand in them more than once and nowhere in the
/// shipped documents, such as "adolescent desk" or "form WM-12". A question that holds one asks for what those documents say, though
/// the words alone could belong to anything, and nobody has written down questions that they answer.
/// </summary>
public sealed class LocalTerms
{
    private const int Often = 2;

    private readonly Dictionary<(string, string), int> _pairs = [];

    public LocalTerms(IReadOnlyList<Document> documents)
    {
        var added = documents.Where(d => d.Source.AddedOn is not null).ToList();
        if (added.Count == 0) return;
        foreach (var pair in added.SelectMany(PairsIn)) _pairs[pair] = _pairs.GetValueOrDefault(pair) + 1;
        foreach (var pair in documents.Except(added).SelectMany(PairsIn)) _pairs.Remove(pair);
    }

    public bool StandIn(string text) => _pairs.Count > 0 && PairsIn(text).Any(p => _pairs.GetValueOrDefault(p) >= Often);

    private static IEnumerable<(string, string)> PairsIn(Document document) => document.Chunks.SelectMany(c => c.Sentences).SelectMany(s => PairsIn(document.Text[s.Start..s.End]));

    private static IEnumerable<(string, string)> PairsIn(string text)
    {
        string? before = null;
        foreach (var word in Words.In(text).Select(w => w.Text))
        {
            if (before is not null && SaysSomething(before) && SaysSomething(word)) yield return (before, word);
            before = word;
        }
    }

    private static bool SaysSomething(string word) => word.Length > 3 || word.Any(char.IsAsciiDigit);
}
