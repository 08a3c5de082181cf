using Assistant.Retrieval.Indexing;

namespace Assistant.Retrieval;

/// <summary>
/// Three BM25F rankings over the same passages, put together: the passage as a whole (title, heading, body, expansions), each sentence
/// on its own, and each expansion question on its own. The first finds the place, the other two the very words. An index is never
/// changed; what has changed in the corpus makes another that shares with it all that has not. It holds terms and no texts.
/// </summary>
public sealed class PassageIndex : IChunkIndex
{
    // Fewer are searched sooner than another thread wakes.
    private const int WorthTwo = 20_000;

    private readonly IndexState _state;

    public PassageIndex(IReadOnlyList<Passage> passages, Lexicon lexicon, RankingWeights? weights = null)
        : this([new PassageGroup("", passages)], lexicon, weights) { }

    /// <param name="groups">All that is searched, in order.</param>
    /// <param name="lexicon">Makes terms of words.</param>
    /// <param name="weights">How the parts of a score are weighed.</param>
    /// <param name="before">An earlier index: what it has of these passages is not read again. It stays as it is and can be searched meanwhile.</param>
    /// <param name="progress">Is told how far it has come.</param>
    public PassageIndex(IReadOnlyList<PassageGroup> groups, Lexicon lexicon, RankingWeights? weights = null, PassageIndex? before = null, IProgress<IndexProgress>? progress = null) =>
        _state = new IndexBuilder(lexicon, weights ?? new RankingWeights(), before?._state, progress).Build(groups);

    /// <summary>How many passages were read to make this index; the others it has from the one before.</summary>
    public int PassagesRead => _state.PassagesRead;

    public IReadOnlyList<SearchResult> Search(Query query, int top) => Search(query, top, Environment.ProcessorCount > 1 && _state.Tally.Passages >= WorthTwo);

    /// <param name="query">The question.</param>
    /// <param name="top">How many passages are wanted.</param>
    /// <param name="together">Another thread may help.</param>
    internal IReadOnlyList<SearchResult> Search(Query query, int top, bool together)
    {
        if (query.IsEmpty || _state.Tally.Passages == 0) return [];
        var second = together ? SecondSearcher.Call() : null;
        try
        {
            var terms = _state.Tally.PassagesWith.Length;
            var run = new SearchRun(new QueryPlan(new QueryTerms(query, _state.Terms, terms), _state.Figures, _state.Weights), _state.Segments, terms, Math.Min(top, _state.Tally.Passages));
            second?.Begin(run);
            return SegmentSearch.OfThread.Search(run, second);
        }
        finally
        {
            second?.SendAway();
        }
    }
}
