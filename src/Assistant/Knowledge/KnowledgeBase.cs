using Assistant.Answers;
using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Moments;
using Assistant.Quizzes;
using Assistant.Retrieval;
using Assistant.Safety;
using Assistant.Screening;

namespace Assistant.Knowledge;

/// <summary>Everything that <c>knowledge/</c> and <c>seeds/</c> hold, read once and never changed.</summary>
public sealed record KnowledgeBase
{
    public required Catalogue Catalogue { get; init; }
    public required IReadOnlyList<Document> Documents { get; init; }
    public required IReadOnlyList<Note> Notes { get; init; }
    public required IReadOnlyList<Questionnaire> Questionnaires { get; init; }
    public required IReadOnlyList<PracticeCase> Cases { get; init; }

    /// <summary>Reachable moments, the most urgent first.</summary>
    public required IReadOnlyList<Moment> Moments { get; init; }
    public required IReadOnlyList<Scenario> Quizzes { get; init; }
    public required IReadOnlyList<Expansions> Expansions { get; init; }
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Whether an unknown word is repaired. Switched off only to measure what repair adds.</summary>
    public bool RepairsSpelling { get; init; } = true;
    public required Lazy<IReadOnlySet<string>> EnglishWords { get; init; }
    public required SafetyRules Safety { get; init; }

    /// <summary>Hears reachable moments in what people write.</summary>
    public required MomentFinder MomentFinder { get; init; }
    public required ContactBook Contacts { get; init; }
    public required Replies Replies { get; init; }
    public required InterfaceWords Words { get; init; }
    public required Language Language { get; init; }

    /// <summary>The questions to start with, one a line.</summary>
    public string StarterLines => string.Join('\n', Words.Below("starters").Values.Select(q => $"- {q}"));

    // So many of the expansions, evenly taken, teach safety what a calm question of ours sounds like. More would slow the start,
    // and would weigh the calm side down against the examples of danger.
    private const int OrdinaryQuestions = 10_500;

    // So many teach what a question looks like that is typed as a few words and reports no moment. More cost reports of unseen wording.
    private const int QuestionsInAFewWords = 300;

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
        var statements = new StatementReader(new CitationReader(catalogue, documents, problems));
        var moments = new MomentReader(statements, problems).ReadAll(content);
        var language = Language.Read(content, problems);
        IReadOnlyList<string> questions = [.. expansions.SelectMany(e => e.Questions).Select(q => q.Text)];
        var knowledge = new KnowledgeBase
        {
            Catalogue = catalogue,
            Documents = documents,
            Notes = new NoteReader(catalogue, documents, problems).ReadAll(content),
            Questionnaires = new QuestionnaireReader(statements, problems).ReadAll(content),
            Cases = new CaseReader(statements, problems).ReadAll(content),
            Moments = moments,
            Quizzes = new ScenarioReader(statements, problems).ReadAll(content),
            Expansions = expansions,
            Vocabulary = Vocabulary.Read(content, problems),
            EnglishWords = Retrieval.EnglishWords.In(content),
            Safety = SafetyRules.Read(content, problems, Evenly(questions, OrdinaryQuestions), language.Commands.Keys),
            MomentFinder = MomentFinder.Read(content, problems, [.. moments.Select(m => m.Id)], Evenly(questions, QuestionsInAFewWords)),
            Contacts = ContactBook.Read(content, problems),
            Replies = Replies.Read(content, problems),
            Words = InterfaceWords.Read(content, problems),
            Language = language,
        };
        CrossCheck(knowledge, problems);
        return knowledge;
    }

    private static IEnumerable<string> Evenly(IReadOnlyList<string> texts, int most) =>
        texts.Count <= most ? texts : Enumerable.Range(0, most).Select(i => texts[(int)((long)i * texts.Count / most)]);

    // What one file says about another, where a slip would only show when somebody asks.
    private static void CrossCheck(KnowledgeBase knowledge, ProblemList problems)
    {
        foreach (var line in knowledge.Safety.RedLines.Where(r => !ReplyIds.All.ContainsKey($"refused-{r}")))
            problems.Add(SafetyReader.RulesFile, 1, $"The red line '{line}' has no reply.", $"Add 'refused-{line}' to {Replies.File}, or use a known id.");
        foreach (var quiz in knowledge.Quizzes.Where(q => !ScenarioWalk.CanBeWalked(q)))
            problems.Add(quiz.File, 1, "The quiz cannot be played to its end.", "Mend what 'assistant check' names in it.");
        var units = knowledge.Documents.SelectMany(d => d.Chunks).Select(c => (c.Id, c.Sentences.Count))
            .Concat(knowledge.Notes.Select(n => (n.Id, Count: n.Steps.Count + n.Facts.Count))).DistinctBy(u => u.Id).ToDictionary();
        foreach (var entry in knowledge.Expansions)
            if (units.TryGetValue(entry.Id, out var count) && entry.Questions.Any(q => q.Units.Any(u => u >= count)))
                problems.Add(entry.File, entry.Line, $"A question names a sentence that '{entry.Id}' does not have: it has {count}.", "Mend the number before the bar.");
    }
}
