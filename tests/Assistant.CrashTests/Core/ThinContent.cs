using Assistant.Knowledge;
using Assistant.Tests;

namespace Assistant.CrashTests.Core;

/// <summary>
/// As much of the checkout's content as the assistant needs to start, for each of a thousand starts counts: the files of knowledge
/// and of its folders only the words of pages and the prompts, a tenth of the examples, and the test's own files over it.
/// </summary>
internal static class ThinContent
{
    private const int OneOf = 10;

    private static readonly string[] Thinned = ["danger-examples.txt", "other-topics-examples.txt", "name-examples.txt"];

    /// <param name="folder">Where to put it.</param>
    /// <param name="own">A folder beside the tests that holds <c>knowledge/…</c>.</param>
    public static ContentFolder Make(string folder, string own)
    {
        var checkout = Checkout.Content.Root;
        Copy(Path.Combine(checkout, "knowledge"), Path.Combine(folder, "knowledge"), SearchOption.TopDirectoryOnly);
        Copy(Path.Combine(checkout, "knowledge", "interface"), Path.Combine(folder, "knowledge", "interface"), SearchOption.TopDirectoryOnly);
        Copy(Path.Combine(checkout, "knowledge", "prompts"), Path.Combine(folder, "knowledge", "prompts"), SearchOption.TopDirectoryOnly);
        foreach (var file in Thinned.Select(f => Path.Combine(folder, "knowledge", f))) File.WriteAllLines(file, File.ReadLines(file).Where((_, i) => i % OneOf == 0).ToList());
        Copy(Path.Combine(checkout, "seeds"), Path.Combine(folder, "seeds"), SearchOption.AllDirectories);
        File.Copy(Path.Combine(checkout, "appsettings.Development.json"), Path.Combine(folder, "appsettings.Development.json"));
        Copy(Path.Combine(AppContext.BaseDirectory, own), folder, SearchOption.AllDirectories);
        return new ContentFolder(folder);
    }

    private static void Copy(string from, string to, SearchOption depth)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", depth))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
