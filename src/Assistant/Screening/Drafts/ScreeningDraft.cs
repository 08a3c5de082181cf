namespace Assistant.Screening.Drafts;

/// <summary>What waits to be dealt with before the screening goes on: a stop, or whether what sounded like danger is happening now.</summary>
public enum Pending { Nothing, Danger, Harm, PracticeStop, IsItNow }

/// <summary>A screening that somebody has begun, with whose it is and how long it is kept.</summary>
public sealed record ScreeningDraft
{
    public required string Id { get; init; }

    /// <summary>The hash of its owner's id.</summary>
    public required string Owner { get; init; }

    /// <summary>The private chat that it is gone through in.</summary>
    public required string Conversation { get; init; }

    /// <summary>Counts the changes. A card of an earlier one is old.</summary>
    public int Revision { get; init; }
    public required ScreeningModes Mode { get; init; }

    /// <summary>The practitioner's own local reference; null in practice, and until it was given.</summary>
    public string? Reference { get; init; }

    /// <summary>The id of the made-up case; null where the screening is live.</summary>
    public string? Case { get; init; }
    public required ScreeningSession Session { get; init; }
    public Pending Pending { get; init; }
    public required DateTimeOffset Changed { get; init; }
    public required DateTimeOffset Expires { get; init; }

    /// <summary>It was begun with an edition that has been changed since.</summary>
    public bool IsOldEdition { get; init; }

    public bool IsLive => Mode == ScreeningModes.Live;

    public bool WantsReference => IsLive && Reference is null;

    public int DaysLeft(DateTimeOffset now) => Math.Max(0, (int)Math.Ceiling((Expires - now).TotalDays));

    public ScreeningRecord Record(IReadOnlyList<PracticeCase> cases) => new()
    {
        Session = Session,
        Mode = Mode,
        Reference = Reference,
        Case = cases.FirstOrDefault(c => c.Id == Case),
        At = Changed,
    };
}
