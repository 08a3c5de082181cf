namespace Assistant.Sources.Changes;

/// <summary>What a manager can do to what the assistant rests on. The names in the journal are these, in lower case with hyphens.</summary>
public enum ChangeKind { Add, Replace, Withdraw, Restore, Supersede, Checked, Approve, Note, NoteEnded, Off, On, Questions }

/// <summary>Something that a manager is about to do.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subject">The id of the source, note, moment, questionnaire or quiz; of <c>off</c> and <c>on</c> what is switched.</param>
/// <param name="By">The role of who does it, in words; never a name.</param>
/// <param name="Why">The reason, in the manager's words. Readers see it where something was taken from them.</param>
public sealed record Intended(ChangeKind Kind, string Subject, string By, string Why)
{
    /// <summary>What else the kind needs: catalogue fields, file names, hashes, dates as <c>yyyy-MM-dd</c>.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}

/// <summary>Something that a manager has done, as the journal holds it.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="At">When, to the second.</param>
/// <param name="What">What was done.</param>
/// <param name="Hash">The hash of this line, which holds the hash of the line before.</param>
public sealed record Change(int Number, DateTimeOffset At, Intended What, string Hash)
{
    public ChangeKind Kind => What.Kind;
    public string Subject => What.Subject;

    /// <summary>The words of the source are to be shown nowhere again.</summary>
    public bool HidesWords => Field("words") == "hidden";
    public string? Field(string name) => What.Fields.GetValueOrDefault(name);
    public DateOnly On => Contacts.LondonTime.DateOf(At);
}
