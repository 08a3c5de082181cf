namespace Assistant.Retrieval.Indexing;

/// <summary>
/// Some passages of an index, never changed: their terms, and postings whose codes were worked out with the figures that the corpus had
/// at the time.
/// </summary>
/// <param name="terms">The terms.</param>
/// <param name="postings">The postings.</param>
/// <param name="book">The levels of the postings' codes.</param>
/// <param name="then">The figures.</param>
/// <param name="leastQuestion">What the lightest expansion question of each passage weighs by them.</param>
internal sealed class Segment(SegmentTerms terms, SegmentPostings postings, Codebook book, CorpusFigures then, float[] leastQuestion)
{
    public SegmentTerms Terms => terms;
    public SegmentPostings Postings => postings;
    public Codebook Book => book;
    public float[] LeastQuestion => leastQuestion;

    /// <summary>
    /// How far the codes may now lie too low, because fields have become longer in the whole corpus: a count grows by that at most, and
    /// so does its worth.
    /// </summary>
    public (float Passages, float Units) Slack(CorpusFigures now) => (Growth(then.PassageLengths, now.PassageLengths), Growth(then.UnitLengths, now.UnitLengths));

    /// <summary>What share of its weight a question has kept at least, though its words may have become commoner.</summary>
    public float Kept(CorpusFigures now) => now.LeastShareOf(then);

    private static float Growth(float[] then, float[] now) => then.Zip(now, (t, n) => n > t ? n / t * 1.00001f : 1).Max();
}
