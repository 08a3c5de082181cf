namespace Assistant.Answers;

/// <summary>Where an answer begins to be one. Chosen on the open questions only; <c>docs/decisions.md</c> tells how.</summary>
public static class AnswerThresholds
{
    /// <summary>In the order of <see cref="ScopeGate.Signs"/>.</summary>
    public static IReadOnlyList<double> ScopeWeights { get; } = [-6.21, 1.45, 0.47, 3.21, 2.88, 1.88, 3.81, -3.88, -1.0, -1.0];

    public const double Answerable = 0.0;
    public const double Partly = -0.4;
    public const double NoteCoverage = 0.5;
    public const double NoteLead = -0.05;
    public const double FactQuestion = 0.45;
    public const double FactLead = 0.1;
}
