using Assistant.Corpus;
using Assistant.Knowledge;

namespace Assistant.Answers.Records;

/// <summary>Which version of each source is served. Worked out for a source when it is first asked for.</summary>
public sealed class SourceVersions
{
    private readonly Dictionary<string, Lazy<SourceVersion>> _versions = [];

    public SourceVersions(KnowledgeBase knowledge)
    {
        foreach (var source in knowledge.Catalogue.Sources.Where(s => !s.Held)) _versions[source.Id] = new(() => SourceVersion.OfPage(source));
        foreach (var document in knowledge.Documents) _versions[document.Source.Id] = new(() => SourceVersion.Of(document));
    }

    /// <summary>The version served; null where there is no such source.</summary>
    public SourceVersion? Find(string source) => _versions.GetValueOrDefault(source)?.Value;

    public SourceVersion this[Source source] => Find(source.Id) ?? throw new ArgumentException($"'{source.Id}' is not served.", nameof(source));
}
