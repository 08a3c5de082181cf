using Assistant.Knowledge;
using Assistant.Sources.Changes;
using Assistant.Sources.Switches;
using Assistant.Sources.Works;

namespace Assistant.Sources.Trail;

/// <summary>What a change is about, as people call it.</summary>
public static class TrailSubject
{
    public static string Name(Change change, KnowledgeBase knowledge) => change.Kind switch
    {
        ChangeKind.Off or ChangeKind.On => OffWords.Name(change.Subject, knowledge.Words),
        ChangeKind.Approve => change.Subject.Split(':', 2) is [var kind, var id] ? Work.Find(knowledge, kind, id)?.Title ?? change.Subject : change.Subject,
        ChangeKind.Note or ChangeKind.NoteEnded => knowledge.Changes.All.FirstOrDefault(c => c.Kind == ChangeKind.Note && c.Subject == change.Subject)?.What.Why ?? change.Subject,
        _ => knowledge.Catalogue.Find(change.Subject)?.Title ?? change.Subject,
    };
}
