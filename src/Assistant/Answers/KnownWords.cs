using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>
/// The words of the documents, the notes and the vocabulary, and how often each stands there. Where there is an earlier count, only
/// groups of passages that have come or gone since are counted.
/// </summary>
public sealed class KnownWords
{
    private readonly Dictionary<string, int> _inTexts = [];
    private readonly List<(string Hash, PassageGroup Group)> _groups;

    public KnownWords(IEnumerable<PassageGroup> groups, Vocabulary vocabulary, KnownWords? before = null)
    {
        _groups = [.. groups.AsParallel().AsOrdered().Select(g => (PassageHash.Of(g.Passages), g))];
        if (before is not null) _inTexts = new Dictionary<string, int>(before._inTexts);
        var held = before?._groups.GroupBy(g => g.Hash).ToDictionary(g => g.Key, g => new Stack<PassageGroup>(g.Select(p => p.Group))) ?? [];
        foreach (var (hash, group) in _groups)
            if (!held.TryGetValue(hash, out var same) || !same.TryPop(out _)) Count(group, 1);
        foreach (var gone in held.Values.SelectMany(g => g)) Count(gone, -1);
        var counts = new Dictionary<string, int>(_inTexts);
        foreach (var text in Texts(vocabulary)) Count(counts, text, 1);
        Counts = counts;
    }

    public IReadOnlyDictionary<string, int> Counts { get; }

    private void Count(PassageGroup group, int sign)
    {
        foreach (var passage in group.Passages)
        {
            foreach (var unit in passage.Units) Count(_inTexts, unit, sign);
            Count(_inTexts, passage.Heading, sign);
        }
    }

    private static void Count(Dictionary<string, int> counts, string text, int sign)
    {
        foreach (var word in Words.In(text))
        {
            var count = counts.GetValueOrDefault(word.Text) + sign;
            if (count == 0) counts.Remove(word.Text);
            else counts[word.Text] = count;
        }
    }

    private static IEnumerable<string> Texts(Vocabulary vocabulary) =>
        vocabulary.SynonymGroups.SelectMany(g => g.Words).Concat(vocabulary.Acronyms.SelectMany(a => a.Long.Prepend(a.Short))).Concat(vocabulary.DomainTerms);
}
