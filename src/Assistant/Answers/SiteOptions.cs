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

    /// <summary>The address under which readers reach the source pages, without a slash at the end. Empty where the chat is served from the same address.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>Where readers find what is served under the path.</summary>
    public string AddressOf(string path) => PublicAddress.TrimEnd('/') + path;

    /// <summary>Where the terminal keeps the role and area of the person at it.</summary>
    [Required]
    public string ProfileFile { get; init; } =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "assistant", "profile.json");
}
