using Assistant.Knowledge;

namespace Assistant.Tests;

/// <summary>The checkout's own content, and made-up content for one test.</summary>
internal static class Checkout
{
    public static ContentFolder Content { get; } = new(Root());

    public static ContentFolder With(string file, string text)
    {
        var root = Directory.CreateTempSubdirectory("content-").FullName;
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return new ContentFolder(root);
    }

    /// <summary>The checkout's content with some files in the place of its own, or beside them.</summary>
    public static ContentFolder CopyWith(params (string File, string Text)[] files)
    {
        var root = Directory.CreateTempSubdirectory("content-").FullName;
        foreach (var folder in new[] { "knowledge", "seeds" })
            foreach (var file in Directory.EnumerateFiles(Content.PathOf(folder), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(root, Path.GetRelativePath(Content.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.CreateSymbolicLink(copy, file);
            }
        foreach (var (file, text) in files)
        {
            var path = Path.Combine(root, file);
            File.Delete(path);
            File.WriteAllText(path, text);
        }
        return new ContentFolder(root);
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Assistant.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("No Assistant.sln above the tests.");
    }
}
