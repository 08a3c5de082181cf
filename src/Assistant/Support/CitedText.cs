using Assistant.Corpus;
using Assistant.Guidance;

namespace Assistant.Support;

/// <summary>Words that a statement cites, with the names, addresses and dates of their source, which may be spoken of too.</summary>
public sealed record CitedText(string Words)
{
    /// <summary>Title, publisher and the like: their names and laws are known, their numbers are not.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>YYYY, YYYY-MM or YYYY-MM-DD. Counts in a sentence that speaks of publishing.</summary>
    public string? Published { get; init; }

    /// <summary>When we read the source. Counts in a sentence that speaks of reading.</summary>
    public DateOnly? Checked { get; init; }

    public static CitedText Of(StatementCitation citation) => Of(citation.Source, citation.Words);

    public static CitedText Of(Source source, string words) => new(words)
    {
        Known = [source.Title, source.Short, source.Publisher, source.Jurisdiction, source.Area, source.Url ?? ""],
        Published = source.Published,
        Checked = source.Checked,
    };
}
