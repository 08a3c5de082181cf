namespace Assistant.Moments;

/// <summary>What is told in the end: by what was learnt, which the rules can make surer or less sure.</summary>
public static class MomentVerdict
{
    // Chosen on writers whose lines were not learnt from; docs/evaluation/moments-learnt.txt has the figures.
    private const float SureReport = 1.1f;
    private const float RulesEnough = 0.6f;
    private const float SureAllTheSame = 1.6f;
    private const float SureQuestion = -1;
    private const float RuledQuestion = -2.5f;
    private const float SureMoment = -1;
    private const float RuledMoment = -2;

    /// <param name="ruled">What the rules say.</param>
    /// <param name="supposed">The rules say that it is only supposed, which no wording outweighs.</param>
    /// <param name="odds">What was learnt says; null where it has no opinion.</param>
    /// <param name="moments">The ids of the moments, in the order of the odds.</param>
    public static MomentFinding Of(MomentFinding ruled, bool supposed, MomentOdds? odds, IReadOnlyList<string> moments)
    {
        if (odds is not { } learnt) return MomentFinding.None;
        var needed = ruled.Kind switch { MomentKind.Report => RulesEnough, MomentKind.Question => SureAllTheSame, _ => SureReport };
        var kind = learnt.Report >= needed && !supposed ? MomentKind.Report : learnt.Question >= (ruled.Kind == MomentKind.Question ? RuledQuestion : SureQuestion) ? MomentKind.Question : MomentKind.None;
        // What the rules hear and the wording does not bear out is offered, and not taken for a report.
        if (kind == MomentKind.None) return ruled.Kind == MomentKind.None ? MomentFinding.None : ruled with { Kind = MomentKind.Question };
        var likeliest = learnt.Moments.Max();
        return new MomentFinding(kind, [.. moments.Where((id, i) => learnt.Moments[i] >= Math.Min(likeliest, IsRuled(ruled, id) ? RuledMoment : SureMoment))]);
    }

    private static bool IsRuled(MomentFinding ruled, string id) => ruled.Kind == MomentKind.Report && ruled.Moments.Contains(id);
}
