using Assistant.Models.Embeddings;
using Assistant.Retrieval.Qdrant;
using Assistant.Retrieval.Vectors;

namespace Assistant.Retrieval;

/// <summary>
/// The engines that a site has set up over its own index. They outlive a version of the knowledge: what is known of their health, and their
/// connections, stay when documents change.
/// </summary>
public sealed class SearchLayers : ISearchLayers, IDisposable
{
    private readonly EmbeddingOptions _embeddings;
    private volatile string? _vectorNote;

    /// <param name="qdrant">The server that proposes passages.</param>
    /// <param name="embeddings">The model of meaning.</param>
    /// <param name="folder">Where vectors of passages lie.</param>
    /// <param name="time">The clock.</param>
    public SearchLayers(QdrantOptions qdrant, EmbeddingOptions embeddings, string folder, TimeProvider time)
    {
        (_embeddings, Folder) = (embeddings, folder);
        if (qdrant.IsSetUp) Qdrant = new QdrantLink(qdrant, time);
        if (embeddings.IsSetUp) Embeddings = new EmbeddingLink(new EndpointEmbeddings(EmbeddingClients.Create(embeddings), embeddings), embeddings, time);
    }

    public QdrantLink? Qdrant { get; }

    public EmbeddingLink? Embeddings { get; }

    /// <summary>Where vectors of passages lie, and what was measured of them.</summary>
    public string Folder { get; }

    public EmbeddingOptions EmbeddingOptions => _embeddings;

    /// <summary>What there is to say of each engine now, for the log.</summary>
    public IReadOnlyList<string> Notes => [.. new[] { Qdrant is null ? null : Qdrant.Look().Says ?? "Questions are answered over the index server.", _vectorNote }.OfType<string>()];

    public IChunkIndex Over(SearchCorpus corpus, IChunkIndex local)
    {
        var vectors = VectorsOf(corpus, null, CancellationToken.None);
        var index = local;
        if (Qdrant is not null)
        {
            var layout = LayoutOf(corpus, vectors);
            Qdrant.Want(layout.Collection);
            index = new FallbackIndex(Qdrant, layout, local);
        }
        return vectors is null ? index : new MeaningIndex(index, corpus, vectors, Embeddings!, _embeddings.Weight);
    }

    /// <summary>How these passages stand in Qdrant, with the vectors that are searched.</summary>
    public QdrantLayout LayoutOf(SearchCorpus corpus, PassageVectors? vectors) =>
        new(Qdrant!.Options, corpus, vectors is { Dimensions: > 0 } ? (_embeddings.Model, vectors.Dimensions) : null);

    /// <summary>The vectors of these passages where search may use them; null where it may not, or the model gave none.</summary>
    public PassageVectors? VectorsOf(SearchCorpus corpus, Action<int, int>? progress, CancellationToken cancellationToken)
    {
        if (Embeddings is null || !_embeddings.IsOn) return null;
        if (VectorProof.Refusal(VectorProof.Read(Folder), _embeddings, corpus.Hash) is { } refusal)
        {
            _vectorNote = $"Search by meaning stays off. {refusal}";
            return null;
        }
        try
        {
            var vectors = new VectorCache(Folder, _embeddings).Of(corpus.Passages, Embeddings, progress, cancellationToken);
            _vectorNote = "Search by meaning is on.";
            return vectors;
        }
        catch (EmbeddingException e)
        {
            _vectorNote = $"Search by meaning stays off until the documents are read again. {e.Message}";
            return null;
        }
    }

    public void Dispose() => Qdrant?.Dispose();
}
