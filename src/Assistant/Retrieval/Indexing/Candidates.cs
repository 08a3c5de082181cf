namespace Assistant.Retrieval.Indexing;

/// <summary>Passages that may be among the best. They are scored to the letter all together, the likeliest first, until no other can be better than what was found.</summary>
internal sealed class Candidates
{
    private const int Most = 8192, AtATime = 8;

    // What can be scored stands in the upper half of a number, which of the candidates it is in the lower.
    private readonly long[] _likeliest = new long[Most];
    private readonly Candidate[] _all = new Candidate[Most];
    private int _fetched;

    public int Count { get; private set; }

    /// <summary>Takes one more in, for which there has to be room.</summary>
    /// <param name="candidate">The passage.</param>
    /// <param name="most">What it can score at most.</param>
    public void Add(Candidate candidate, float most)
    {
        _all[Count] = candidate;
        _likeliest[Count] = (long)BitConverter.SingleToInt32Bits(most) << 32 | (uint)Count;
        Count++;
    }

    public bool HasRoomFor(int more) => Count + more <= Most;

    /// <summary>Puts the best of them among the best so far, and forgets them all.</summary>
    public void Score(PassageScorer scorer, TopPassages top)
    {
        var heap = new MaxHeap(_likeliest.AsSpan(0, Count));
        Span<long> next = stackalloc long[AtATime];
        while (Take(ref heap, next, top.Least) is > 0 and var taken)
        {
            foreach (var number in next[..taken]) Fetch(_all[(int)number]);
            foreach (var number in next[..taken])
                if (MostOf(number) >= top.Least) Score(_all[(int)number], scorer, top);
        }
        Forget();
    }

    public void Forget() => Count = 0;

    private static void Score(Candidate candidate, PassageScorer scorer, TopPassages top)
    {
        var (view, passage, withoutQuestions) = candidate;
        if (view.Numbers[passage] is >= 0 and var number)
            top.Offer(new RankedPassage(scorer.Score(view.Segment.Terms, passage, withoutQuestions, top.Least), number, view.Segment.Terms, passage));
    }

    // Passages lie far apart. Memory brings several at once in the time of one, if it is asked for all before the first is read.
    private void Fetch(Candidate candidate)
    {
        var (terms, passage) = (candidate.View.Segment.Terms, candidate.Passage);
        var (first, last) = (terms.First[passage], terms.First[passage + 1] - 1);
        _fetched += candidate.View.Numbers[passage] + terms.Blocks[first] + terms.Blocks[Math.Min(first + 16, last)] + terms.Blocks[Math.Min(first + 32, last)] + terms.Blocks[Math.Min(first + 48, last)];
    }

    private static int Take(ref MaxHeap heap, scoped Span<long> next, double least)
    {
        var taken = 0;
        while (taken < next.Length && heap.TryTake(out var number) && MostOf(number) >= least) next[taken++] = number;
        return taken;
    }

    private static float MostOf(long number) => BitConverter.Int32BitsToSingle((int)(number >> 32));
}

/// <summary>A passage of a segment, and what it can score apart from its nearest question.</summary>
internal readonly record struct Candidate(SegmentView View, int Passage, double WithoutQuestions);
