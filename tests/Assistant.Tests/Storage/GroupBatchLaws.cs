using Assistant.Storage;
using Dapper;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Storage;

public sealed class GroupBatchLaws
{
    private static readonly string Database = Made();

    [Fact]
    public void Works_that_share_a_transaction_leave_what_those_that_did_not_throw_would_leave_one_after_the_other() =>
        Prop.ForAll(Gen.Choose(0, 255).ArrayOf().ToArbitrary(), IsAsOneAfterTheOther).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static bool IsAsOneAfterTheOther(int[] amounts)
    {
        var group = new GroupBatch(new SqliteEngine(Database).Open);
        var reset = new GroupJob<int>(c => c.Execute("DELETE FROM recall_planned; INSERT INTO recall_planned VALUES ('0')"));
        group.Run([reset]);
        // Each doubles what is there and adds its own; every fifth throws once it has written.
        var jobs = amounts.Take(12).Select(amount => new GroupJob<int>(c =>
        {
            var now = (c.ExecuteScalar<int>("SELECT change FROM recall_planned") * 2 + amount) % 1_000_003;
            c.Execute("UPDATE recall_planned SET change = @now", new { now = $"{now}" });
            return amount % 5 == 0 ? throw new FormatException() : now;
        })).ToList();
        if (jobs.Count > 0) group.Run([.. jobs]);

        var (expected, isSame) = (0, true);
        foreach (var (amount, job) in amounts.Take(12).Zip(jobs))
        {
            if (amount % 5 == 0) isSame &= job.Fault is FormatException;
            else isSame &= job.Fault is null && job.Result() == (expected = (expected * 2 + amount) % 1_000_003);
        }
        using var connection = new SqliteEngine(Database).OpenToRead();
        return isSame && connection.ExecuteScalar<int>("SELECT change FROM recall_planned") == expected;
    }

    private static string Made()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("batch-").FullName, "state.db");
        _ = new StateDatabase(new StateOptions { File = file });
        return file;
    }
}
