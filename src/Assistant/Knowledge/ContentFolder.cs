namespace Assistant.Knowledge;

/// <summary>
/// Where <c>knowledge/</c> and <c>seeds/</c> stand: beside the program when it is published, in the checkout when it is
/// being developed. Found from the program's own place, so the working folder does not matter.
/// </summary>
public sealed record ContentFolder(string Root)
{
    public static ContentFolder Find(string? configured = null)
    {
        if (configured is { Length: > 0 })
            return HasContent(configured)
                ? new ContentFolder(Path.GetFullPath(configured))
                : throw new DirectoryNotFoundException($"No knowledge/sources.yaml in '{configured}'. Set Content:Root to the folder that holds knowledge/ and seeds/.");

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (HasContent(folder.FullName)) return new ContentFolder(folder.FullName);

        throw new DirectoryNotFoundException("No knowledge/sources.yaml was found beside the program or above it. Set Content:Root to the folder that holds knowledge/ and seeds/.");
    }

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public bool Exists(string relative) => File.Exists(PathOf(relative));

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Files below a folder, as paths relative to the root with forward slashes, in order.</summary>
    public IReadOnlyList<string> Files(string folder, string pattern) =>
        Directory.Exists(PathOf(folder))
            ? [.. Directory.EnumerateFiles(PathOf(folder), pattern).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>When a file below knowledge/ or seeds/ was last written.</summary>
    public DateTime LastChanged() => new[] { "knowledge", "seeds" }
        .Where(folder => Directory.Exists(PathOf(folder)))
        .SelectMany(folder => new DirectoryInfo(PathOf(folder)).EnumerateFiles("*", SearchOption.AllDirectories))
        .Select(file => file.LastWriteTimeUtc)
        .DefaultIfEmpty()
        .Max();

    private static bool HasContent(string folder) => File.Exists(Path.Combine(folder, "knowledge", "sources.yaml"));
}
