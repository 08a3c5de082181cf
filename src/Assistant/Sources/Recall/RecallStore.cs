using Assistant.Answers.Records;
using Assistant.Sources.Changes;
using Assistant.Storage;
using Dapper;

namespace Assistant.Sources.Recall;

/// <summary>
/// Which answers are to be taken back, and which of their readers were told. An answer stands here once for each change and each of its
/// citations; into which chat it went is known by its delivery alone, so that who is erased is erased here too.
/// </summary>
public sealed class RecallStore(StateDatabase database)
{
    private const string Waiting = "waiting", Sent = "sent", Gone = "gone", NotNeeded = "not-needed";

    private sealed record Row(string Change, string Conversation, string Reference, long N, long Begun, long Tries);

    /// <summary>All that kept answers cite of a source which a private chat received, with the last change that each answer was given with.</summary>
    public IReadOnlyList<(AnswerReference Reference, RecordedCitation Citation, string Trail)> Received(string source) => database.Read(c => c
        .Query<(string Reference, string Trail, long N, string Version, long Start, long End, string? Saying, string Words)>("""
            SELECT c.reference, r.trail, c.n, c.version, c.start, c."end", c.saying, c.words FROM answer_citation c
            JOIN answer_record r ON r.reference = c.reference JOIN delivery d ON d.reference = c.reference WHERE c.source = @source
            """, new { source })
        .Select(r => (AnswerReference.Parse(r.Reference)!, new RecordedCitation { Number = (int)r.N, Source = source, Version = r.Version, Start = (int)r.Start, End = (int)r.End, Saying = r.Saying, Words = r.Words }, r.Trail)).ToList());

    /// <summary>
    /// Stores that those are to be taken back. What stands there already stays as it is; what its reader is told of by another change that
    /// weighs as much is not told twice, whichever of them was planned first.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="citations">What of which answers no longer holds.</param>
    /// <param name="others">Other changes of the source that weigh as much.</param>
    /// <param name="now">When the first is to go out.</param>
    /// <param name="isLast">No answer can rest any more on what was before: it is not planned again.</param>
    public int Plan(Change change, IReadOnlyList<(AnswerReference Reference, int Number)> citations, IReadOnlyList<Change> others, DateTimeOffset now, bool isLast) => database.Together((connection, transaction) =>
    {
        var planned = citations.Count == 0 ? 0 : connection.Execute("""
            INSERT INTO recall SELECT @change, @reference, @n, 'waiting', 0, 0, @due
            WHERE NOT EXISTS (SELECT 1 FROM recall e WHERE e.reference = @reference AND e.n = @n AND @others LIKE '%' || e.change || '%' AND e.state <> 'not-needed')
            ON CONFLICT DO NOTHING
            """, citations.Select(c => new { change = change.Hash, reference = c.Reference.Code, n = c.Number, due = now.ToUnixTimeSeconds(), others = string.Join(' ', others.Select(o => o.Hash)) }), transaction);
        if (isLast) connection.Execute("INSERT INTO recall_planned VALUES (@Hash) ON CONFLICT DO NOTHING", new { change.Hash }, transaction);
        return planned;
    });

    /// <summary>The changes, by their hashes, of which all is planned.</summary>
    public IReadOnlySet<string> Planned() => database.Read(c => c.Query<string>("SELECT change FROM recall_planned").ToHashSet());

    /// <summary>What is to go out by then: one notice for each change and private chat.</summary>
    public IReadOnlyList<RecallNotice> Due(DateTimeOffset now) =>
    [
        .. database.Read(c => c.Query<Row>("""
            SELECT r.change, d.conversation, r.reference, r.n, r.begun, r.tries FROM recall r JOIN delivery d ON d.reference = r.reference
            WHERE r.state = 'waiting' AND r.due <= @at ORDER BY r.due, r.change, d.at, r.reference, r.n
            """, new { at = now.ToUnixTimeSeconds() })).GroupBy(r => (r.Change, r.Conversation))
            .Select(g => new RecallNotice(g.Key.Change, g.Key.Conversation, [.. g.Select(r => (AnswerReference.Parse(r.Reference)!, (int)r.N))], (int)g.Max(r => r.Tries))),
    ];

    /// <summary>Notes that it goes out now; null where nothing of it has to. True where it may have gone out before, in a run that was cut off.</summary>
    public bool? Begin(RecallNotice notice) => database.Together<bool?>((connection, transaction) =>
    {
        var begun = notice.Citations.Select(c => connection.QuerySingleOrDefault<long?>("SELECT begun FROM recall WHERE change = @change AND reference = @reference AND n = @n AND state = 'waiting'", Key(notice, c), transaction)).OfType<long>().ToList();
        connection.Execute("UPDATE recall SET begun = 1 WHERE change = @change AND reference = @reference AND n = @n AND state = 'waiting'", Keys(notice), transaction);
        return begun.Count == 0 ? null : begun.Any(b => b != 0);
    });

    public void IsSent(RecallNotice notice) => Settle(notice, Sent);

    /// <summary>Nobody can be told any more: they left, or blocked the assistant.</summary>
    public void IsGone(RecallNotice notice) => Settle(notice, Gone);

    /// <summary>What they received holds again.</summary>
    public void IsNotNeeded(RecallNotice notice) => Settle(notice, NotNeeded);

    /// <summary>It goes out later.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="to">When.</param>
    /// <param name="mayHaveArrived">Whether it may have arrived all the same.</param>
    public void Postpone(RecallNotice notice, DateTimeOffset to, bool mayHaveArrived) => database.Together((connection, transaction) => connection.Execute(
        $"UPDATE recall SET due = {to.ToUnixTimeSeconds()}, tries = tries + 1, begun = {(mayHaveArrived ? "begun" : "0")} WHERE change = @change AND reference = @reference AND n = @n AND state = 'waiting'", Keys(notice), transaction));

    /// <summary>How far each change is: private chats that were told, that wait, and that can no longer be reached.</summary>
    public IReadOnlyDictionary<string, RecallProgress> Progress() => database.Read(c => c
        .Query<(string Change, string State, long Chats)>("SELECT r.change, r.state, COUNT(DISTINCT d.conversation) FROM recall r JOIN delivery d ON d.reference = r.reference GROUP BY r.change, r.state").ToList())
        .GroupBy(r => r.Change).ToDictionary(g => g.Key, g => new RecallProgress(Chats(g, Sent), Chats(g, Waiting), Chats(g, Gone)));

    private static int Chats(IEnumerable<(string, string State, long Chats)> rows, string state) => (int)rows.Where(r => r.State == state).Sum(r => r.Chats);

    private void Settle(RecallNotice notice, string state) => database.Together((connection, transaction) =>
        connection.Execute($"UPDATE recall SET state = '{state}' WHERE change = @change AND reference = @reference AND n = @n AND state = 'waiting'", Keys(notice), transaction));

    private static IEnumerable<object> Keys(RecallNotice notice) => notice.Citations.Select(c => Key(notice, c));

    private static object Key(RecallNotice notice, (AnswerReference Reference, int Number) citation) => new { change = notice.Change, reference = citation.Reference.Code, n = citation.Number };
}
