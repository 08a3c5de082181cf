namespace Assistant.Retrieval.Indexing;

/// <summary>Chooses the few levels that many steps are rounded up to, so that the squares of what is rounded away are least together.</summary>
internal static class Levels
{
    /// <param name="counts">How often each step occurs. Step 0 has level 0 to itself.</param>
    /// <param name="levels">How many levels there may be.</param>
    public static (byte[] LevelOfStep, float[] Worth) Choose(ReadOnlySpan<long> counts, int levels)
    {
        var steps = new List<int>();
        for (var s = 1; s < counts.Length; s++)
            if (counts[s] > 0) steps.Add(s);
        var (worth, levelOf) = (new float[levels], new byte[counts.Length]);
        var ends = Ends(steps, counts, Math.Min(levels - 1, steps.Count));
        for (var (level, i) = (0, 0); level < ends.Length; level++)
        {
            for (; i <= ends[level]; i++) levelOf[steps[i]] = (byte)(level + 1);
            worth[level + 1] = Codebook.Worth(steps[ends[level]]);
        }
        return (levelOf, worth);
    }

    // Where each level ends among the steps that occur: cost[k][i] is the least for the steps up to i in k levels.
    private static int[] Ends(List<int> steps, ReadOnlySpan<long> counts, int levels)
    {
        if (levels == 0) return [];
        var n = steps.Count;
        var (cost, from) = (new double[levels, n], new int[levels, n]);
        for (var level = 0; level < levels; level++)
            for (var end = 0; end < n; end++)
            {
                cost[level, end] = double.PositiveInfinity;
                var lost = 0.0;
                for (var begin = end; begin >= level; begin--)
                {
                    lost += (double)counts[steps[begin]] * (steps[end] - steps[begin]) * (steps[end] - steps[begin]);
                    if (level == 0 && begin > 0) continue;
                    var all = lost + (level == 0 ? 0 : cost[level - 1, begin - 1]);
                    if (all < cost[level, end]) (cost[level, end], from[level, end]) = (all, begin);
                }
            }
        var ends = new int[levels];
        for (var (level, end) = (levels - 1, n - 1); level >= 0; end = from[level, end] - 1, level--) ends[level] = end;
        return ends;
    }
}
