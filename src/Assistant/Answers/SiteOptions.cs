using System.ComponentModel.DataAnnotations;

namespace Assistant.Answers;

/// <summary>Who may read the source pages: anybody who reaches them, or anybody who signs in with the site's tenant.</summary>
public enum SourcePages { Public, Tenant }

/// <summary>What a site sets for everybody who uses it. Section <c>Site</c> of the configuration.</summary>
public sealed record SiteOptions
{
    /// <summary>The council area of people who have not said where they work. A place we hold no numbers for gets the general route.</summary>
    [Required]
    public string Area { get; init; } = "Birmingham";

    /// <summary>Whether guidance that nobody has approved yet is used. It is always marked as a draft.</summary>
    public bool ShowDrafts { get; init; }

    /// <summary>
    /// Whether the record of an answer keeps the question, sealed, for managers to read. Never one in which danger or personal details
    /// were found. Tell people before it is switched on: the privacy page says that questions are not kept.
    /// </summary>
    public bool KeepQuestions { get; init; }

    /// <summary>The address under which readers reach the source pages, without a slash at the end. Empty where the chat is served from the same address.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>Where readers find what is served under the path.</summary>
    public string AddressOf(string path) => PublicAddress.TrimEnd('/') + path;

    /// <summary>
    /// The folder of what this site has added: documents, and the journal of all that managers have changed. Relative to the folder that
    /// holds knowledge/; empty means <c>site</c> beside it. It belongs into the backup.
    /// </summary>
    public string Folder { get; init; } = "";

    /// <summary>Who may read the source pages, and the passages that answers point to.</summary>
    public SourcePages SourcePages { get; init; }

    /// <summary>Where the terminal keeps the role and area of the person at it.</summary>
    [Required]
    public string ProfileFile { get; init; } =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "assistant", "profile.json");
}
