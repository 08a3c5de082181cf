using System.Runtime.CompilerServices;
using Assistant.Retrieval;

namespace Assistant.Sources;

/// <summary>The terms of our field: short forms together with what they stand for, and the other words of the vocabulary.</summary>
public sealed class Terms
{
    private const int LongestName = 100;

    private static readonly ConditionalWeakTable<Vocabulary, Terms> Read = [];

    private readonly Dictionary<string, Term> _byName = [];
    private readonly Dictionary<string, string> _labels = [];

    private Terms(Vocabulary vocabulary)
    {
        foreach (var forms in Groups(vocabulary.Acronyms.Select(FormsOf).Concat(vocabulary.DomainTerms.Select(w => new[] { TermForm.Of(w) })))) Add(forms);
        foreach (var acronym in vocabulary.Acronyms.Where(a => a.Long.Count > 0)) _labels.TryAdd(TermForm.Of(acronym.Short).Name, $"{acronym.Long[0]} ({acronym.Short})");
        All = [.. _byName.Values.Distinct()];
    }

    public IReadOnlyList<Term> All { get; }

    /// <summary>The terms of a vocabulary, put together once for as long as it is in use.</summary>
    public static Terms Of(Vocabulary vocabulary) => Read.GetValue(vocabulary, v => new Terms(v));

    /// <summary>The term that an address names; words of no term stand for themselves.</summary>
    public Term? Named(string? name)
    {
        if (name is null or { Length: > LongestName } || TermForm.Of(name) is not { Words.Count: > 0 } form) return null;
        return _byName.GetValueOrDefault(form.Name) ?? new Term(form.Name, [form]);
    }

    /// <summary>How people call the term of that name: what a short form stands for, with the short form.</summary>
    public string Label(string name) => _labels.GetValueOrDefault(name) ?? name;

    private void Add(IReadOnlyList<TermForm> forms)
    {
        var term = new Term(forms[0].Name, forms);
        foreach (var form in forms) _byName.TryAdd(form.Name, term);
    }

    private static TermForm[] FormsOf(Acronym acronym) => [TermForm.Of(acronym.Short, acronym.CapitalsOnly), .. acronym.Long.Select(l => TermForm.Of(l))];

    // Short forms that share what they stand for are one term: YOT and YOS, RHI and IRI.
    private static List<List<TermForm>> Groups(IEnumerable<TermForm[]> all)
    {
        var groups = new List<List<TermForm>>();
        foreach (var forms in all)
        {
            var related = groups.FindAll(g => g.Exists(f => forms.Any(other => other.Name == f.Name)));
            groups.RemoveAll(related.Contains);
            groups.Add([.. related.SelectMany(g => g).Concat(forms).DistinctBy(f => f.Name)]);
        }
        return groups;
    }
}
