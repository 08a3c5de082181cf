using Assistant.Answers;
using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Quizzes;
using Assistant.Screening;

namespace Assistant.Sources.Uses;

/// <summary>Everything that the assistant says, by the source it rests on.</summary>
public sealed class SourceUses
{
    private readonly ILookup<string, SourceUse> _bySource;

    private SourceUses(IEnumerable<SourceUse> uses) => _bySource = uses.ToLookup(u => u.Source);

    public static SourceUses Of(KnowledgeBase knowledge) => new(Works(knowledge).SelectMany(Of).Concat(Notices(knowledge)).Concat(Contacts(knowledge)).Concat(Fixed(knowledge)));

    public IEnumerable<SourceUse> this[string source] => _bySource[source];

    public int Count(string source) => _bySource[source].Count();

    // Whatever speaks in statements.
    private static IEnumerable<Work> Works(KnowledgeBase knowledge) =>
    [
        .. knowledge.Notes.Select(n => new Work(n.Expert is null ? UseKind.Note : UseKind.ExpertNote, n.Id, n.Title, n.File, n.Statements)),
        .. knowledge.Questionnaires.Select(q => new Work(UseKind.Questionnaire, q.Id, q.Title, q.File, Spoken.Statements(q))),
        .. knowledge.Cases.Select(c => new Work(UseKind.Case, c.Id, c.Title, c.File, Spoken.Statements(c))),
        .. knowledge.Moments.Select(m => new Work(UseKind.Moment, m.Id, m.Title, m.File, MomentSpoken.Statements(m))),
        .. knowledge.Quizzes.Concat(knowledge.HeldBackQuizzes).Select(q => new Work(UseKind.Quiz, q.Id, q.Title, q.File, ScenarioSpoken.Statements(q))),
    ];

    private static IEnumerable<SourceUse> Of(Work work) => work.Statements.SelectMany(statement => statement.HeldBack is { } held
        ? held.Cited.Select(c => work.Use(statement, held.Written, c.Source) with { Quote = c.Words, IsHeldBack = true })
        : statement.Citations.Select(c => work.Use(statement, statement.Text, c.Source.Id) with { Quote = c.Quote, Start = c.Start, End = c.End, Saying = c.Saying?.Id }));

    private static IEnumerable<SourceUse> Notices(KnowledgeBase knowledge) =>
        from source in knowledge.Catalogue.Sources
        from notice in source.Notices
        from see in notice.See
        select new SourceUse { Kind = UseKind.Notice, Owner = notice.Id, Title = source.Title, Place = notice.Id, Text = notice.Text, File = CatalogueReader.File, Line = notice.Line, Source = see.Source, Saying = see.Saying };

    private static IEnumerable<SourceUse> Contacts(KnowledgeBase knowledge) => knowledge.Contacts.All.Select(c => new SourceUse
    {
        Kind = UseKind.Contact,
        Owner = c.Id,
        Title = c.Name,
        Place = c.Id,
        Text = string.Join(", ", c.Telephones.Prepend(c.Name)),
        File = ContactBook.File,
        Line = c.Line,
        Source = c.Source,
    });

    private static IEnumerable<SourceUse> Fixed(KnowledgeBase knowledge) =>
        from reply in knowledge.Replies.All
        from cite in reply.Cites.Select(PageReference.Parse)
        select new SourceUse { Kind = UseKind.Reply, Owner = reply.Id, Title = reply.Id, Place = reply.Id, Text = reply.Words, File = Replies.File, Line = reply.Line, Source = cite.Source, Saying = cite.Saying is "" ? null : cite.Saying };

    private sealed record Work(UseKind Kind, string Id, string Title, string File, IEnumerable<Statement> Statements)
    {
        public SourceUse Use(Statement statement, string text, string source) =>
            new() { Kind = Kind, Owner = Id, Title = Title, Place = statement.Id, Text = text, File = File, Line = statement.Line, Source = source };
    }
}
