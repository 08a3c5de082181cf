namespace Assistant.Screening;

/// <summary>A screening as it is taken away: what was answered, when, about whom by the practitioner's own reference.</summary>
public sealed record ScreeningRecord
{
    public required ScreeningSession Session { get; init; }
    public required ScreeningModes Mode { get; init; }

    /// <summary>The practitioner's own local reference; null in practice.</summary>
    public string? Reference { get; init; }

    /// <summary>The made-up case; null where a screening is live.</summary>
    public PracticeCase? Case { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset At { get; init; }

    public ScreeningResult Result => ScreeningResult.Of(Session.Questionnaire, Session.Answers, Session.FreeText);
}
