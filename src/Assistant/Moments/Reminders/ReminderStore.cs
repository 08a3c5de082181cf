using System.Data.Common;
using Assistant.Storage;
using Dapper;

namespace Assistant.Moments.Reminders;

/// <summary>
/// Which reminders are to go out, and which went. A reminder is stored once. That it goes out is noted before it is sent and after, so
/// that one which a crash cut off is sent again, as a repeat.
/// </summary>
public sealed class ReminderStore(StateDatabase database)
{
    private const string Columns = "kept AS Kept, deadline AS Deadline, send_at AS SendAt, due AS Due, tries AS Tries";

    private sealed record Row(string Kept, string Deadline, long SendAt, long Due, long Tries);

    /// <summary>
    /// Stores what is planned, in the transaction that changes the moment. What was stored keeps its time; what is about nothing open any
    /// more and did not go out is withdrawn. Its row stays, for it may have gone out in a run that was cut off.
    /// </summary>
    internal static void Keep(string kept, ReminderPlan plan, DbConnection connection, DbTransaction transaction)
    {
        foreach (var reminder in plan.Ahead)
            connection.Execute("""
                INSERT INTO reminder (kept, deadline, send_at, due, state, begun, tries) VALUES (@Kept, @Deadline, @SendAt, @Due, 'waiting', 0, 0)
                ON CONFLICT (kept, deadline) DO UPDATE SET send_at = @SendAt, due = @Due, state = 'waiting', tries = 0 WHERE reminder.state = 'withdrawn'
                """, new { reminder.Kept, reminder.Deadline, SendAt = reminder.SendAt.ToUnixTimeSeconds(), Due = reminder.Due.ToUnixTimeSeconds() }, transaction);
        var over = connection.Query<string>("SELECT deadline FROM reminder WHERE kept = @kept AND state = 'waiting'", new { kept }, transaction).Except(plan.Open).Select(deadline => new { kept, deadline });
        connection.Execute("UPDATE reminder SET state = 'withdrawn' WHERE kept = @kept AND deadline = @deadline", over, transaction);
    }

    /// <summary>What is to go out by then, the soonest first.</summary>
    public IReadOnlyList<Reminder> Due(DateTimeOffset now) =>
        [.. database.Read(c => c.Query<Row>($"SELECT {Columns} FROM reminder WHERE state = 'waiting' AND send_at <= @at ORDER BY send_at, kept, deadline", new { at = now.ToUnixTimeSeconds() })).Select(Read)];

    /// <summary>What is still to go out for one kept moment, the soonest first.</summary>
    public IReadOnlyList<Reminder> Waiting(string kept) =>
        [.. database.Read(c => c.Query<Row>($"SELECT {Columns} FROM reminder WHERE kept = @kept AND state = 'waiting' ORDER BY send_at, deadline", new { kept })).Select(Read)];

    /// <summary>Notes that it goes out now; null where it no longer has to. True where it may have gone out before, in a run that was cut off.</summary>
    public bool? Begin(Reminder reminder) => database.Together<bool?>((connection, transaction) =>
        connection.QuerySingleOrDefault<long?>("SELECT begun FROM reminder WHERE kept = @Kept AND deadline = @Deadline AND state = 'waiting'", Key(reminder), transaction) is not { } begun ? null
        : connection.Execute("UPDATE reminder SET begun = 1 WHERE kept = @Kept AND deadline = @Deadline", Key(reminder), transaction) == 1 && begun != 0);

    /// <summary>It went out, or nobody is left who could be told.</summary>
    public void Sent(Reminder reminder) => database.Write(c => c.Execute("UPDATE reminder SET state = 'sent' WHERE kept = @Kept AND deadline = @Deadline", Key(reminder)));

    /// <summary>Nothing is open any more that it could be about.</summary>
    public void Withdraw(Reminder reminder) => database.Write(c => c.Execute("UPDATE reminder SET state = 'withdrawn' WHERE kept = @Kept AND deadline = @Deadline AND state = 'waiting'", Key(reminder)));

    /// <summary>It goes out later.</summary>
    /// <param name="reminder">The reminder.</param>
    /// <param name="to">When.</param>
    /// <param name="failed">Whether it was tried.</param>
    /// <param name="mayHaveArrived">Whether it may have arrived all the same.</param>
    public void Postpone(Reminder reminder, DateTimeOffset to, bool failed, bool mayHaveArrived) => database.Write(c => c.Execute(
        "UPDATE reminder SET send_at = @to, tries = tries + @more, begun = CASE WHEN @may THEN begun ELSE 0 END WHERE kept = @Kept AND deadline = @Deadline AND state = 'waiting'",
        new { to = to.ToUnixTimeSeconds(), more = failed ? 1 : 0, may = mayHaveArrived, reminder.Kept, reminder.Deadline }));

    private static object Key(Reminder reminder) => new { reminder.Kept, reminder.Deadline };

    private static Reminder Read(Row row) => new(row.Kept, row.Deadline, DateTimeOffset.FromUnixTimeSeconds(row.SendAt), DateTimeOffset.FromUnixTimeSeconds(row.Due)) { Tries = (int)row.Tries };
}
