namespace Assistant.Support.Cutting;

/// <summary>Which word of a text each word of a sentence is, in the order of the text. Pure.</summary>
/// <param name="There">For each word of the sentence its place in the text; -1 where it is none of them.</param>
internal sealed record Alignment(IReadOnlyList<int> There)
{
    private const double ForContent = 1, ForLimit = 1, ForSmall = 0.05, SameWord = 0.05, NextToEachOther = 0.3, NextToSmall = 0.05, PerWordLeftOut = 0.002;

    /// <summary>The alignment that keeps most words of meaning in order; of several the one with most of them side by side.</summary>
    public static Alignment Of(IReadOnlyList<LineWord> said, IReadOnlyList<LineWord> there)
    {
        var (n, m) = (said.Count, there.Count);
        // best[i, j]: of alignments whose last pair is (i, j). top[i, j]: of those whose last pair lies before both, had nothing been left out since.
        var (best, from) = (new double[n + 1, m + 1], new (int I, int J)[n + 1, m + 1]);
        var (top, topAt) = (new double[n + 1, m + 1], new (int I, int J)[n + 1, m + 1]);
        for (var i = 1; i <= n; i++)
            for (var j = 1; j <= m; j++)
            {
                if (said[i - 1].IsSame(there[j - 1]))
                {
                    var (before, at) = (top[i - 1, j - 1] > 0 ? top[i - 1, j - 1] - PerWordLeftOut * (j - 1) : 0, topAt[i - 1, j - 1]);
                    var beside = best[i - 1, j - 1] + (said[i - 1].Role == WordRole.Small || i > 1 && said[i - 2].Role == WordRole.Small ? NextToSmall : NextToEachOther);
                    if (best[i - 1, j - 1] > 0 && beside >= before) (before, at) = (beside, (i - 1, j - 1));
                    best[i, j] = Math.Max(0, before) + Worth(said[i - 1], there[j - 1]);
                    from[i, j] = at;
                }
                (top[i, j], topAt[i, j]) = top[i - 1, j] >= top[i, j - 1] ? (top[i - 1, j], topAt[i - 1, j]) : (top[i, j - 1], topAt[i, j - 1]);
                if (best[i, j] > 0 && best[i, j] + PerWordLeftOut * j > top[i, j]) (top[i, j], topAt[i, j]) = (best[i, j] + PerWordLeftOut * j, (i, j));
            }
        var places = new int[n];
        Array.Fill(places, -1);
        for (var (i, j) = topAt[n, m]; i > 0 && j > 0; (i, j) = from[i, j]) places[i - 1] = j - 1;
        return new Alignment(places);
    }

    private static double Worth(LineWord said, LineWord there) =>
        (said.Role switch { WordRole.Content => ForContent, WordRole.Limit => ForLimit, _ => ForSmall }) + (said.Text == there.Text ? SameWord : 0);
}
