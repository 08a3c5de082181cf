using System.Diagnostics;
using Assistant.Retrieval;

namespace Assistant.Benchmarks.Search;

/// <summary>The assistant's own index, with all that its ranking does.</summary>
internal sealed class OurPeer(Lexicon lexicon) : ISearchPeer
{
    // More are made while they are taken in: as text they would need more memory than the index.
    private const int MostHeld = 100_000;

    private IChunkIndex _index = null!;

    public TimeSpan Build(MadeCorpus corpus, int passages)
    {
        var documents = corpus.Documents(passages);
        if (passages <= MostHeld) documents = [.. documents.AsParallel().AsOrdered().Select(d => d with { Passages = [.. d.Passages] })];
        var start = Stopwatch.GetTimestamp();
        _index = new PassageIndex(documents, lexicon);
        return Stopwatch.GetElapsedTime(start);
    }

    public IReadOnlyList<int> Search(SearchQuestion question) => [.. _index.Search(question.Query, 10).Select(r => r.Passage)];

    public void Dispose() { }
}
