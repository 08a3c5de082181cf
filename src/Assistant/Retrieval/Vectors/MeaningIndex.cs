using Assistant.Models.Embeddings;

namespace Assistant.Retrieval.Vectors;

/// <summary>
/// Search by words and by meaning. Passages that only the meaning finds are scored by words as well, so that each result is complete. Where the
/// model does not answer, the words alone do.
/// </summary>
public sealed class MeaningIndex(IChunkIndex byWords, SearchCorpus corpus, PassageVectors vectors, EmbeddingLink link, double weight) : IChunkIndex
{
    private const int MostByWords = 100, MostByMeaning = 50;

    public IReadOnlyList<SearchResult> Search(Query query, int top)
    {
        if (query.IsEmpty || link.Question(query.Text) is not { } meaning || meaning.Length != vectors.Dimensions) return byWords.Search(query, top);
        query = query with { Meaning = meaning };
        var found = byWords.Search(query, Math.Max(top, MostByWords));
        var known = found.Select(r => r.Passage).ToHashSet();
        var more = vectors.Nearest(meaning, query.Filter is null ? MostByMeaning : vectors.Count)
            .Where(p => query.Filter?.Lets(corpus.Labels[p]) != false).Take(MostByMeaning).Where(p => !known.Contains(p));
        return VectorFusion.Fuse([.. found, .. corpus.Scorer.Score(query, more)], p => vectors.Likeness(meaning, p), weight, top);
    }
}
