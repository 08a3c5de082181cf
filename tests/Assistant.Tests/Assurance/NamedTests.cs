using System.Text.RegularExpressions;

namespace Assistant.Tests.Assurance;

/// <summary>The tests of this checkout by the names that documents give them, <c>Class.Method</c>, read from their source.</summary>
internal static partial class NamedTests
{
    private static readonly Lazy<IReadOnlySet<string>> Known = new(() => Directory.EnumerateFiles(Checkout.Content.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(file => In(File.ReadAllText(file))).ToHashSet());

    /// <summary>All that are there.</summary>
    public static IReadOnlySet<string> All => Known.Value;

    /// <summary>The tests in one source file; a class within another holds none.</summary>
    public static IEnumerable<string> In(string source)
    {
        var (type, isMarked) = ("", false);
        foreach (Match part in Parts().Matches(source))
        {
            if (part.Groups["class"] is { Success: true } name) (type, isMarked) = (name.Value, false);
            else if (part.Groups["method"] is not { Success: true } method) isMarked = true;
            else
            {
                if (isMarked) yield return $"{type}.{method.Value}";
                isMarked = false;
            }
        }
    }

    /// <summary>The tests that a text names, between backticks.</summary>
    public static IEnumerable<string> NamedIn(string text) => Name().Matches(text).Select(m => m.Groups[1].Value).Distinct();

    /// <summary>Those of them that are not there.</summary>
    public static IEnumerable<string> MissingFrom(string text) => NamedIn(text).Where(name => !All.Contains(name));

    [GeneratedRegex(@"^(?:[a-z]+\s)*class\s+(?<class>\w+)|^\s+\[\w*(?:Fact|Theory|Property)(?:Attribute)?\b|\bpublic\s+(?:(?:async|static)\s+)*(?:Task|void)\s+(?<method>\w+)\s*\(", RegexOptions.Multiline)]
    private static partial Regex Parts();

    // A test's name is a sentence, so it has an underscore; what has none is a type with its member.
    [GeneratedRegex(@"`([A-Z]\w*\.[A-Z]\w*_\w+)`")]
    private static partial Regex Name();
}
