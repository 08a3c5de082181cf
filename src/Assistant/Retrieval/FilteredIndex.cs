namespace Assistant.Retrieval;

/// <summary>Gives an index that knows nothing of sources the filter of a query: it ranks all, and what may not be spoken of is left out.</summary>
public sealed class FilteredIndex(IChunkIndex inner, IReadOnlyList<PassageLabel> labels) : IChunkIndex
{
    public IReadOnlyList<SearchResult> Search(Query query, int top) => query.Filter is { } filter
        ? [.. inner.Search(query, labels.Count).Where(r => filter.Lets(labels[r.Passage])).Take(top)]
        : inner.Search(query, top);
}
