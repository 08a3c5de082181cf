using Assistant.Answers;
using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Moments;
using Assistant.Quizzes;
using Assistant.Retrieval;
using Assistant.Safety;
using Assistant.Screening;
using Assistant.Sources.Changes;
using Assistant.Sources.Switches;

namespace Assistant.Knowledge;

/// <summary>Everything that <c>knowledge/</c>, <c>seeds/</c> and the site's own folder hold, read once and never changed.</summary>
public sealed record KnowledgeBase
{
    /// <summary>What managers of this site have changed. All else here is as it stands after it.</summary>
    public required SiteChanges Changes { get; init; }

    /// <summary>What managers have switched off.</summary>
    public required SiteSwitches Switches { get; init; }
    public required Catalogue Catalogue { get; init; }
    public required IReadOnlyList<Document> Documents { get; init; }
    public required IReadOnlyList<Note> Notes { get; init; }
    public required IReadOnlyList<Questionnaire> Questionnaires { get; init; }
    public required IReadOnlyList<PracticeCase> Cases { get; init; }

    /// <summary>Reachable moments, the most urgent first.</summary>
    public required IReadOnlyList<Moment> Moments { get; init; }
    public required IReadOnlyList<Scenario> Quizzes { get; init; }

    /// <summary>Quizzes of which a reason is held back: they are not played until it is mended.</summary>
    public IReadOnlyList<Scenario> HeldBackQuizzes { get; init; } = [];
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

    /// <summary>What a language model is told, where a site has one.</summary>
    public required Models.Prompts Prompts { get; init; }

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
        var changes = SiteChanges.Read(content, problems);
        var words = InterfaceWords.Read(content, problems);
        var catalogue = CatalogueReader.Read(content, changes, problems);
        var documents = CorpusReader.Read(catalogue, content);
        var expertNotes = ExpertNotes.Read(changes, own => new CitationReader(catalogue, documents, words, own));
        IReadOnlyList<Expansions> expansions =
            [.. ExpansionReader.Read(content, problems).Where(e => SpeakOfWhatStands(e, catalogue, documents)), .. expertNotes.Select(n => ExpertNotes.Asked(n, changes))];
        var citations = new CitationReader(catalogue, documents, words, problems);
        var statements = new StatementReader(citations);
        IReadOnlyList<Moment> moments = [.. new MomentReader(statements, problems).ReadAll(content).Select(m => m with { Approval = changes.Apply("moment", m.Id, m.Edition, m.Approval) })];
        var quizzes = new ScenarioReader(statements, problems).ReadAll(content).Select(q => q with { Approval = changes.Apply("quiz", q.Id, q.Hash, q.Approval) }).ToList();
        var language = Language.Read(content, problems);
        IReadOnlyList<string> questions = [.. expansions.SelectMany(e => e.Questions).Select(q => q.Text)];
        var vocabulary = Vocabulary.Read(content, problems);
        var knowledge = new KnowledgeBase
        {
            Changes = changes,
            Switches = SiteSwitches.Of(changes.Off, vocabulary),
            Catalogue = catalogue,
            Documents = documents,
            Notes =
            [
                .. new NoteReader(citations, problems).ReadAll(content).Select(n => n with { Approval = changes.Apply("note", n.Id, n.Edition, n.Approval) }),
                .. expertNotes,
            ],
            Questionnaires = [.. new QuestionnaireReader(statements, problems).ReadAll(content).Select(q => q with { Approval = changes.Apply("questionnaire", q.Id, q.Hash, q.Approval) })],
            Cases = new CaseReader(statements, problems).ReadAll(content),
            Moments = moments,
            Quizzes = [.. quizzes.Where(q => !IsHeldBack(q))],
            HeldBackQuizzes = [.. quizzes.Where(IsHeldBack)],
            Expansions = expansions,
            Vocabulary = vocabulary,
            EnglishWords = Retrieval.EnglishWords.In(content),
            Safety = SafetyRules.Read(content, problems, Evenly(questions, OrdinaryQuestions), language.Commands.Keys),
            MomentFinder = MomentFinder.Read(content, problems, [.. moments.Select(m => m.Id)], Evenly(questions, QuestionsInAFewWords)),
            Contacts = ContactBook.Read(content, problems),
            Replies = Replies.Read(content, problems),
            Words = words,
            Language = language,
            Prompts = Models.Prompts.Read(content, problems),
        };
        CrossCheck(knowledge, problems);
        return knowledge;
    }

    // Questions that were written for words which a manager has replaced or taken out would lead to words that do not answer them.
    private static bool SpeakOfWhatStands(Expansions entry, Catalogue catalogue, IReadOnlyList<Document> documents) =>
        catalogue.Find(entry.Id.Split('#')[0]) is not { } source || source is { Withdrawn: null, ReplacedOn: null }
        || documents.FirstOrDefault(d => d.Source.Id == source.Id)?.Chunks.Any(c => c.Id == entry.Id && c.Hash == entry.Hash) == true;

    private static bool IsHeldBack(Scenario quiz) => ScenarioSpoken.Statements(quiz).Any(s => s.IsHeldBack);

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
