using Assistant.Corpus;
using Assistant.Knowledge;
using Assistant.Sources;

namespace Assistant.Answers.Records;

/// <summary>All that the page shows of words that were cited from a source which is not what it was.</summary>
public sealed class CitedThen
{
    /// <param name="record">The answer.</param>
    /// <param name="verdict">How its citation stands.</param>
    /// <param name="knowledge">What is served today.</param>
    /// <param name="then">The source's words then; null where they are no longer kept.</param>
    /// <param name="today">Where the source is read today; null where it is not served any more.</param>
    public CitedThen(AnswerRecord record, CitationVerdict verdict, KnowledgeBase knowledge, SourceVersion? then, string? today)
    {
        (Record, Verdict, Knowledge, AddressToday) = (record, verdict, knowledge, today);
        if (then is null || !verdict.Citation.Held) return;
        // The marks of the text are read as on the source's own page. What the catalogue says of the source today is not said of this text.
        var document = new Document(Named(verdict), then.Words, BlockReader.Read(then.Words));
        var page = new HeldPage(document, knowledge, $"{new Place(verdict.Citation.Start, verdict.Citation.End)}", of: null, isPast: true);
        Page = page;
        Parts = [.. page.Parts.Where(p => p.Blocks.Any(b => page.Pieces(b).Any(piece => piece.Marked)))];
    }

    public AnswerRecord Record { get; }
    public CitationVerdict Verdict { get; }
    public KnowledgeBase Knowledge { get; }
    public InterfaceWords Words => Knowledge.Words;
    public string? AddressToday { get; }

    /// <summary>The text as it was; null where it is no longer kept, or was a page that we have only read.</summary>
    public HeldPage? Page { get; }

    /// <summary>The parts of it in which the cited words stand.</summary>
    public IReadOnlyList<Part> Parts { get; } = [];

    public string Title => Verdict.Today?.Title ?? Verdict.Citation.Source;

    /// <summary>What became of the source, as the id of the words that say it.</summary>
    public string What => Verdict switch
    {
        { Today: null } => "records.cited-gone",
        { Today.Withdrawn: not null } => "records.cited-withdrawn",
        { StandsToday: true } => "records.cited-changed-stands",
        _ => "records.cited-changed",
    };

    private static Source Named(CitationVerdict verdict) => new()
    {
        Id = verdict.Citation.Source,
        Title = verdict.Today?.Title ?? verdict.Citation.Source,
        Short = verdict.Today?.Short ?? verdict.Citation.Source,
        Publisher = verdict.Today?.Publisher ?? "",
        Authority = verdict.Today?.Authority ?? Authority.Briefing,
        Jurisdiction = "",
        Area = "",
        Published = verdict.Today?.Published ?? "undated",
        Checked = default,
    };
}
