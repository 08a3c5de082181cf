namespace Assistant.Retrieval.Indexing;

/// <summary>Passages that may be among the best. They are scored to the letter all together, the likeliest first, until no other can be better than what was found.</summary>
internal sealed class Candidates
{
    private const int Most = 8192;

    // What can be scored stands in the upper half of a number, which of the candidates it is in the lower.
    private readonly long[] _likeliest = new long[Most];
    private readonly Candidate[] _all = new Candidate[Most];

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
        while (heap.TryTake(out var next) && BitConverter.Int32BitsToSingle((int)(next >> 32)) >= top.Least)
        {
            var (view, passage, withoutQuestions) = _all[(int)next];
            if (view.Numbers[passage] is >= 0 and var number)
                top.Offer(new RankedPassage(scorer.Score(view.Segment.Terms, passage, withoutQuestions, top.Least), number, view.Segment.Terms, passage));
        }
        Forget();
    }

    public void Forget() => Count = 0;
}

/// <summary>A passage of a segment, and what it can score apart from its nearest question.</summary>
internal readonly record struct Candidate(SegmentView View, int Passage, double WithoutQuestions);
