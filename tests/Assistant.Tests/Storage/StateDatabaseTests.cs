using Assistant.Storage;
using Dapper;

namespace Assistant.Tests.Storage;

public sealed class StateDatabaseTests
{
    [Fact]
    public void Every_connection_waits_for_another_writer_inside_SQLite_which_looks_again_after_milliseconds()
    {
        var database = new StateDatabase(Some.Options.State);
        for (var times = 0; times < 2; times++) database.Read(c => c.ExecuteScalar<long>("PRAGMA busy_timeout")).ShouldBe(6_000);
    }
}
