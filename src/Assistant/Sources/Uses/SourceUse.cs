using Assistant.Corpus;
using Assistant.Guidance;

namespace Assistant.Sources.Uses;

/// <summary>What can rest on a source.</summary>
public enum UseKind { Note, ExpertNote, Questionnaire, Case, Moment, Quiz, Notice, Contact, Reply }

/// <summary>Something that the assistant says, resting on words of a source.</summary>
public sealed record SourceUse
{
    public required UseKind Kind { get; init; }

    /// <summary>The id of the note, questionnaire, case, moment, quiz, notice, contact or reply.</summary>
    public required string Owner { get; init; }

    /// <summary>What that is called.</summary>
    public required string Title { get; init; }

    /// <summary>Which statement of it; its own id where it has but one.</summary>
    public required string Place { get; init; }

    /// <summary>What is said.</summary>
    public required string Text { get; init; }
    public required string File { get; init; }
    public required int Line { get; init; }
    public required string Source { get; init; }

    /// <summary>The words that are quoted; null where it rests on what we read on a page, or on the source as a whole.</summary>
    public string? Quote { get; init; }

    /// <summary>Where the quotation stands in the file; 0 and 0 where there is none, or where it no longer stands.</summary>
    public int Start { get; init; }
    public int End { get; init; }

    /// <summary>Which thing that we read on the page; null for a quotation, and where it rests on the source as a whole.</summary>
    public string? Saying { get; init; }

    /// <summary>It is not shown, because its words no longer stand.</summary>
    public bool IsHeldBack { get; init; }

    /// <summary>Where the words can be read.</summary>
    public string Url => End > Start ? $"/sources/{Source}?at={Start}-{End}" : Saying is null ? $"/sources/{Source}" : $"/sources/{Source}#{Saying}";

    /// <summary>Whether it would still stand with that document in the place of its source's.</summary>
    public bool StandsIn(QuotationFinder document) => Quote is null || document.Find(Source, Quote) is not null;
}
