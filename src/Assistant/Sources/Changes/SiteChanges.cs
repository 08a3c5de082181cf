using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Sources.Changes;

/// <summary>Something that a manager has switched off, since when and why.</summary>
public sealed record SwitchedOff(string What, DateOnly Since, string Why);

/// <summary>What stands now after all that managers have changed: the journal, folded.</summary>
public sealed class SiteChanges
{
    private readonly Dictionary<string, Change> _added = [], _replaced = [], _withdrawn = [], _superseded = [], _checked = [], _approved = [], _notes = [], _off = [];

    private readonly HashSet<string> _final = [];

    private SiteChanges(IReadOnlyList<Change> all)
    {
        All = all;
        foreach (var change in all) Take(change);
    }

    public static SiteChanges None { get; } = new([]);

    public static SiteChanges Of(IReadOnlyList<Change> changes) => new(changes);

    /// <summary>The changes of the site; a journal that was tampered with is a problem, and nothing after the first wrong line counts.</summary>
    public static SiteChanges Read(ContentFolder content, ProblemList problems)
    {
        var reading = ChangeJournal.Read(content);
        if (reading.BrokenAt is { } line)
            problems.Add($"{ContentFolder.SitePrefix}{ChangeJournal.File}", line, "This line was changed after it was written, or lines before it are gone.", "Put the file back from a backup.");
        return new SiteChanges(reading.Sound);
    }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Change> All { get; }

    /// <summary>The hash of the last of them, which names them all; empty where there is none.</summary>
    public string Head => All is [.., var last] ? last.Hash : "";

    /// <summary>The sources that the site has added, each by the change that says what it is.</summary>
    public IReadOnlyCollection<Change> Added => _added.Values;

    /// <summary>The expert notes that stand, by the change that wrote them last. Their words are in the field <c>text</c>.</summary>
    public IReadOnlyCollection<Change> Notes => _notes.Values;

    public IReadOnlyList<SwitchedOff> Off => [.. _off.Values.Select(c => new SwitchedOff(c.Subject, c.On, c.What.Why))];

    /// <summary>Whether a manager has named a newer source for it.</summary>
    public bool IsSuperseded(string source) => _superseded.ContainsKey(source);

    /// <summary>The catalogue entry as it stands after the changes.</summary>
    public Source Apply(Source source)
    {
        if (_replaced.GetValueOrDefault(source.Id) is { } replaced) source = SourceFields.Replaced(source, replaced);
        if (_checked.GetValueOrDefault(source.Id) is { } read && read.On >= source.Checked) source = source with { Checked = read.On, ReviewDue = SourceFields.Date(read, "review-due") ?? (source.ReviewDue > read.On ? source.ReviewDue : null) };
        if (_final.Contains(source.Id)) source = source with { Draft = false };
        if (_superseded.GetValueOrDefault(source.Id) is { } superseded) source = source with { SupersededBy = superseded.Field("by"), WhatChanged = superseded.Field("what-changed") };
        if (_withdrawn.GetValueOrDefault(source.Id) is { } withdrawn) source = source with { Withdrawn = new Withdrawal(withdrawn.On, withdrawn.What.Why) { HidesWords = withdrawn.HidesWords } };
        return source;
    }

    /// <summary>The approval that holds: the file's own, or a manager's, as long as the words are those that were approved.</summary>
    /// <param name="kind">note, moment, questionnaire or quiz.</param>
    /// <param name="id">Its id.</param>
    /// <param name="hash">The hash of its words now.</param>
    /// <param name="own">What its file says.</param>
    public Approval Apply(string kind, string id, string hash, Approval own) => _approved.GetValueOrDefault($"{kind}:{id}") is { } change && change.Field("hash") == hash
        ? new Approval(true, change.Field("role"), change.On, SourceFields.Date(change, "review-due") ?? own.ReviewDue)
        : own;

    private void Take(Change change)
    {
        switch (change.Kind)
        {
            case ChangeKind.Add: _added[change.Subject] = change; break;
            case ChangeKind.Replace: _replaced[change.Subject] = change; break;
            case ChangeKind.Withdraw: _withdrawn[change.Subject] = change; break;
            case ChangeKind.Restore: _withdrawn.Remove(change.Subject); _superseded.Remove(change.Subject); break;
            case ChangeKind.Supersede: _superseded[change.Subject] = change; break;
            case ChangeKind.Checked:
                _checked[change.Subject] = change;
                if (SourceFields.IsApproved(change)) _final.Add(change.Subject);
                break;
            case ChangeKind.Approve: _approved[change.Subject] = change; break;
            case ChangeKind.Note: _notes[change.Subject] = change; break;
            case ChangeKind.NoteEnded: _notes.Remove(change.Subject); break;
            case ChangeKind.Off: _off[change.Subject] = change; break;
            case ChangeKind.On: _off.Remove(change.Subject); break;
        }
    }
}
