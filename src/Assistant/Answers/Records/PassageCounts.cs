using Assistant.Contacts;
using Assistant.Storage;
using Dapper;

namespace Assistant.Answers.Records;

/// <summary>Words of a source that recent answers cite.</summary>
public sealed record PassageCount
{
    public required string Words { get; init; }

    /// <summary>Which thing that we read on a page; null where the words are quoted.</summary>
    public string? Saying { get; init; }

    /// <summary>Where they stand in the version that is served; null where only answers from before it cite them.</summary>
    public long? Start { get; init; }
    public long? End { get; init; }
    public required long Answers { get; init; }

    /// <summary>One of these citations, as <see cref="RecordedPassage"/> writes it: it leads to all of them.</summary>
    public required string Example { get; init; }
}

/// <summary>Counts which passages of a source are cited in answers. Nothing here reads who received them.</summary>
public sealed class PassageCounts(StateDatabase database, TimeProvider time)
{
    private const int Days = 90;

    /// <summary>The first day that is counted, on the clock on the wall.</summary>
    public DateOnly Since => LondonTime.DateOf(time.GetUtcNow()).AddDays(-Days);

    /// <param name="source">The source.</param>
    /// <param name="version">The version of it that is served.</param>
    public IReadOnlyList<PassageCount> Of(string source, string version)
    {
        var since = RecordSearch.Seconds(Since);
        return database.Read(c => c.Query<PassageCount>("""
            SELECT c.words AS Words, c.saying AS Saying, MIN(CASE WHEN c.version = @version THEN c.start END) AS Start, MIN(CASE WHEN c.version = @version THEN c."end" END) AS "End",
            COUNT(DISTINCT c.reference) AS Answers, MIN(c.reference || '-' || CAST(c.n AS TEXT)) AS Example
            FROM answer_citation c JOIN answer_record r ON r.reference = c.reference WHERE c.source = @source AND r.at >= @since GROUP BY c.words, c.saying
            """, new { source, version, since }).ToList());
    }
}
