namespace Assistant.Evaluation;

/// <summary>How often one moment was there, was found among those, and was found where it was not labelled.</summary>
public sealed record MomentScore(string Moment, int Labelled, int Found, int Extra);

/// <summary>How well reachable moments are recognised on a set of messages that are labelled by hand.</summary>
public sealed record MomentReport
{
    public required int Messages { get; init; }
    public required int Reports { get; init; }

    /// <summary>Reports that were taken as reports and whose every moment was found.</summary>
    public required int Found { get; init; }

    /// <summary>Messages that report nothing but were taken as a report, and how many there are.</summary>
    public required int FalseAlarms { get; init; }
    public required int Others { get; init; }
    public required IReadOnlyList<MomentScore> Moments { get; init; }

    /// <summary>How many messages of one kind, as labelled, were taken as which kind; in the order of <see cref="Kinds"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Confusion { get; init; }
    public required IReadOnlyList<string> Wrong { get; init; }

    public static IReadOnlyList<string> Kinds { get; } = ["report", "question", "none"];
}
