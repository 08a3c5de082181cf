using System.Security.Cryptography;
using System.Text;
using Assistant.Sources.Changes;

namespace Assistant.Knowledge;

/// <summary>What names all that is served: a hash over every file below <c>knowledge/</c> and <c>seeds/</c>, and over all that managers have changed.</summary>
public static class KnowledgeVersion
{
    private const int Length = 12;

    public static string Of(ContentFolder content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, path) in Files(content))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }
        // The last line of the journal holds a hash of each line before it, and lines hold the hashes of the documents.
        hash.AppendData(Encoding.UTF8.GetBytes(SiteChanges.Of(ChangeJournal.Read(content).Sound).Head));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }

    /// <summary>The name of a version that is served on with changes of managers alone.</summary>
    public static string After(string version, SiteChanges changes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{version}\n{changes.Head}")))[..Length];

    private static IEnumerable<(string Name, string Path)> Files(ContentFolder content) => new[] { "knowledge", "seeds" }
        .Where(folder => Directory.Exists(content.PathOf(folder)))
        .SelectMany(folder => Directory.EnumerateFiles(content.PathOf(folder), "*", SearchOption.AllDirectories))
        .Select(path => (Path.GetRelativePath(content.Root, path).Replace('\\', '/'), path))
        .OrderBy(f => f.Item1, StringComparer.Ordinal);
}
