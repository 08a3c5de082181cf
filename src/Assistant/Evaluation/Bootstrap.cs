namespace Assistant.Evaluation;

/// <summary>How sure a mean is, by drawing from what was measured again and again (the percentile bootstrap). Pure: the seed is fixed.</summary>
public static class Bootstrap
{
    private const int Draws = 4_000, Seed = 20_261;

    /// <summary>The 95 % interval of the mean; both ends 0 where nothing was measured.</summary>
    public static (double Low, double High) Interval(IReadOnlyList<double> values)
    {
        if (values.Count == 0) return (0, 0);
        var random = new Random(Seed);
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            for (var i = 0; i < values.Count; i++) sum += values[random.Next(values.Count)];
            means[draw] = sum / values.Count;
        }
        Array.Sort(means);
        return (means[(int)(0.025 * Draws)], means[(int)(0.975 * Draws) - 1]);
    }
}
