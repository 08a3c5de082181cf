using Assistant.Storage;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Dapper;

namespace Assistant.Tests.Privacy;

/// <summary>A clock that the test moves is taken past each period: what was kept, and what leads to it, is gone within a day.</summary>
public sealed class RetentionTests
{
    private static readonly byte[] Sealed = [1, 2, 3];

    [Fact]
    public async Task A_day_after_its_period_nothing_of_a_table_that_has_one_is_left()
    {
        var time = new MovedClock();
        var channel = new ChannelSimulator { Host = Some.Host(time) };
        await channel.InitializeAsync();
        try
        {
            var database = new StateDatabase(channel.Options.State);
            var now = time.GetUtcNow();
            database.Write(c => Fill(c, now));
            foreach (var (table, _) in Periods) Count(database, table).ShouldBeGreaterThan(0, table);
            foreach (var day in Periods.Select(p => p.Days).Distinct().Order())
            {
                time.Now = now.AddDays(day + 1);
                // It looks at the start and every hour.
                await channel.RestartAsync();
                await Until(() => Periods.Where(p => p.Days <= day).All(p => Count(database, p.Table) == 0), () => string.Join(", ", Periods.Where(p => p.Days <= day && Count(database, p.Table) > 0).Select(p => p.Table)));
            }
        }
        finally
        {
            await channel.DisposeAsync();
        }
    }

    private static readonly (string Table, int Days)[] Periods =
    [
        ("handled", 1), ("taken", 1), ("ended_session", 1), ("handover", 3), ("screening", 14), ("edition", 14), ("kept", 14), ("reminder", 14), ("undelivered", 14),
        ("question", 30), ("question_sending", 30), ("quiz_paper", 90), ("quiz_run", 90), ("quiz_edition", 90), ("answer_record", 90), ("answer_citation", 90),
        ("answer_topic", 90), ("delivery", 90), ("recall", 90), ("source_version", 90), ("feedback", 90), ("conversation", 400), ("chat_owner", 400),
    ];

    private static int Count(StateDatabase database, string table) => database.Read(c => c.ExecuteScalar<int>($"SELECT count(*) FROM {table}"));

    private static async Task Until(Func<bool> isSo, Func<string> what)
    {
        using var longest = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!isSo())
        {
            if (longest.IsCancellationRequested) throw new InvalidOperationException($"still kept: {what()}");
            await Task.Yield();
        }
    }

    private static int Fill(System.Data.Common.DbConnection connection, DateTimeOffset now) => connection.Execute("""
        INSERT INTO handled VALUES ('a', 'r', 1, @now);
        INSERT INTO taken VALUES ('a', 's', @now);
        INSERT INTO ended_session VALUES ('s', @day1);
        INSERT INTO screening (id, owner, conversation, edition, revision, active, sealed, expires) VALUES ('s', 'o', 'c', 'e', 0, 0, @Sealed, @day14);
        INSERT INTO edition VALUES ('e', 'f', 'o', 'f');
        INSERT INTO kept (id, owner, conversation, revision, sealed, expires) VALUES ('k', 'o', 'c', 0, @Sealed, @day14);
        INSERT INTO reminder VALUES ('k', 'd', 4000000000, 4000000000, 'sent', 0, 0);
        INSERT INTO handover VALUES ('h', 'k', 'cover', @day3);
        INSERT INTO undelivered VALUES ('k', 'd', 1, 1, 'w', 't');
        INSERT INTO question VALUES ('q', 'o', 'Asked', 0, @Sealed, @now, @day30);
        INSERT INTO question_sending VALUES ('q', 'Question', 4000000000, 0, 0, 'sent');
        INSERT INTO quiz_edition VALUES ('qe', 'f', 't');
        INSERT INTO quiz_run (id, code, owner, conversation, edition, scenario, revision, open, sealed, expires) VALUES ('r', 'code', 'o', 'c', 'qe', 's', 0, 0, @Sealed, @day90);
        INSERT INTO quiz_paper (id, quiz, owner, conversation, edition, revision, active, sealed, expires) VALUES ('p', 'r', 'o', 'c', 'qe', 0, 0, @Sealed, @day90);
        INSERT INTO answer_record VALUES ('AAAA', NULL, 'answered', 'question', 'full', @now, 'k', 't', 'c', NULL, @Sealed);
        INSERT INTO answer_citation VALUES ('AAAA', 1, 's', 'v', 'sec', 0, 1, NULL, 'w');
        INSERT INTO answer_topic VALUES ('AAAA', 'county lines');
        INSERT INTO delivery VALUES ('AAAA', 'c', 'o', @now);
        INSERT INTO recall VALUES ('ch', 'AAAA', 1, 'sent', 0, 0, 4000000000);
        INSERT INTO source_version VALUES ('s', 'v', 'w');
        INSERT INTO feedback (answer, reaction, words, at) VALUES ('AAAA', 'like', 'w', @now);
        INSERT INTO conversation (id, service_url, seen) VALUES ('c', 'x', @now);
        INSERT INTO chat_owner VALUES ('c', 'o');
        """, new { Sealed, now = now.ToUnixTimeSeconds(), day1 = At(now, 1), day3 = At(now, 3), day14 = At(now, 14), day30 = At(now, 30), day90 = At(now, 90) });

    private static long At(DateTimeOffset now, int days) => now.AddDays(days).ToUnixTimeSeconds();
}
