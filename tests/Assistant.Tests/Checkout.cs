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

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Assistant.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("No Assistant.sln above the tests.");
    }
}
