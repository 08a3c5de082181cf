namespace Assistant.Answers.Asking;

/// <summary>
/// How alike two kinds of question are: how often questions of both were written for the same sentences, beside how often that would be by chance,
/// and beside how often each meets its own kind. 1 for a kind and itself, 0 for two that never ask after the same. Pure.
/// </summary>
public sealed class KindLikeness
{
    private readonly double[,] _alike = new double[AskedKinds.Number, AskedKinds.Number];

    /// <param name="together">For each run of sentences the kinds of the questions written for it.</param>
    public KindLikeness(IEnumerable<IReadOnlyList<AskedKind>> together)
    {
        var number = AskedKinds.Number;
        var (met, all, sum) = (new double[number, number], new double[number], 0.0);
        foreach (var kinds in together.Where(k => k.Count > 1))
            for (var i = 0; i < kinds.Count; i++)
                for (var j = 0; j < kinds.Count; j++)
                    if (i != j) met[(int)kinds[i], (int)kinds[j]] += 1.0 / (kinds.Count - 1);
        for (var i = 0; i < number; i++)
            for (var j = 0; j < number; j++) (all[i], sum) = (all[i] + met[i, j], sum + met[i, j]);
        double Lift(int i, int j) => all[i] * all[j] is > 0 and var chance ? met[i, j] * sum / chance : 0;
        for (var i = 0; i < number; i++)
            for (var j = 0; j < number; j++)
                _alike[i, j] = i == j ? 1 : Lift(i, i) * Lift(j, j) is > 0 and var own ? Math.Min(1, Lift(i, j) / Math.Sqrt(own)) : 0;
    }

    public double Between(AskedKind one, AskedKind other) => _alike[(int)one, (int)other];
}
