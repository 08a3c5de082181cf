using Assistant.Contacts;
using Assistant.Storage;
using Dapper;

namespace Assistant.Answers.Records;

/// <summary>A record as the list shows it.</summary>
public sealed record RecordLine(AnswerReference Reference, DateTimeOffset At, AnswerStatus Status, Intent Intent, IReadOnlyList<string> Sources, int Likes, int Dislikes);

/// <summary>Records that were looked for, the newest first.</summary>
/// <param name="Lines">Those of one page.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record RecordLines(IReadOnlyList<RecordLine> Lines, int Count);

/// <summary>Finds records for managers. Nothing here reads who received them.</summary>
public sealed class RecordSearch(StateDatabase database)
{
    private const string Wanted = """
        FROM answer_record r WHERE (@status IS NULL OR r.status = @status)
        AND (@from IS NULL OR r.at >= @from) AND (@to IS NULL OR r.at < @to)
        AND (@source IS NULL OR EXISTS (SELECT 1 FROM answer_citation c WHERE c.reference = r.reference AND c.source = @source))
        AND (@passage IS NULL OR EXISTS (SELECT 1 FROM answer_citation p JOIN answer_citation c ON c.source = p.source AND c.words = p.words WHERE p.reference = @passage AND p.n = @number AND c.reference = r.reference))
        AND (@feedback IS NULL OR EXISTS (SELECT 1 FROM feedback f WHERE f.answer = r.reference AND (@feedback = 'any' OR f.reaction = @feedback)))
        """;

    private sealed record Row
    {
        public required string Reference { get; init; }
        public required long At { get; init; }
        public required string Status { get; init; }
        public required string Intent { get; init; }
        public string? Sources { get; init; }
        public required long Likes { get; init; }
        public required long Dislikes { get; init; }
    }

    /// <param name="filter">Which.</param>
    /// <param name="skip">How many newer ones are left out.</param>
    /// <param name="most">How many at most.</param>
    public RecordLines Find(RecordFilter filter, int skip, int most)
    {
        var wanted = new
        {
            status = filter.Status is { } status ? AnswerJson.Name(status) : null,
            feedback = filter.Feedback,
            source = filter.Source,
            passage = filter.Passage?.Reference.Code,
            number = filter.Passage?.Number ?? 0,
            from = Seconds(filter.From),
            to = Seconds(filter.To?.AddDays(1)),
            skip,
            most,
        };
        return database.Read(c => new RecordLines(
            [.. c.Query<Row>($"""
                SELECT r.reference, r.at, r.status, r.intent, (SELECT {database.Engine.ListOf("source")} FROM answer_citation c WHERE c.reference = r.reference) AS sources,
                (SELECT COUNT(*) FROM feedback f WHERE f.answer = r.reference AND f.reaction = 'like') AS likes,
                (SELECT COUNT(*) FROM feedback f WHERE f.answer = r.reference AND f.reaction = 'dislike') AS dislikes
                {Wanted} ORDER BY r.at DESC, r.reference LIMIT @most OFFSET @skip
                """, wanted).Select(Read)],
            c.ExecuteScalar<int>($"SELECT COUNT(*) {Wanted}", wanted)));
    }

    /// <summary>The sources that kept records cite.</summary>
    public IReadOnlyList<string> Sources() => database.Read(c => c.Query<string>("SELECT DISTINCT source FROM answer_citation ORDER BY source").ToList());

    private static RecordLine Read(Row row) => new(AnswerReference.Parse(row.Reference)!, DateTimeOffset.FromUnixTimeSeconds(row.At), RecordNames.Read<AnswerStatus>(row.Status), RecordNames.Read<Intent>(row.Intent),
        [.. (row.Sources ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)], (int)row.Likes, (int)row.Dislikes);

    /// <summary>When a day begins on the clock on the wall.</summary>
    internal static long? Seconds(DateOnly? day) => day is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), ContactBook.London.GetUtcOffset(date.ToDateTime(TimeOnly.MinValue))).ToUnixTimeSeconds() : null;
}
