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
    private readonly TermPostings?[] _postings;
    private readonly double _slackInPassages, _slackInUnits, _scale;
    private readonly float _questions, _keptOfQuestions;
    private readonly int[] _rest;

    public SegmentBounds(QueryPlan plan, SegmentView view)
    {
        (_plan, _segment) = (plan, view.Segment);
        (_slackInPassages, _slackInUnits) = _segment.Slack(plan.Figures);
        var fits = plan.Terms.Wanted == AnswerTypeSet.None ? 0 : plan.Weights.Unit * plan.Weights.AnswerType;
        _postings = [.. plan.Terms.Ids.Select(id => view.Segment.Postings.Find(id, out var found) ? found : (TermPostings?)null)];
        _scale = 1;
        var worths = plan.Terms.Slots.Select((s, i) => s.Stems.Sum(t => MostOf(i, t, null)) + s.Concepts.Sum(c => MostOf(i, c.Term, c.Weight))).ToArray();
        _scale = Scaled / Math.Max(1e-9, worths.Sum() + fits);
        Slots = [.. plan.Terms.Slots.Select((s, i) => Slot(s, i)).Where(s => s.MostBound != 0).OrderByDescending(s => Bound.Total(s.MostBound, Bound.Largest))];
        Fits = (int)Math.Ceiling(fits * _scale);
        MostOfQuestions = (int)Math.Ceiling(QuestionWeight * _scale);
        (_questions, _keptOfQuestions) = ((float)(QuestionWeight * _scale), plan.Questions.Mass > 0 ? (float)(view.Kept * Doubt / plan.Questions.Mass) : 0);
        _rest = new int[Slots.Length + 1];
        for (var s = Slots.Length - 1; s >= 0; s--) _rest[s] = _rest[s + 1] + Bound.Total(Slots[s].MostBound, MostOfQuestions);
    }

    public SlotBounds[] Slots { get; }

    /// <summary>What a unit that fits the type of the question adds.</summary>
    public int Fits { get; }

    /// <summary>What the slots from <paramref name="slot"/> on can add.</summary>
    public int Rest(int slot) => _rest[slot];

    /// <summary>What the bound of a passage has to be for a score of at least that.</summary>
    public int Needed(double score) => (int)Math.Min(int.MaxValue, Math.Floor(score * _scale * Doubt) - 1);

    /// <summary>The score that a bound stands for, or a little more.</summary>
    public float Score(int bound) => (float)(bound / (_scale * Doubt));

    /// <summary>The most that the nearest question is worth: however many of them share words with it, none is more than alike.</summary>
    public int MostOfQuestions { get; }

    /// <summary>
    /// The whole bound of a passage. The words of a question that the one asked does not have make the two less alike, and each question
    /// has so many at least; and only a unit that fits the type of the question is worth more.
    /// </summary>
    public int Whole(uint bound, int passage)
    {
        var shared = Math.Min(1, Bound.Question(bound) / _questions);
        var alike = shared / (1 + Math.Max(0, _segment.LeastQuestion[passage] * _keptOfQuestions - shared));
        return Bound.Words(bound) + (int)(alike * _questions) + 1 + FitsOf(passage);
    }

    /// <summary>What a passage can score apart from its nearest question.</summary>
    public double WithoutQuestions(uint bound, int passage) => (Bound.Words(bound) + FitsOf(passage)) / _scale;

    private int FitsOf(int passage) => (_segment.Terms.Fits[passage] & _plan.Terms.Wanted) == 0 ? 0 : Fits;

    private double QuestionWeight => _plan.Weights.Question + (double)_plan.Weights.Unit * _plan.Weights.UnitQuestion;

    private SlotBounds Slot(TermSlot slot, int number) => new(_segment.Book,
        [.. slot.Stems.Select(t => BoundsOf(number, t, null)).OfType<TermBounds>()],
        [.. slot.Concepts.Select(c => BoundsOf(number, c.Term, c.Weight)).OfType<TermBounds>()]);

    private TermBounds? BoundsOf(int slot, int term, float? concept) =>
        _postings[term] is { } postings ? new TermBounds(new PostingCursor(postings), Worth(slot, term, concept)) : null;

    private double MostOf(int slot, int term, float? concept) =>
        _postings[term] is { } postings ? Worth(slot, term, concept).Of(_segment.Book, postings.Highest) : 0;

    private TermWorth Worth(int slot, int term, float? concept)
    {
        var weight = _plan.Terms.Slots[slot].Weight * _scale;
        var question = concept is { } c ? _plan.Questions.ConceptCover(slot, c) : Math.Min(_plan.Questions.Idf(term), _plan.Questions.MassOf(slot));
        return new TermWorth(
            Of(_plan.Passages) * _slackInPassages,
            Of(_plan.Units) * _slackInUnits * _plan.Weights.Unit,
            _plan.Questions.Mass > 0 ? weight * question / _plan.Questions.Mass * QuestionWeight : 0);

        double Of(QuerySide side) => side.Mass == 0 ? 0 : weight * (concept is { } w ? w * side.ConceptIdf(slot, term) : side.Idf(term)) / side.Mass;
    }
}
