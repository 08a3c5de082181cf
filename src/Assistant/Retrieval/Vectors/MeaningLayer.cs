using Assistant.Models.Embeddings;

namespace Assistant.Retrieval.Vectors;

/// <summary>Puts search by meaning over the local index, whether or not a gain was shown: to measure it.</summary>
public sealed class MeaningLayer(PassageVectors vectors, EmbeddingLink link, double weight) : ISearchLayers
{
    public IChunkIndex Over(SearchCorpus corpus, IChunkIndex local) => new MeaningIndex(local, corpus, vectors, link, weight);
}
