using System.ComponentModel.DataAnnotations;

namespace Assistant.Screening;

/// <summary>What a site sets for screenings. Section <c>Screening</c> of the configuration.</summary>
public sealed record ScreeningOptions
{
    /// <summary>Days for which a draft is kept after its last change.</summary>
    [Range(1, 90)]
    public int DraftDays { get; init; } = 14;

    /// <summary>Days before its end on which its owner is told.</summary>
    [Range(1, 30)]
    public int RemindDays { get; init; } = 2;

    /// <summary>Whether questions that want words are asked. What is written is checked for names and the like, and no check finds all.</summary>
    public bool FreeText { get; init; }
}
