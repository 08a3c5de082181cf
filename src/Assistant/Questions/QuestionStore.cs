using System.Data.Common;
using Assistant.Conversations;
using Assistant.Storage;
using Dapper;

namespace Assistant.Questions;

/// <summary>What is to be sent of a question: to a manager, or back to who asked.</summary>
public enum Sending { Question, Reply }

/// <summary>A message that is to go out.</summary>
public sealed record DueSending(string Question, Sending What, int Tries);

/// <summary>
/// Keeps questions: whose and how long in the open, all else sealed. A change and what is to go out after it are kept together or not
/// at all, and what an activity changed it changes once.
/// </summary>
public sealed class QuestionStore(StateDatabase database, StateSeal seal, TakenActivities taken)
{
    internal const string Purpose = "question";

    private sealed record Row(string Id, long Revision, byte[] Sealed);

    /// <summary>Keeps a new one, which is to go out; false where it is kept already, or the activity has begun it before and it is gone since.</summary>
    public bool Begin(AskedQuestion question, DateTimeOffset expires, string? activity) => database.Together((connection, transaction) =>
    {
        if (!taken.Note(connection, transaction, question.Conversation, activity, question.Id)) return false;
        var added = connection.Execute("""
            INSERT INTO question (id, owner, state, revision, sealed, asked, expires) VALUES (@Id, @Owner, @State, @Revision, @Sealed, @Asked, @Expires) ON CONFLICT (id) DO NOTHING
            """, Values(question, expires), transaction);
        if (added == 1) Send(question, Sending.Question, connection, transaction);
        return added == 1;
    });

    /// <summary>Keeps a change, and the reply that is to go out after it; false where another change came first.</summary>
    /// <param name="question">As it is to be, with the revision that it had.</param>
    /// <param name="expires">When it is deleted.</param>
    /// <param name="sends">Whether a reply goes out.</param>
    public bool Change(AskedQuestion question, DateTimeOffset expires, bool sends) => database.Together((connection, transaction) =>
    {
        var values = Values(question with { Revision = question.Revision + 1 }, expires);
        values.AddDynamicParams(new { Was = question.Revision });
        if (connection.Execute("UPDATE question SET state = @State, revision = @Revision, sealed = @Sealed, expires = @Expires WHERE id = @Id AND revision = @Was", values, transaction) == 0) return false;
        if (!question.IsOpen) connection.Execute("UPDATE question_sending SET state = 'withdrawn' WHERE question = @Id AND what = @what AND state = 'waiting'", new { question.Id, what = $"{Sending.Question}" }, transaction);
        if (sends) Send(question, Sending.Reply, connection, transaction);
        return true;
    });

    public AskedQuestion? Find(string id) => Read(database.Read(c => c.QuerySingleOrDefault<Row>("SELECT id AS Id, revision AS Revision, sealed AS Sealed FROM question WHERE id = @id", new { id })));

    /// <summary>All, the open ones first and of these the oldest first; else the newest first. Those that cannot be opened are left out.</summary>
    public IReadOnlyList<AskedQuestion> All() =>
        [.. database.Read(c => c.Query<Row>("SELECT id AS Id, revision AS Revision, sealed AS Sealed FROM question").ToList()).Select(Read).OfType<AskedQuestion>()
            .OrderBy(q => q.IsOpen ? 0 : 1).ThenBy(q => q.IsOpen ? q.Asked.ToUnixTimeSeconds() : -q.Asked.ToUnixTimeSeconds())];

    /// <summary>What is to go out by then, the soonest first.</summary>
    public IReadOnlyList<DueSending> Due(DateTimeOffset now, string? question = null) =>
        [.. database.Read(c => c.Query<(string Question, string What, long Tries)>("SELECT question, what, tries FROM question_sending WHERE state = 'waiting' AND send_at <= @at AND (@question IS NULL OR question = @question) ORDER BY send_at, question",
            new { at = now.ToUnixTimeSeconds(), question }).ToList()).Select(r => new DueSending(r.Question, Enum.Parse<Sending>(r.What), (int)r.Tries))];

    /// <summary>Notes that it goes out now; null where it no longer has to. True where it may have gone out before, in a run that was cut off.</summary>
    public bool? GoesOut(DueSending sending) => database.Together<bool?>((connection, transaction) =>
        connection.QuerySingleOrDefault<long?>("SELECT begun FROM question_sending WHERE question = @question AND what = @what AND state = 'waiting'", Key(sending), transaction) is not { } begun ? null
        : connection.Execute("UPDATE question_sending SET begun = 1 WHERE question = @question AND what = @what", Key(sending), transaction) == 1 && begun != 0);

    /// <summary>It went out.</summary>
    public void Sent(DueSending sending) => End(sending, "sent");

    /// <summary>Nobody can be reached.</summary>
    public void Failed(DueSending sending) => End(sending, "failed");

    public void Postpone(DueSending sending, DateTimeOffset to, bool mayHaveArrived) => database.Write(c => c.Execute(
        "UPDATE question_sending SET send_at = @to, tries = tries + 1, begun = CASE WHEN @may THEN begun ELSE 0 END WHERE question = @question AND what = @what AND state = 'waiting'",
        new { question = sending.Question, what = $"{sending.What}", to = to.ToUnixTimeSeconds(), may = mayHaveArrived }));

    /// <summary>How the sending stands: <c>waiting</c>, <c>sent</c>, <c>failed</c> or <c>withdrawn</c>; null where there is none.</summary>
    public string? StateOf(string question, Sending what) => database.Read(c => c.QuerySingleOrDefault<string>("SELECT state FROM question_sending WHERE question = @question AND what = @what", new { question, what = $"{what}" }));

    /// <summary>Deletes what has been kept long enough.</summary>
    public int Forget(DateTimeOffset now) => database.Together((connection, transaction) => Delete("expires <= @at", new { at = now.ToUnixTimeSeconds() }, connection, transaction));

    private static int Delete(string which, object values, DbConnection connection, DbTransaction transaction)
    {
        connection.Execute($"DELETE FROM question_sending WHERE question IN (SELECT id FROM question WHERE {which})", values, transaction);
        return connection.Execute($"DELETE FROM question WHERE {which}", values, transaction);
    }

    private static void Send(AskedQuestion question, Sending what, DbConnection connection, DbTransaction transaction) =>
        connection.Execute("INSERT INTO question_sending (question, what, send_at, begun, tries, state) VALUES (@Id, @what, 0, 0, 0, 'waiting') ON CONFLICT (question, what) DO NOTHING", new { question.Id, what = $"{what}" }, transaction);

    private void End(DueSending sending, string state) => database.Write(c => c.Execute("UPDATE question_sending SET state = @state WHERE question = @question AND what = @what", new { question = sending.Question, what = $"{sending.What}", state }));

    private static object Key(DueSending sending) => new { question = sending.Question, what = $"{sending.What}" };

    private DynamicParameters Values(AskedQuestion question, DateTimeOffset expires) => new(new
    {
        question.Id,
        question.Owner,
        State = $"{question.State}",
        question.Revision,
        Sealed = seal.Seal(Purpose, QuestionText.Of(question)),
        Asked = question.Asked.ToUnixTimeSeconds(),
        Expires = expires.ToUnixTimeSeconds(),
    });

    private AskedQuestion? Read(Row? row) => row is not null && seal.Open(Purpose, row.Sealed) is { } json && QuestionText.Read(json) is { } question ? question with { Revision = (int)row.Revision } : null;
}
