namespace Assistant.Retrieval.Qdrant;

/// <summary>Qdrant proposes passages; the scorer of our own ranks them and says what each holds of the question.</summary>
public sealed class QdrantIndex : IChunkIndex
{
    private readonly QdrantClient _client;
    private readonly QdrantLayout _layout;
    private readonly Dictionary<Guid, int> _passages;

    public QdrantIndex(QdrantClient client, QdrantLayout layout)
    {
        (_client, _layout) = (client, layout);
        _passages = Enumerable.Range(0, layout.Corpus.Passages.Count).ToDictionary(layout.IdOf);
    }

    /// <exception cref="QdrantException">It did not answer, or proposed a passage that is not held here.</exception>
    public IReadOnlyList<SearchResult> Search(Query query, int top)
    {
        if (query.IsEmpty || _passages.Count == 0 || _layout.QueryOf(query) is not { } asked) return [];
        var candidates = _client.Query(_layout.Options.Collection, asked, CancellationToken.None).Select(p => _passages.TryGetValue(p.Id, out var passage)
            ? passage
            : throw new QdrantException("Qdrant holds passages that are not those held here."));
        // What only the meaning found holds none of the words; who asked by meaning weighs it.
        return [.. _layout.Corpus.Scorer.Score(query, candidates).Where(r => r.Score > 0 || query.Meaning is not null).Take(top)];
    }
}
