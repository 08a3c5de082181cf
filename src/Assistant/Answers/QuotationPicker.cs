using Assistant.Corpus;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>Cuts quotations at sentence borders from the passages found: the sentence that answers, with what it needs around it.</summary>
public static class QuotationPicker
{
    private const int MostWords = 80;
    private const int FewestWords = 5;
    private const double SamePassageAgain = 0.8;
    private const double AskingPenalty = 0.6;
    private const double SentenceShare = 0.5;

    public static IReadOnlyList<Quotation> Pick(IReadOnlyList<(SearchResult Result, Document Document, Chunk Chunk)> found, int most)
    {
        var candidates = found.SelectMany(f => Windows(f.Result, f.Document, f.Chunk)).OrderByDescending(q => q.Score);
        var picked = new List<Quotation>();
        foreach (var quotation in candidates)
        {
            if (picked.Count == most) break;
            if (!picked.Exists(quotation.Overlaps)) picked.Add(quotation);
        }
        return picked;
    }

    private static IEnumerable<Quotation> Windows(SearchResult result, Document document, Chunk chunk)
    {
        var scores = result.Units.Select((u, i) => u.Score - (Asks(document, chunk.Sentences[i]) ? AskingPenalty : 0)).ToArray();
        var passage = result.Score - SentenceShare * scores.Max();
        var discount = 1.0;
        for (var round = 0; round < 2; round++)
        {
            var lead = Array.IndexOf(scores, scores.Max());
            if (double.IsNegativeInfinity(scores[lead])) yield break;
            var (first, last) = Grow(document, chunk, scores, lead);
            var quotation = new Quotation(document, chunk, first, last, lead, discount * (passage + SentenceShare * Math.Max(0, scores[lead])));
            if (WordsIn(document, chunk, first, last) >= FewestWords) yield return quotation;
            for (var i = first; i <= last; i++) scores[i] = double.NegativeInfinity;
            discount *= SamePassageAgain;
        }
    }

    // A sentence that asks seldom answers, though it shares the question's words.
    private static bool Asks(Document document, Sentence sentence) => document.Text[sentence.End - 1] == '?';

    private static (int First, int Last) Grow(Document document, Chunk chunk, double[] scores, int lead)
    {
        var (first, last) = (lead, lead);
        while (true)
        {
            var before = CanJoin(document, chunk, scores, first - 1, first, last) ? scores[first - 1] : double.NegativeInfinity;
            var after = CanJoin(document, chunk, scores, last + 1, first, last) ? scores[last + 1] : double.NegativeInfinity;
            if (double.IsNegativeInfinity(before) && double.IsNegativeInfinity(after)) return (first, last);
            if (before > after) first--;
            else last++;
        }
    }

    private static bool CanJoin(Document document, Chunk chunk, double[] scores, int next, int first, int last) =>
        next >= 0 && next < scores.Length && !double.IsNegativeInfinity(scores[next])
        && chunk.Sentences[next].Run == chunk.Sentences[first].Run
        && WordsIn(document, chunk, Math.Min(next, first), Math.Max(next, last)) <= MostWords;

    private static int WordsIn(Document document, Chunk chunk, int first, int last) =>
        Words.Count(document.Text[chunk.Sentences[first].Start..chunk.Sentences[last].End]);
}
