namespace Assistant.Answers;

/// <summary>Where an answer begins to be one. Chosen on the open questions only; <c>docs/decisions.md</c> tells how.</summary>
public static class AnswerThresholds
{
    public const double Answerable = 0.55;
    public const double Partly = 0.45;
    public const double DomainBonus = 0.1;
    public const double NoteCoverage = 0.5;
    public const double NoteLead = -0.05;
    public const double FactQuestion = 0.45;
    public const double FactLead = 0.1;
}
