using System.Security.Cryptography;
using System.Text;
using Assistant.Corpus;

namespace Assistant.Guidance;

/// <summary>A guidance note in our own words: steps to take and facts to know, each with its citations.</summary>
public sealed record Note
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Reading { get; init; }
    public required IReadOnlyList<string> OtherReadings { get; init; }
    public required string Area { get; init; }

    /// <summary>Words one of which a question about what to do has to hold before this note's steps lead; none means any question.</summary>
    public IReadOnlyList<string> When { get; init; } = [];

    /// <summary>Words that speak against this note: "negative" against the note on a positive decision.</summary>
    public IReadOnlyList<string> NotWhen { get; init; } = [];

    /// <summary>What somebody who has read a neighbouring answer may want to ask next, in plain words. This note answers it.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];
    public required Approval Approval { get; init; }
    public required IReadOnlyList<Statement> Steps { get; init; }
    public required IReadOnlyList<Statement> Facts { get; init; }
    public required string File { get; init; }

    /// <summary>The hash of all that its file says: what a manager has read who approves it.</summary>
    public string Edition { get; init; } = "";

    /// <summary>Who of the site wrote it and until when it is used; null for guidance that came with the assistant.</summary>
    public ExpertMark? Expert { get; init; }

    /// <summary>It has steps to take that are not held back.</summary>
    public bool HasSteps => Steps.Any(s => !s.IsHeldBack);

    public IEnumerable<Statement> Statements => Steps.Concat(Facts);

    public bool IsIn(string area) => Area == Contacts.ContactBook.England || Area.Equals(area, StringComparison.OrdinalIgnoreCase);

    /// <summary>The hash of the statements' words, beside which expansions were written.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Statements.Select(s => s.HeldBack?.Written ?? s.Text)))))[..12];
}

/// <summary>Whether somebody with the authority has signed the words off, and when they have to be looked at again.</summary>
public sealed record Approval(bool Approved, string? By, DateOnly? On, DateOnly? ReviewDue);

/// <summary>One or two sentences that stand alone. <see cref="Suggested"/>: practice that we derive and no source states.</summary>
public sealed record Statement
{
    public required string Id { get; init; }
    /// <summary>What is shown. Of one that is held back: that it is.</summary>
    public required string Text { get; init; }
    public required IReadOnlyList<StatementCitation> Citations { get; init; }

    /// <summary>What was written, where words that it cites no longer stand; null where all do.</summary>
    public HeldBack? HeldBack { get; init; }
    public bool IsHeldBack => HeldBack is not null;
    public bool Suggested { get; init; }
    public IReadOnlyList<string> Roles { get; init; } = [];
    public string? Area { get; init; }
    public required int Line { get; init; }

    public bool IsFor(string? role) => Roles.Count == 0 || role is not null && Roles.Contains(role, StringComparer.OrdinalIgnoreCase);

    public bool IsIn(string area) => Area is null || Area.Equals(area, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A statement that is not shown, because a source was taken out or replaced and words that it cites no longer stand.</summary>
/// <param name="Written">The statement.</param>
/// <param name="Cited">What of its citations no longer stands.</param>
public sealed record HeldBack(string Written, IReadOnlyList<LostCitation> Cited);

/// <summary>A citation whose words no longer stand. <see cref="Words"/>: the quotation, or the id of what we read there; empty where they are to be shown nowhere.</summary>
public sealed record LostCitation(string Source, string Words);

/// <summary>What a statement rests on: words of a held document at their offsets, or what we read on a referenced page.</summary>
public sealed record StatementCitation(Source Source, string? Quote, int Start, int End, Saying? Saying)
{
    public bool Held => Quote is not null;

    /// <summary>The words that have to support the statement.</summary>
    public string Words => Quote ?? Saying?.Text ?? "";
}
