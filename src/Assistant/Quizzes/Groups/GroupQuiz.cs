namespace Assistant.Quizzes.Groups;

/// <summary>A quiz that a trainer runs, as it is kept.</summary>
public sealed record GroupQuiz
{
    public required string Id { get; init; }

    /// <summary>The trainer's key: they alone start, move, close and export it.</summary>
    public required string Owner { get; init; }

    /// <summary>The private chat in which the trainer runs it.</summary>
    public required string Conversation { get; init; }

    /// <summary>What learners write to come in: "K7Q4".</summary>
    public required string Code { get; init; }

    /// <summary>Where it stands, with everybody's papers, where they were read; the keys of its papers are those of people.</summary>
    public required GroupSession Session { get; init; }
    public int Revision { get; init; } = 1;
    public required DateTimeOffset Started { get; init; }

    /// <summary>When the trainer took the last step: from then on the time of an answer counts.</summary>
    public required DateTimeOffset Moved { get; init; }
    public required DateTimeOffset Expires { get; init; }
}
