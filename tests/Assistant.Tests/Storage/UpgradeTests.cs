using Assistant.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assistant.Tests.Storage;

public sealed class UpgradeTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public void A_database_of_an_earlier_version_keeps_all_it_holds_and_the_earlier_program_can_still_use_it(int version, bool isNumbered)
    {
        var options = new StateOptions { File = Path.Combine(Directory.CreateTempSubdirectory("upgrade-").FullName, "state.db") };
        var engine = new SqliteEngine(options.File);
        Dictionary<string, string> tables;
        using (var connection = (SqliteConnection)engine.OpenToMake())
        {
            if (isNumbered) connection.Execute("CREATE TABLE schema_version (version BIGINT PRIMARY KEY)");
            for (var v = 1; v <= version; v++)
            {
                connection.Execute(engine.Schema(StateSchema.Versions[v - 1]));
                if (isNumbered) connection.Execute("INSERT INTO schema_version VALUES (@v)", new { v });
            }
            connection.Execute("INSERT INTO conversation (id, service_url, seen) VALUES ('chat', 'https://here', 7); INSERT INTO screening VALUES ('s', 'o', 'chat', 'e', 3, 1, x'0102', 99, 0)");
            tables = Tables(connection);
        }

        var database = new StateDatabase(options);
        database.Read(c => c.QuerySingle<(string, byte[])>("SELECT conversation, sealed FROM screening")).ShouldSatisfyAllConditions(r => r.Item1.ShouldBe("chat"), r => r.Item2.ShouldBe([1, 2]));
        database.Read(c => c.ExecuteScalar<long>("SELECT max(version) FROM schema_version")).ShouldBe(StateSchema.Versions.Count);
        // What the earlier one reads and writes is as it left it: later versions only add.
        var after = database.Read(Tables);
        foreach (var (name, sql) in tables) after[name].ShouldBe(sql);
    }

    private static Dictionary<string, string> Tables(System.Data.Common.DbConnection connection) =>
        connection.Query<(string Name, string Sql)>("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").ToDictionary(r => r.Name, r => r.Sql);
}
