namespace Assistant.Answers;

/// <summary>Where an answer begins to be one. Chosen on the open questions only; <c>docs/decisions.md</c> tells how.</summary>
public static class AnswerThresholds
{
    /// <summary>In the order of <see cref="ScopeGate.Signs"/>.</summary>
    public static IReadOnlyList<double> ScopeWeights { get; } = [-3.82, 2.56, -5.49, 2.16, 2.1, -0.46, -2.22, -0.59, -1.61, 6.62, -1.31, -2.63, 1.1, 0.55, 0.53];

    public const double Answerable = 0.69;
    public const double Close = 1.33;
    public const double Partly = -0.41;

    /// <summary>How like a written question those are that a passage answers, beside how much of their words it covers.</summary>
    public const double LikenessOfCoverage = 0.2;

    /// <summary>Of a passage of a site's own document, for a question that holds one of its names.</summary>
    public const double LocalCoverage = 0.5;

    /// <summary>More than any score is apart from another.</summary>
    public const double LocalLead = 6;
    public const double NoteCoverage = 0.4;
    public const double NoteForNextSteps = 0.65;
    public const double NoteUnasked = 1.0;
    public const double PassageBeside = 0.6;
    public const double FactQuestion = 0.45;
    public const double FactQuestionCovered = 0.25;
    public const double FactCoverage = 0.55;
    public const double FactLead = 1.1;

    /// <summary>Of a search for a source, not of a question: chosen by reading what a dozen searches found.</summary>
    public const double SearchCoverage = 0.5;
    public const double SearchQuestion = 0.5;
}
