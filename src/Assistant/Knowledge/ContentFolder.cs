using Assistant.Sources.Changes;

namespace Assistant.Knowledge;

/// <summary>
/// Where <c>knowledge/</c> and <c>seeds/</c> stand: beside the program when it is published, in the checkout when it is
/// being developed. Found from the program's own place, so the working folder does not matter. Neither is ever written by the
/// program: what a site adds lies in <see cref="Site"/>.
/// </summary>
public sealed record ContentFolder(string Root)
{
    /// <summary>How a file of the site's own folder is named, wherever that folder is: <c>site/documents/x.md</c>.</summary>
    public const string SitePrefix = "site/";

    /// <summary>The full path of the folder with what this site has added. It need not be there.</summary>
    public string Site { get; init; } = Path.Combine(Root, "site");

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

    public string PathOf(string relative) => relative.StartsWith(SitePrefix, StringComparison.Ordinal) ? Path.Combine(Site, relative[SitePrefix.Length..]) : Path.Combine(Root, relative);

    public bool Exists(string relative) => File.Exists(PathOf(relative));

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Files below a folder, as paths relative to the root with forward slashes, in order.</summary>
    public IReadOnlyList<string> Files(string folder, string pattern) =>
        Directory.Exists(PathOf(folder))
            ? [.. Directory.EnumerateFiles(PathOf(folder), pattern).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>When a file below knowledge/, seeds/ or the site's documents was last written, and how long the journal of changes is.</summary>
    public (DateTime At, long Changes) LastChanged() => (new[] { PathOf("knowledge"), PathOf("seeds"), Path.Combine(Site, "documents"), Path.Combine(Site, Retrieval.ExpansionReader.Accepted) }
        .Where(Directory.Exists)
        .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        .Select(file => file.LastWriteTimeUtc)
        .DefaultIfEmpty()
        .Max(), new FileInfo(Path.Combine(Site, ChangeJournal.File)) is { Exists: true, Length: var length } ? length : 0);

    private static bool HasContent(string folder) => File.Exists(Path.Combine(folder, "knowledge", "sources.yaml"));
}
