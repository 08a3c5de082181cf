namespace Assistant.Moments.Counts;

/// <summary>The figures of one moment in one week; or, together, in those weeks of a quarter that had too few lists for a row of their own.</summary>
public sealed record CountRow
{
    public required string Moment { get; init; }
    public required Week From { get; init; }
    public required Week To { get; init; }

    /// <summary>The weeks between that have no row of their own.</summary>
    public bool IsRest { get; init; }

    /// <summary>How many lists were shown.</summary>
    public required int Shown { get; init; }

    /// <summary>On how many of them at least one action was marked so, by state; a state with too few is not there.</summary>
    public required IReadOnlyDictionary<string, int> Marked { get; init; }

    /// <summary>In whole hours, when the first action was done on half of the lists on which one was; null where those are too few.</summary>
    public int? Hours { get; init; }

    /// <summary>The states that are counted, in the order of the columns.</summary>
    public static IReadOnlyList<string> States { get; } = [ActionStates.Done, ActionStates.Later, .. ActionStates.Reasons];
}
