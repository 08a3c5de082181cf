namespace Assistant.Retrieval.Qdrant;

/// <summary>Asks Qdrant where it holds these very passages and answers; else this server's own index.</summary>
public sealed class FallbackIndex(QdrantLink link, QdrantLayout layout, IChunkIndex local) : IChunkIndex
{
    private readonly Lazy<QdrantIndex> _index = new(() => new QdrantIndex(link.Client, layout));

    public IReadOnlyList<SearchResult> Search(Query query, int top) =>
        (link.IsAt(layout.Collection) ? link.Try(() => _index.Value.Search(query, top)) : null) ?? local.Search(query, top);
}
