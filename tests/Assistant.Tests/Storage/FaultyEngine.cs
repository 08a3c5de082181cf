using System.Data.Common;
using Assistant.Storage;
using Dapper;

namespace Assistant.Tests.Storage;

/// <summary>SQLite on a machine that is short of something: each connection is set as the test says, and a wait for others is short.</summary>
internal sealed class FaultyEngine(string file) : StateEngine
{
    private readonly SqliteEngine _real = new(file);

    /// <summary>What is wrong, as a setting of the connection: a quota of pages, or no right to write.</summary>
    public string Setting { get; set; } = "";

    public override bool IsShared => false;

    public override string Now => _real.Now;

    public override DbConnection Open()
    {
        var connection = _real.Open();
        connection.Execute($"PRAGMA busy_timeout = 1; PRAGMA query_only = OFF; PRAGMA max_page_count = 4294967294; {Setting}");
        return connection;
    }

    public override DbConnection OpenToRead() => _real.OpenToRead();

    public override DbConnection OpenToMake() => _real.OpenToMake();

    public override DbTransaction Begin(DbConnection connection) => _real.Begin(connection);

    public override DbTransaction BeginMigration(DbConnection connection) => _real.BeginMigration(connection);

    public override string Schema(string text) => _real.Schema(text);

    public override bool IsOvertaken(DbException fault) => _real.IsOvertaken(fault);

    public override StoreFault FaultOf(DbException fault) => _real.FaultOf(fault);

    public override string ListOf(string column) => _real.ListOf(column);

    public override void LetGo() => _real.LetGo();
}
