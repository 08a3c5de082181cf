using Assistant.Answers;
using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Retrieval;
using Assistant.Safety;

namespace Assistant.Knowledge;

/// <summary>Everything that <c>knowledge/</c> and <c>seeds/</c> hold, read once and never changed.</summary>
public sealed record KnowledgeBase
{
    public required Catalogue Catalogue { get; init; }
    public required IReadOnlyList<Document> Documents { get; init; }
    public required IReadOnlyList<Note> Notes { get; init; }
    public required IReadOnlyList<Expansions> Expansions { get; init; }
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Whether an unknown word is repaired. Switched off only to measure what repair adds.</summary>
    public bool RepairsSpelling { get; init; } = true;
    public required Lazy<IReadOnlySet<string>> EnglishWords { get; init; }
    public required SafetyRules Safety { get; init; }
    public required ContactBook Contacts { get; init; }
    public required Replies Replies { get; init; }
    public required Language Language { get; init; }

    // Half of the expansions teach safety what a calm question of ours sounds like; more would only slow the start.
    private const int OrdinaryEvery = 2;

    /// <exception cref="KnowledgeException">Something cannot be used; the message names every file and line.</exception>
    public static KnowledgeBase Read(ContentFolder content)
    {
        var problems = new ProblemList();
        var knowledge = Read(content, problems);
        problems.ThrowIfAny();
        return knowledge;
    }

    public static KnowledgeBase Read(ContentFolder content, ProblemList problems)
    {
        var catalogue = CatalogueReader.Read(content, problems);
        var documents = CorpusReader.Read(catalogue, content);
        var expansions = ExpansionReader.Read(content, problems);
        return new KnowledgeBase
        {
            Catalogue = catalogue,
            Documents = documents,
            Notes = new NoteReader(catalogue, documents, problems).ReadAll(content),
            Expansions = expansions,
            Vocabulary = Vocabulary.Read(content, problems),
            EnglishWords = Retrieval.EnglishWords.In(content),
            Safety = SafetyRules.Read(content, problems, expansions.SelectMany(e => e.Questions).Where((_, i) => i % OrdinaryEvery == 0).Select(q => q.Text)),
            Contacts = ContactBook.Read(content, problems),
            Replies = Replies.Read(content, problems),
            Language = Language.Read(content, problems),
        };
    }
}
