namespace Assistant.Screening.Export;

/// <summary>
/// A screening as it is read and printed, before anybody decides on paper or file. There are two kinds, and only that of practice
/// has a place for an example scoring.
/// </summary>
public abstract record ScreeningReport
{
    private protected ScreeningReport() { }

    public required ReportBody Body { get; init; }
}

/// <summary>About a child, who is in it by the practitioner's own reference alone.</summary>
public sealed record LiveReport : ScreeningReport
{
    public required string? Reference { get; init; }
}

/// <summary>About a made-up child.</summary>
public sealed record PracticeReport : ScreeningReport
{
    public required string Case { get; init; }

    /// <summary>That it is made up.</summary>
    public required string Note { get; init; }
    public required IReadOnlyList<ReportDifference> Differences { get; init; }
    public required ReportScoring? Scoring { get; init; }
}

/// <summary>What both kinds hold.</summary>
public sealed record ReportBody
{
    public required string Title { get; init; }

    /// <summary>What the tool is not, or whose it is.</summary>
    public required string Label { get; init; }

    /// <summary>Nobody with the authority has approved the questionnaire.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>Whether every question that applies was dealt with and confirmed.</summary>
    public required bool IsFinished { get; init; }
    public required string Date { get; init; }
    public required string Version { get; init; }
    public required string Outcome { get; init; }
    public required Cited Meaning { get; init; }
    public required IReadOnlyList<ReportReason> Reasons { get; init; }
    public required IReadOnlyList<ReportStep> Next { get; init; }
    public required IReadOnlyList<ReportNumber> Numbers { get; init; }
    public required IReadOnlyList<ReportMoment> Moments { get; init; }

    /// <summary>What is not known and would lead to something more urgent if it were so.</summary>
    public required IReadOnlyList<ReportUnknown> Unknown { get; init; }
    public required ReportJudgement? Judgement { get; init; }
    public required IReadOnlyList<ReportGroup> Groups { get; init; }
    public required IReadOnlyList<string> Gaps { get; init; }

    /// <summary>In the order of their numbers.</summary>
    public required IReadOnlyList<ReportSource> Sources { get; init; }
}
