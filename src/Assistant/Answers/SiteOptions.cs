using System.ComponentModel.DataAnnotations;

namespace Assistant.Answers;

/// <summary>What a site sets for everybody who uses it. Section <c>Site</c> of the configuration.</summary>
public sealed record SiteOptions
{
    /// <summary>The council area of people who have not said where they work. A place we hold no numbers for gets the general route.</summary>
    [Required]
    public string Area { get; init; } = "Birmingham";

    /// <summary>Whether guidance that nobody has approved yet is used. It is always marked as a draft.</summary>
    public bool ShowDrafts { get; init; }
}
