using Assistant.Answers;
using Assistant.Screening.Export;

namespace Assistant.Moments.Copies;

/// <summary>What a practitioner takes away of a moment's actions: what was asked, what became of each, and the words it rests on.</summary>
public sealed record MomentCopy
{
    /// <summary>The moments by their titles.</summary>
    public required string Title { get; init; }

    /// <summary>Nobody with the authority has approved all of it.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>When it was taken, as a clock in England shows it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Null where the role is not known.</summary>
    public required string? Role { get; init; }

    /// <summary>The questions of the moments that were answered.</summary>
    public required IReadOnlyList<CopiedAnswer> Asked { get; init; }
    public required IReadOnlyList<CopiedAction> Actions { get; init; }

    /// <summary>How many actions the practitioner has neither opened nor marked.</summary>
    public required int Unopened { get; init; }

    /// <summary>What the actions rest on, in the order of their numbers.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>The same, as a printed report has it.</summary>
    public required IReadOnlyList<ReportSource> Sources { get; init; }
}

/// <summary>A question of a moment, and what was answered.</summary>
public sealed record CopiedAnswer(string Question, string Answer);

/// <summary>One action, whom it is for, by when, and what became of it, in words.</summary>
public sealed record CopiedAction(Cited What, string Who, string By, Cited? Why, string State);
