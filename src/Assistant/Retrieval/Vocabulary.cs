using Assistant.Knowledge;

namespace Assistant.Retrieval;

/// <summary>A short form and what it stands for. One that is also a word counts only when written in capitals.</summary>
public sealed record Acronym(string Short, IReadOnlyList<string> Long, bool CapitalsOnly);

/// <summary>Words and phrases of one idea; <paramref name="Weight"/> is what another of the group counts beside the word itself.</summary>
public sealed record SynonymGroup(IReadOnlyList<string> Words, double Weight);

/// <summary>How people in the field speak, as <c>knowledge/vocabulary.yaml</c> holds it. Every entry is in lower case.</summary>
public sealed record Vocabulary
{
    public const string File = "knowledge/vocabulary.yaml";
    public const double UsualWeight = 0.5;

    public IReadOnlyList<Acronym> Acronyms { get; init; } = [];
    public IReadOnlyList<SynonymGroup> SynonymGroups { get; init; } = [];
    public IReadOnlyDictionary<string, string> Spellings { get; init; } = new Dictionary<string, string>();
    public IReadOnlySet<string> StopWords { get; init; } = new HashSet<string>();
    public IReadOnlySet<string> DomainTerms { get; init; } = new HashSet<string>();
    public IReadOnlySet<string> ElsewhereTerms { get; init; } = new HashSet<string>();
    public IReadOnlyList<AvoidedWords> AvoidedWords { get; init; } = [];

    public static Vocabulary Read(ContentFolder content, ProblemList problems)
    {
        if (!content.Exists(File))
        {
            problems.Add(File, 1, "The file is missing.", "Put it back: search needs it.");
            return new Vocabulary();
        }
        return new VocabularyReader(problems).Read(content.Read(File));
    }

    /// <summary>The form in which words are compared: lower case, straight apostrophes, single spaces.</summary>
    public static string Normal(string text) =>
        string.Join(' ', text.ToLowerInvariant().Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
