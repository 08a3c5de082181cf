using Assistant.Checks;
using Assistant.Commands;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Pages.Forms;
using Assistant.Sources.Changes;
using Assistant.Sources.Currency;
using Assistant.Support;

namespace Assistant.Sources.Notes;

/// <summary>
/// Writes and ends expert notes. One is held against what it cites by the same checks as the guidance that came with the assistant, and
/// is answered from as soon as it is in the journal.
/// </summary>
public sealed class NoteService(AssistantHost assistant, ChangeRecorder recorder)
{
    public const int MostCharacters = 400, MostQuestions = 8, MostDays = 366;

    public DateOnly Today => CurrencyReport.DayOf(assistant.Time);

    /// <summary>What has to be mended before it can be used, by the fields of its form.</summary>
    public FormErrors ErrorsIn(WrittenNote note)
    {
        var (knowledge, words) = (assistant.Knowledge, assistant.Knowledge.Words);
        var errors = FormErrors.None
            .When(note.Title.Length == 0, "title", words["notes.no-title"])
            .When(note.Asks.Count == 0, "asks", words["notes.no-asks"])
            .When(note.Asks.Count > MostQuestions || note.Asks.Any(a => a.Length > MostCharacters), "asks", words["notes.long-asks"])
            .When(note.Statements.Count == 0, "says-1", words["notes.no-says"])
            .When(note.Owner.Length == 0, "owner", words["notes.no-owner"])
            .When(note.Expires is not { } day || day <= Today || day > Today.AddDays(MostDays), "expires", words["notes.no-expires"]);
        foreach (var (field, text) in new[] { ("title", note.Title), ("asks", string.Join('\n', note.Asks)), ("owner", note.Owner) }.Concat(note.Statements.Select((s, i) => ($"says-{i + 1}", s.Says))))
            errors = errors.When(text.Length > MostCharacters * MostQuestions, field, words["notes.long"]).When(knowledge.Safety.FindPersonalDetails(text).Count > 0, field, words["notes.personal"]).When(NoteText.HoldsSigns(text), field, words["notes.signs"]);
        for (var i = 0; i < note.Statements.Count; i++)
            errors = errors.When(note.Statements[i].Says.Length == 0, $"says-{i + 1}", words["notes.no-says"]).When(note.Statements[i].Cites.Count == 0, $"cites-{i + 1}", words["notes.no-cites"]);
        return errors.Any ? errors : Unsupported(note, knowledge);
    }

    public Task<ChangeResult> WriteAsync(WrittenNote note, string by, CancellationToken cancellationToken) => recorder.RecordAsync(before =>
    {
        var id = $"expert-{before.Count + 1}";
        return new Intended(ChangeKind.Note, id, by, note.Title)
        {
            Fields = new Dictionary<string, string>
            {
                ["text"] = NoteText.Of(id, note, Today),
                ["asks"] = string.Join('\n', note.Asks),
                ["owner"] = note.Owner,
                ["expires"] = SourceFields.Written(note.Expires!.Value),
                ["topics"] = string.Join('\n', note.Topics),
            },
        };
    }, cancellationToken);

    /// <returns>The change; null in it where the note had ended already.</returns>
    public Task<ChangeResult> EndAsync(string id, string by, CancellationToken cancellationToken) =>
        recorder.RecordAsync(before => SiteChanges.Of(before).Notes.Any(n => n.Subject == id) ? new Intended(ChangeKind.NoteEnded, id, by, "") : null, cancellationToken);

    // Read as it will be read, and held against its words as every note is: what it lacks is told beside the statement.
    private FormErrors Unsupported(WrittenNote note, KnowledgeBase knowledge)
    {
        var report = new CheckReport();
        var read = new NoteReader(new CitationReader(knowledge.Catalogue, knowledge.Documents, knowledge.Words, report.Errors), report.Errors).Read(ExpertNotes.FileOf("new"), NoteText.Of("new", note, Today));
        var errors = report.Errors.All.Aggregate(FormErrors.None, (all, p) => all.With("cites-1", $"{p.What} {p.Mend}"));
        if (read is null || errors.Any) return errors;
        var support = new SupportCheck(knowledge.Vocabulary, OrdinaryWords.Of(knowledge));
        foreach (var (statement, i) in read.Statements.Select((s, i) => (s, i)))
        {
            if (statement.IsHeldBack) errors = errors.With($"cites-{i + 1}", knowledge.Words["notes.withdrawn"]);
            foreach (var shortfall in support.Check(statement.Text, [.. statement.Citations.Select(CitedText.Of)])) errors = errors.With($"says-{i + 1}", $"{shortfall.What} {shortfall.Mend}");
            var style = new ProblemList();
            LengthCheck.CheckSentences(read.File, 1, statement.Text, style);
            AvoidedWordsCheck.Check(knowledge.Vocabulary.AvoidedWords, read.File, 1, statement.Text, style);
            errors = style.All.Aggregate(errors, (all, p) => all.With($"says-{i + 1}", $"{p.What} {p.Mend}"));
        }
        return errors;
    }
}
