using System.ComponentModel.DataAnnotations;

namespace Assistant.Quizzes;

/// <summary>How long what is answered in a quiz is kept.</summary>
public sealed record QuizOptions
{
    /// <summary>Days that a quiz taken alone is kept after the last answer, and with it what was missed.</summary>
    [Range(1, 365)]
    public int PaperDays { get; init; } = 60;

    /// <summary>Days that a quiz run for a team is kept after it began, with its results.</summary>
    [Range(1, 730)]
    public int ResultDays { get; init; } = 90;
}
