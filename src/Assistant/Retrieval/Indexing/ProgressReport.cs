namespace Assistant.Retrieval.Indexing;

/// <summary>Counts, on any thread, how far building has come: reading a passage is half of it, making its postings the other.</summary>
internal sealed class ProgressReport(IProgress<IndexProgress>? progress, int all)
{
    private const int Every = 1_000;

    private int _halves;

    public int All => all;

    public void Read(int passages) => Count(passages);

    public void Inverted(int passages) => Count(passages);

    private void Count(int halves)
    {
        var now = Interlocked.Add(ref _halves, halves);
        if (progress is not null && (now % Every == 0 || now == 2 * all)) progress.Report(new IndexProgress(now / 2, all));
    }
}
