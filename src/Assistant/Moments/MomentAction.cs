using Assistant.Guidance;

namespace Assistant.Moments;

/// <summary>When an action is begun, the soonest first.</summary>
public enum MomentTime { FirstHour, SameDay, SeventyTwoHours, ThisWeek }

/// <summary>One thing to do in a moment, with its source.</summary>
public sealed record MomentAction
{
    public required string Id { get; init; }

    /// <summary>What to do, and the roles that can; none means everybody.</summary>
    public required Statement What { get; init; }
    public required MomentTime When { get; init; }

    /// <summary>The deadline in words: "Before the child leaves custody".</summary>
    public required string By { get; init; }

    /// <summary>Hours from the event until it has to be done, where a source states them.</summary>
    public int? DeadlineHours { get; init; }

    /// <summary>Roles that it is not for, where it is for everybody else: nobody is told to ring themselves.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Answers to the moment's question with which it applies; none means always.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Why it matters; where it is left out, what the action cites tells.</summary>
    public Statement? Why { get; init; }

    /// <summary>Where nobody has answered, what always applies does, and what is for that.</summary>
    public bool AppliesTo(string? role, string? answer) =>
        What.IsFor(role) && !(role is not null && Except.Contains(role, StringComparer.OrdinalIgnoreCase)) && (Only.Count == 0 || Only.Contains(answer ?? MomentQuestion.Unanswered));
}
