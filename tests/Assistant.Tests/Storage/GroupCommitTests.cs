using System.Collections.Concurrent;
using Assistant.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assistant.Tests.Storage;

public sealed class GroupCommitTests
{
    private const string Add = "INSERT INTO recall_planned VALUES (@key)";

    private readonly StateOptions _options = new() { File = Path.Combine(Directory.CreateTempSubdirectory("group-").FullName, "state.db") };

    private IReadOnlySet<string> Kept => new StateDatabase(_options).Read(c => c.Query<string>("SELECT change FROM recall_planned").ToHashSet());

    [Fact]
    public async Task What_was_acknowledged_is_there_when_the_file_is_opened_anew_and_a_work_that_failed_took_no_other_with_it()
    {
        const int Writers = 16, Each = 20;
        var (database, acknowledged, failed) = (new StateDatabase(_options), new ConcurrentBag<string>(), new ConcurrentBag<string>());
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
        {
            for (var n = 0; n < Each; n++)
            {
                var key = $"{writer}-{n}";
                if (n % 7 == 3) Should.Throw<FormatException>(() => database.Write<int>(c => throw Failing(c, key))).Message.ShouldBe(key);
                else database.Together((c, t) => c.Execute(Add, new { key }, t)).ShouldBe(1);
                (n % 7 == 3 ? failed : acknowledged).Add(key);
            }
        })));
        failed.Count.ShouldBe(Writers * 3);
        Kept.ShouldBe(acknowledged, ignoreOrder: true);

        static FormatException Failing(System.Data.Common.DbConnection connection, string key)
        {
            connection.Execute(Add, new { key });
            return new FormatException(key);
        }
    }

    [Fact]
    public async Task Works_that_came_while_another_was_written_share_one_transaction()
    {
        var begun = 0;
        var group = Group(step => begun += step == CommitStep.Begun ? 1 : 0);
        using var goOn = new ManualResetEventSlim();
        var first = Task.Factory.StartNew(() => group.Run(c => { goOn.Wait(); return 0; }), TaskCreationOptions.LongRunning);
        while (Volatile.Read(ref begun) == 0) await Task.Yield();
        var others = Enumerable.Range(0, 10).Select(n => Task.Factory.StartNew(() => group.Run(c => c.Execute(Add, new { key = $"{n}" })), TaskCreationOptions.LongRunning)).ToList();
        while (group.Waiting < 10) await Task.Yield();
        goOn.Set();
        (await Task.WhenAll([first, .. others])).Sum().ShouldBe(10);
        begun.ShouldBe(2);
        Kept.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Who_reads_and_who_writes_at_once_all_come_to_an_end_and_what_is_read_was_committed()
    {
        const int Each = 60;
        var database = new StateDatabase(_options);
        var seen = new ConcurrentBag<long>();
        var written = 0;
        var writers = Enumerable.Range(0, 4).Select(w => Task.Factory.StartNew(() =>
        {
            for (var n = 0; n < Each; n++)
            {
                database.Together((c, t) => c.Execute(Add, new { key = $"{w}-{n}" }, t) + c.Execute(Add, new { key = $"{w}-{n} too" }, t));
                Interlocked.Add(ref written, 2);
            }
        }, TaskCreationOptions.LongRunning)).ToList();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() =>
        {
            while (!writers.TrueForAll(w => w.IsCompleted))
            {
                var acknowledged = Volatile.Read(ref written);
                var count = database.Read(c => database.Read(inner => inner.ExecuteScalar<long>("SELECT count(*) FROM recall_planned")));
                count.ShouldBeGreaterThanOrEqualTo(acknowledged);
                seen.Add(count);
            }
        }, TaskCreationOptions.LongRunning));
        await Task.WhenAll([.. writers, .. readers]);
        seen.ShouldAllBe(count => count % 2 == 0);
        Kept.Count.ShouldBe(4 * Each * 2);
    }

    [Fact]
    public void A_write_that_is_begun_while_something_is_read_is_refused_at_once()
    {
        var database = new StateDatabase(_options);
        Should.Throw<InvalidOperationException>(() => database.Read(_ => database.Write(c => c.Execute(Add, new { key = "within" }))));
        database.Write(c => c.Execute(Add, new { key = "after" }));
        Kept.ShouldBe(["after"]);
    }

    [Fact]
    public async Task Whoever_comes_when_too_many_wait_is_refused_at_once()
    {
        var begun = 0;
        var group = Group(step => begun += step == CommitStep.Begun ? 1 : 0, most: 1);
        using var goOn = new ManualResetEventSlim();
        var first = Task.Factory.StartNew(() => group.Run(c => { goOn.Wait(); return 0; }), TaskCreationOptions.LongRunning);
        while (Volatile.Read(ref begun) == 0) await Task.Yield();
        var second = Task.Factory.StartNew(() => group.Run(c => c.Execute(Add, new { key = "second" })), TaskCreationOptions.LongRunning);
        while (group.Waiting < 1) await Task.Yield();
        Should.Throw<StoreDownException>(() => group.Run(c => c.Execute(Add, new { key = "third" })));
        goOn.Set();
        await Task.WhenAll(first, second);
        Kept.ShouldBe(["second"]);
    }

    [Fact]
    public void A_work_that_begins_another_is_refused_and_does_not_wait_for_itself_for_ever()
    {
        var database = new StateDatabase(_options);
        Should.Throw<InvalidOperationException>(() => database.Write(c => database.Write(d => d.Execute(Add, new { key = "inner" }))));
        database.Write(c => c.Execute(Add, new { key = "after" }));
        Kept.ShouldBe(["after"]);
    }

    [Theory]
    [InlineData(CommitStep.Opened)]
    [InlineData(CommitStep.Begun)]
    [InlineData(CommitStep.Ran)]
    [InlineData(CommitStep.Finished)]
    public void Whatever_step_a_fault_comes_at_what_is_kept_is_what_was_acknowledged(CommitStep at)
    {
        var (random, fails) = (new Random((int)at), false);
        _ = new StateDatabase(_options);
        var batch = new GroupBatch(new SqliteEngine(_options.File).Open, reach: step =>
        {
            if (fails && step == at && random.Next(4) == 0) throw new SqliteException("disk I/O error", 10);
        });
        fails = true;
        var acknowledged = new List<string>();
        for (var round = 0; round < 20; round++)
        {
            var jobs = Enumerable.Range(0, 6).Select(n => (Key: $"{round}-{n}", Job: new GroupJob<int>(c => c.Execute(Add, new { key = $"{round}-{n}" })))).ToList();
            batch.Run([.. jobs.Select(j => j.Job)]);
            acknowledged.AddRange(jobs.Where(j => j.Job.Fault is null).Select(j => j.Key));
        }
        acknowledged.Count.ShouldBeInRange(1, 119);
        Kept.ShouldBe(acknowledged, ignoreOrder: true);
    }

    private GroupCommit Group(Action<CommitStep> reach, int most = GroupCommit.MostWaiting)
    {
        _ = new StateDatabase(_options);
        return new GroupCommit(new GroupBatch(new SqliteEngine(_options.File).Open, reach: reach), most);
    }
}
