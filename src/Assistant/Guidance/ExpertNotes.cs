using Assistant.Knowledge;
using Assistant.Retrieval;
using Assistant.Sources.Changes;

namespace Assistant.Guidance;

/// <summary>
/// Notes that managers of the site wrote, from the journal: in the field <c>text</c> a note as <c>knowledge/guidance/</c> has them, in
/// <c>owner</c> a role, in <c>expires</c> a day. One that cannot be used is left out, for one slip there must not stop all else.
/// </summary>
public static class ExpertNotes
{
    public static string FileOf(string id) => $"{ContentFolder.SitePrefix}notes/{id}.md";

    /// <param name="changes">The journal, folded.</param>
    /// <param name="citations">What makes a reader of citations that tells its problems to the list.</param>
    public static IReadOnlyList<Note> Read(SiteChanges changes, Func<ProblemList, CitationReader> citations) =>
        [.. changes.Notes.Select(c => Read(c, citations)).OfType<Note>()];

    /// <summary>The questions that a note was written for: it is found by them.</summary>
    public static Expansions Asked(Note note, SiteChanges changes) => new(note.File, 1, note.Id, note.Hash,
        [.. (changes.Notes.First(c => c.Subject == note.Id).Field("asks") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(q => new ExpansionQuestion(q, [.. Enumerable.Range(0, note.Statements.Count())]))]);

    private static Note? Read(Change change, Func<ProblemList, CitationReader> citations)
    {
        var problems = new ProblemList();
        var note = new NoteReader(citations(problems), problems).Read(FileOf(change.Subject), change.Field("text") ?? "");
        return note is null || problems.All.Count > 0 || SourceFields.Date(change, "expires") is not { } expires
            ? null
            : note with { Expert = new ExpertMark(change.Field("owner") ?? change.What.By, change.On, expires) };
    }
}
