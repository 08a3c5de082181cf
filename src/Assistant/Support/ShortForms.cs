using Assistant.Retrieval;

namespace Assistant.Support;

/// <summary>Acronyms beside what they stand for, as stems.</summary>
internal sealed class ShortForms
{
    private readonly Lexicon _lexicon;
    private readonly List<string[]> _groups;

    public ShortForms(Vocabulary vocabulary, Lexicon lexicon)
    {
        _lexicon = lexicon;
        _groups = [.. vocabulary.Acronyms.Select(a => a.Long.Prepend(a.Short).Select(w => $" {Stems(w)} ").Where(w => w.Length > 2).Distinct().ToArray())];
    }

    public string Stems(string text) => _lexicon.Stems(text);

    /// <summary>The stems with every other form of the names in them written out behind.</summary>
    public string Expand(string stems)
    {
        var others = _groups.Where(g => g.Any(f => stems.Contains(f, StringComparison.Ordinal))).SelectMany(g => g.Select(f => f + "|")).ToList();
        return others.Count == 0 ? stems : stems + string.Concat(others);
    }
}
