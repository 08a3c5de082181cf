namespace Assistant.Retrieval.Indexing;

/// <summary>
/// Some passages of an index, never changed: their terms, and postings whose codes were worked out with the lengths that fields
/// usually had at the time.
/// </summary>
internal sealed class Segment(SegmentTerms terms, SegmentPostings postings, Codebook book, float[] passageLengths, float[] unitLengths)
{
    public SegmentTerms Terms => terms;
    public SegmentPostings Postings => postings;
    public Codebook Book => book;

    /// <summary>
    /// How far the codes may now lie too low, because fields have become longer in the whole corpus: a count grows by that at most, and
    /// so does its worth.
    /// </summary>
    public (float Passages, float Units) Slack(CorpusFigures now) => (Growth(passageLengths, now.PassageLengths), Growth(unitLengths, now.UnitLengths));

    private static float Growth(float[] then, float[] now) => then.Zip(now, (t, n) => n > t ? n / t * 1.00001f : 1).Max();
}
