namespace Assistant.Moments.Reminders;

/// <summary>What somebody asks a colleague to take.</summary>
public enum HandoverKind
{
    /// <summary>The moment itself: the colleague is reminded from then on.</summary>
    Whole,

    /// <summary>To be told where the owner cannot be reached.</summary>
    Cover
}

/// <summary>An offer that waits for a colleague.</summary>
public sealed record Handover(KeptMoment Kept, HandoverKind Kind);
