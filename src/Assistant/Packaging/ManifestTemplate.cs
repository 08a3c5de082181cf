using System.Text.RegularExpressions;

namespace Assistant.Packaging;

/// <summary>The manifest as it stands in the folder, with places for what differs from site to site.</summary>
public static partial class ManifestTemplate
{
    public const string Folder = "manifest";
    public const string Name = "manifest.json";
    public const string File = $"{Folder}/{Name}";

    /// <summary>The manifest with every place filled. A place that nobody knows stays, and is found by <see cref="ManifestCheck"/>.</summary>
    public static string Fill(string template, PackageRequest request) => template
        .ReplaceLineEndings("\n")
        .Replace("{app-id}", request.AppId, StringComparison.Ordinal)
        .Replace("{host}", request.Host, StringComparison.Ordinal)
        .Replace("{version}", request.Version, StringComparison.Ordinal);

    public static IEnumerable<string> PlacesIn(string manifest) => Place().Matches(manifest).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"\{[a-z][a-z-]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
