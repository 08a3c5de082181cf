namespace Assistant.Retrieval.Vectors;

/// <summary>
/// Puts what was found by words and by meaning into one order. Each list is brought to 0..1, weighed and added. What the words say of a passage
/// (coverage, sentences) stays as it is; its score becomes its place on the scale of the best score by words, so that who compares scores of
/// passages with those of notes still can. Pure.
/// </summary>
public static class VectorFusion
{
    /// <param name="byWords">Every candidate, as the words score it.</param>
    /// <param name="likeness">How like the question the passage is in meaning: a cosine.</param>
    /// <param name="weight">How much the meaning counts; the words count the rest.</param>
    /// <param name="top">How many to return at most.</param>
    public static IReadOnlyList<SearchResult> Fuse(IReadOnlyList<SearchResult> byWords, Func<int, double> likeness, double weight, int top)
    {
        var best = byWords.Select(r => r.Score).DefaultIfEmpty(0).Max();
        // What shares no word with the question is no answer to it, however alike: the gate rests on the words.
        if (best <= 0) return [];
        var alike = byWords.Select(r => likeness(r.Passage)).ToList();
        var (least, most) = (alike.Min(), alike.Max());
        var fused = byWords.Zip(alike, (r, a) => (Result: r, Value: (1 - weight) * (r.Score / best) + weight * (most > least ? (a - least) / (most - least) : 1)))
            .OrderByDescending(f => f.Value).ThenBy(f => f.Result.Passage).ToList();
        var first = fused[0].Value;
        return [.. fused.Take(top).Select(f => f.Result with { Score = best * f.Value / first })];
    }
}
