namespace Assistant.Retrieval.Indexing;

/// <summary>What passages of a segment can score at most for a question, slot by slot, the weightiest slot first, in whole numbers.</summary>
internal sealed class SegmentBounds
{
    // Rounding up makes a little more of the sums; the rest of the lanes is room for that.
    private const double Scaled = 60_000;

    // Scores are added in single precision. What comes so near to the least score is looked at.
    private const double Doubt = 1 - 2e-5;

    private readonly QueryPlan _plan;
    private readonly Segment _segment;
    private readonly double _slackInPassages, _slackInUnits, _scale;
    private readonly int _mostOfQuestions;
    private readonly int[] _rest;

    public SegmentBounds(QueryPlan plan, Segment segment)
    {
        (_plan, _segment) = (plan, segment);
        (_slackInPassages, _slackInUnits) = segment.Slack(plan.Figures);
        var fits = plan.Terms.Wanted == AnswerTypeSet.None ? 0 : plan.Weights.Unit * plan.Weights.AnswerType;
        _scale = 1;
        var worths = plan.Terms.Slots.Select((s, i) => s.Stems.Sum(t => MostOf(i, t, null)) + s.Concepts.Sum(c => MostOf(i, c.Term, c.Weight))).ToArray();
        _scale = Scaled / Math.Max(1e-9, worths.Sum() + fits);
        Slots = [.. plan.Terms.Slots.Select((s, i) => Slot(s, i)).Where(s => s.Most != 0).OrderByDescending(s => Bound.Total(s.Most))];
        Fits = (int)Math.Ceiling(fits * _scale);
        _mostOfQuestions = (int)Math.Ceiling(QuestionWeight * _scale);
        _rest = new int[Slots.Length + 1];
        for (var s = Slots.Length - 1; s >= 0; s--) _rest[s] = _rest[s + 1] + Bound.Total(Slots[s].Most);
    }

    public SlotBounds[] Slots { get; }

    /// <summary>What a unit that fits the type of the question adds.</summary>
    public int Fits { get; }

    /// <summary>What the slots from <paramref name="slot"/> on can add.</summary>
    public int Rest(int slot) => _rest[slot];

    /// <summary>What the bound of a passage has to be for a score of at least that.</summary>
    public int Needed(double score) => (int)Math.Min(int.MaxValue, Math.Floor(score * _scale * Doubt) - 1);

    /// <summary>The whole bound of a passage. However many questions share words with it, none is more than alike; and only a unit that fits is worth more.</summary>
    public int Whole(ulong bound, int passage) => Bound.Total(bound) - Math.Max(0, Bound.Question(bound) - _mostOfQuestions) + FitsOf(passage);

    /// <summary>What the best unit can add to the score, apart from the questions that it answers.</summary>
    public double MostOfUnits(ulong bound, int passage) => (Bound.Unit(bound) + FitsOf(passage)) / _scale;

    /// <summary>Goes back to the first passage.</summary>
    public void Rewind()
    {
        foreach (var slot in Slots) slot.Rewind();
    }

    private int FitsOf(int passage) => (_segment.Terms.Fits[passage] & _plan.Terms.Wanted) == 0 ? 0 : Fits;

    private double QuestionWeight => _plan.Weights.Question + (double)_plan.Weights.Unit * _plan.Weights.UnitQuestion;

    private SlotBounds Slot(TermSlot slot, int number) => new(
        [.. slot.Stems.Select(t => Cursor(number, t, null)).OfType<PostingCursor>()],
        [.. slot.Concepts.Select(c => Cursor(number, c.Term, c.Weight)).OfType<PostingCursor>()]);

    private PostingCursor? Cursor(int slot, int term, float? concept) =>
        _segment.Postings.Find(_plan.Terms.Ids[term], out var postings) ? new PostingCursor(postings, Table(Worth(slot, term, concept))) : null;

    // What each code stands for.
    private ulong[] Table((double Passage, double Unit, double Question) worth)
    {
        Span<ulong> units = stackalloc ulong[2 * Codebook.UnitLevels];
        for (var u = 0; u < units.Length; u++) units[u] = Bound.Of(0, worth.Unit * _segment.Book.Units[u >> 1], (u & 1) * worth.Question);
        var table = new ulong[256];
        for (var p = 0; p < Codebook.PassageLevels; p++)
        {
            var passage = Bound.Of(worth.Passage * _segment.Book.Passages[p], 0, 0);
            for (var u = 0; u < units.Length; u++) table[p << 4 | u] = passage + units[u];
        }
        return table;
    }

    private double MostOf(int slot, int term, float? concept)
    {
        if (!_segment.Postings.Find(_plan.Terms.Ids[term], out var postings)) return 0;
        var worth = Worth(slot, term, concept);
        return worth.Passage * _segment.Book.Passages[Codebook.PassageLevel(postings.Highest)] + worth.Unit * _segment.Book.Units[Codebook.UnitLevel(postings.Highest)] + (Codebook.InQuestion(postings.Highest) ? worth.Question : 0);
    }

    // What a term adds to a score for each 1 that it is worth in the passage and in a unit, and by standing in a question.
    private (double Passage, double Unit, double Question) Worth(int slot, int term, float? concept)
    {
        var weight = _plan.Terms.Slots[slot].Weight * _scale;
        var question = concept is { } c ? _plan.Questions.ConceptCover(slot, c) : Math.Min(_plan.Questions.Idf(term), _plan.Questions.MassOf(slot));
        return (
            Of(_plan.Passages) * _slackInPassages,
            Of(_plan.Units) * _slackInUnits * _plan.Weights.Unit,
            _plan.Questions.Mass > 0 ? weight * question / _plan.Questions.Mass * QuestionWeight : 0);

        double Of(QuerySide side) => side.Mass == 0 ? 0 : weight * (concept is { } w ? w * side.ConceptIdf(slot, term) : side.Idf(term)) / side.Mass;
    }
}
