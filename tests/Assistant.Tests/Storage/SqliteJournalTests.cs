using Assistant.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assistant.Tests.Storage;

public sealed class SqliteJournalTests
{
    private readonly StateOptions _options = new() { File = Path.Combine(Directory.CreateTempSubdirectory("journal-").FullName, "state.db") };

    [Theory]
    [InlineData("3.7.0", false)]
    [InlineData("3.40.1", false)]
    [InlineData("3.44.5", false)]
    [InlineData("3.44.6", true)]
    [InlineData("3.45.0", false)]
    [InlineData("3.50.4", false)]
    [InlineData("3.50.7", true)]
    [InlineData("3.51.2", false)]
    [InlineData("3.51.3", true)]
    [InlineData("3.53.0", true)]
    public void A_write_ahead_log_is_taken_only_from_a_version_that_does_not_lose_what_it_has_committed(string version, bool isSafe)
    {
        SqliteJournal.HasSafeLog(Version.Parse(version)).ShouldBe(isSafe);
        (SqliteJournal.ProblemWith(Version.Parse(version), "wal", 2) is null).ShouldBe(isSafe);
        SqliteJournal.ProblemWith(Version.Parse(version), "truncate", 2).ShouldBeNull();
        SqliteJournal.ProblemWith(Version.Parse(version), "truncate", 1)!.ShouldContain("power cut");
        SqliteJournal.ProblemWith(Version.Parse(version), "memory", 2)!.ShouldContain("'memory'");
    }

    [Fact]
    public void What_is_written_goes_through_a_journal_that_is_cut_at_each_commit_with_full_synchronisation()
    {
        var database = new StateDatabase(_options);
        database.Write(c => (c.ExecuteScalar<string>("PRAGMA journal_mode"), c.ExecuteScalar<long>("PRAGMA synchronous"))).ShouldBe(("truncate", 2L));
        new FileInfo($"{_options.File}-journal").Length.ShouldBe(0);
    }

    [Fact]
    public void What_looks_something_up_cannot_write() =>
        Should.Throw<StoreDownException>(() => new StateDatabase(_options).Read(c => c.Execute("DELETE FROM recall_planned")));

    [Fact]
    public void A_file_that_another_program_left_in_WAL_mode_is_turned_back_and_keeps_what_it_holds()
    {
        new StateDatabase(_options).Write(c => c.Execute("INSERT INTO recall_planned VALUES ('kept')"));
        using (var other = Other()) other.Execute("PRAGMA journal_mode = WAL; INSERT INTO recall_planned VALUES ('in the log')");

        new StateDatabase(_options).Read(c => c.Query<string>("SELECT change FROM recall_planned ORDER BY change")).ShouldBe(["in the log", "kept"]);
        new StateDatabase(_options).Read(c => c.ExecuteScalar<string>("PRAGMA journal_mode")).ShouldNotBe("wal");
    }

    [Fact]
    public void One_that_another_program_holds_in_WAL_mode_is_refused_with_how_to_mend_it()
    {
        _ = new StateDatabase(_options);
        new SqliteEngine(_options.File).LetGo();
        using var other = Other();
        other.Execute("PRAGMA journal_mode = WAL; BEGIN; SELECT * FROM recall_planned");
        SqliteJournal.HasSafeLog(SqliteEngine.VersionOf(other)).ShouldBeFalse();
        Should.Throw<StoreRefusedException>(() => new StateDatabase(_options)).Message.ShouldContain("Stop every program that uses the file");
    }

    private SqliteConnection Other()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _options.File, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
