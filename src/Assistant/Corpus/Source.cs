namespace Assistant.Corpus;

/// <summary>What kind of authority a document has, strongest first.</summary>
public enum Authority { Statute, StatutoryGuidance, Guidance, LocalProcedure, CaseReview, Briefing }

/// <summary>An entry of the catalogue: a document that we hold, or a public page that we have read and summarise.</summary>
public sealed record Source
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Short { get; init; }
    public required string Publisher { get; init; }
    public required Authority Authority { get; init; }
    public required string Jurisdiction { get; init; }
    public required string Area { get; init; }
    public required string Published { get; init; }
    public required DateOnly Checked { get; init; }
    public string? File { get; init; }
    public string? Sha256 { get; init; }
    public string? Url { get; init; }
    public string? SupersededBy { get; init; }
    public string? WhatChanged { get; init; }

    /// <summary>The day by which somebody has to look at it again; null where nobody has said.</summary>
    public DateOnly? ReviewDue { get; init; }

    /// <summary>It is a draft that nobody has approved yet; whoever reads it or an answer from it is told.</summary>
    public bool Draft { get; init; }

    /// <summary>The day on which this site added it; null for one that came with the assistant.</summary>
    public DateOnly? AddedOn { get; init; }

    /// <summary>The day on which this site put another text in its place.</summary>
    public DateOnly? ReplacedOn { get; init; }

    /// <summary>A manager took it out: it is neither searched nor cited.</summary>
    public Withdrawal? Withdrawn { get; init; }
    public IReadOnlyList<Saying> Says { get; init; } = [];
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    public bool Held => File is not null;

    public Saying? Saying(string id) => Says.FirstOrDefault(s => s.Id == id);
}

/// <summary>When a source was taken out, and why.</summary>
public sealed record Withdrawal(DateOnly On, string Why)
{
    /// <summary>Its words are shown nowhere again, also not as they were: they point to a child, for example.</summary>
    public bool HidesWords { get; init; }
}

/// <summary>What we read on a referenced page, in our own words.</summary>
public sealed record Saying(string Id, string Text, int Line);

/// <summary>What is dated or contradicted inside a document, tied to the words it is about.</summary>
public sealed record Notice(string Id, IReadOnlyList<string> About, string Text, IReadOnlyList<PageReference> See, int Line);

/// <summary>Points to one <see cref="Corpus.Saying"/> of a referenced source, written <c>source#id</c>.</summary>
public sealed record PageReference(string Source, string Saying)
{
    public static PageReference Parse(string text) =>
        text.Split('#', 2) is [var source, var saying] ? new PageReference(source, saying) : new PageReference(text, "");

    public override string ToString() => $"{Source}#{Saying}";
}
