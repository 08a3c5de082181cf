using Assistant.Answers;
using Assistant.Commands;
using Assistant.Guidance;
using Assistant.Sources.Changes;

namespace Assistant.Sources.Notes;

/// <summary>An expert note as its list shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Note">The note; null where it can no longer be read, because what it cites is gone.</param>
/// <param name="IsUsed">Whether it has not expired and is not held back.</param>
/// <param name="Answered">How many of the questions that it was written for are answered from it today.</param>
/// <param name="Asked">How many there are.</param>
public sealed record NoteLine(string Id, string Title, Note? Note, bool IsUsed, int Answered, int Asked)
{
    public static IReadOnlyList<NoteLine> All(ServedVersion version, DateOnly today) => [.. version.Knowledge.Changes.Notes.Select(c => Of(c, version, today)).Reverse()];

    private static NoteLine Of(Change change, ServedVersion version, DateOnly today)
    {
        var note = version.Knowledge.Notes.FirstOrDefault(n => n.Id == change.Subject);
        var asks = WrittenNote.Lines(change.Field("asks") ?? "");
        return new NoteLine(change.Subject, change.What.Why, note, note is { Expert: { } mark } && mark.IsUsedOn(today) && note.Statements.Any(s => !s.IsHeldBack), note is null ? 0 : asks.Count(a => IsAnsweredFrom(note, a, version)), asks.Count);
    }

    private static bool IsAnsweredFrom(Note note, string question, ServedVersion version)
    {
        var answer = version.Answers.Answer(new Question(question) { Area = note.Area });
        return answer.Parts.Any(p => note.Statements.Any(s => s.Text == p.Text));
    }
}
