using System.ComponentModel.DataAnnotations;

namespace Assistant.Moments;

/// <summary>What a site sets for reachable moments. Section <c>Moments</c> of the configuration.</summary>
public sealed record MomentOptions
{
    /// <summary>Days for which it is known that a list of actions was shown, and what was marked on it. Whole weeks are forgotten.</summary>
    [Range(28, 3650)]
    public int CountDays { get; init; } = 366;
}
