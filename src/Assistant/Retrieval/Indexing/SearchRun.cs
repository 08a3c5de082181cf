namespace Assistant.Retrieval.Indexing;

/// <summary>
/// One question's way through an index, which two threads may go together: each takes the next stretch that nobody has taken, and both know
/// what a passage has to score at least.
/// </summary>
internal sealed class SearchRun(QueryPlan plan, IReadOnlyList<SegmentView> segments, int terms, int most)
{
    private readonly int[] _taken = new int[segments.Count];
    private double _least;

    public QueryPlan Plan => plan;
    public IReadOnlyList<SegmentView> Segments => segments;

    /// <summary>How many terms the index has.</summary>
    public int Terms => terms;

    /// <summary>How many passages are wanted.</summary>
    public int Most => most;

    /// <summary>Somebody has found as many passages as are wanted that score this at least: what scores less is not among the best.</summary>
    public double Least => Volatile.Read(ref _least);

    public void Raise(double least)
    {
        for (var known = Least; least > known;)
        {
            var before = Interlocked.CompareExchange(ref _least, least, known);
            if (before == known) return;
            known = before;
        }
    }

    /// <summary>The number of a stretch of that segment that nobody has taken. They ascend, beyond the last one too.</summary>
    public int Take(int segment) => Interlocked.Increment(ref _taken[segment]) - 1;
}
