namespace Assistant.Retrieval;

/// <summary>Finds passages for a question. The in-memory index is the default; an engine for a large corpus is another.</summary>
public interface IChunkIndex
{
    /// <summary>The best passages, best first. An empty list means that nothing was found; a fault is an exception.</summary>
    /// <param name="query">The question as read.</param>
    /// <param name="top">How many to return at most.</param>
    IReadOnlyList<SearchResult> Search(Query query, int top);
}
