namespace Assistant.Quizzes.Papers;

/// <summary>A quiz that somebody takes alone, as it is kept.</summary>
public sealed record SoloPaper
{
    public required string Id { get; init; }
    public required string Owner { get; init; }
    public required string Conversation { get; init; }
    public required SoloSession Session { get; init; }
    public int Revision { get; init; } = 1;

    /// <summary>When the item that is asked was shown first.</summary>
    public required DateTimeOffset Shown { get; init; }
    public required DateTimeOffset Changed { get; init; }
    public required DateTimeOffset Expires { get; init; }
}
