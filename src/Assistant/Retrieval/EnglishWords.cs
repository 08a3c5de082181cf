using Assistant.Knowledge;

namespace Assistant.Retrieval;

/// <summary>The common words of <c>knowledge/english-words.txt</c>, one a line.</summary>
public static class EnglishWords
{
    public const string File = "knowledge/english-words.txt";

    public static Lazy<IReadOnlySet<string>> In(ContentFolder content) => new(() => content.Exists(File)
        ? content.Read(File).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(w => w[0] != '#').ToHashSet()
        : new HashSet<string>());
}
