namespace Assistant.Moments;

public enum MomentKind
{
    None,

    /// <summary>Somebody asks about a moment; nothing of the kind is told to have happened.</summary>
    Question,

    /// <summary>A moment of now, of the last days or of the coming days.</summary>
    Report
}

/// <summary>What a message tells of reachable moments.</summary>
/// <param name="Kind">A report, a question, or neither.</param>
/// <param name="Moments">Their ids, the most urgent first.</param>
public sealed record MomentFinding(MomentKind Kind, IReadOnlyList<string> Moments)
{
    public static MomentFinding None { get; } = new(MomentKind.None, []);
}
