namespace Assistant.Benchmarks.Search;

/// <summary>A search engine over the made passages, in a process of its own.</summary>
internal interface ISearchPeer : IDisposable
{
    /// <summary>Takes the passages in; says how long that took without what it took to make them, as far as that can be told apart.</summary>
    TimeSpan Build(MadeCorpus corpus, int passages);

    /// <summary>The ten best, by number.</summary>
    IReadOnlyList<int> Search(SearchQuestion question);
}
