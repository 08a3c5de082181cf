namespace Assistant.Corpus;

/// <summary>Every source the assistant may cite, by id.</summary>
public sealed class Catalogue(IReadOnlyList<Source> sources)
{
    private readonly Dictionary<string, Source> _byId = sources.ToDictionary(s => s.Id);

    public IReadOnlyList<Source> Sources { get; } = sources;

    public Source? Find(string id) => _byId.GetValueOrDefault(id);
}
