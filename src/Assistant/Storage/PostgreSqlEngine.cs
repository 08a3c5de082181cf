using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace Assistant.Storage;

/// <summary>
/// PostgreSQL, for several nodes. Every statement runs as serializable, those on their own as well: so all is as if one came after the
/// other, as it is with one file that lets one writer in at a time. What would not be so is refused by the server and done again.
/// </summary>
public sealed class PostgreSqlEngine : StateEngine
{
    private const int MigrationLock = 0x5AFE;
    private const int MostConnections = 30, SecondsToConnect = 2, SecondsToAnswer = 8;
    private const string Waits = "-c default_transaction_isolation=serializable -c statement_timeout=6000 -c lock_timeout=4000 -c idle_in_transaction_session_timeout=15000";

    // Not there, or not now: connections, resources, shutdown, faults of the system; read only; a lock or an answer that did not come.
    private static readonly string[] Down = ["08", "53", "57P", "58", "25006", "55P03", "57014"];

    private readonly string _connection;

    public PostgreSqlEngine(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        if (!builder.ContainsKey("Timeout")) builder.Timeout = SecondsToConnect;
        if (!builder.ContainsKey("Command Timeout")) builder.CommandTimeout = SecondsToAnswer;
        if (!builder.ContainsKey("Maximum Pool Size")) builder.MaxPoolSize = MostConnections;
        builder.Options = string.IsNullOrEmpty(builder.Options) ? Waits : $"{builder.Options} {Waits}";
        builder.PersistSecurityInfo = false;
        builder.IncludeErrorDetail = false;
        _connection = builder.ToString();
    }

    public override bool IsShared => true;

    public override DbConnection Open()
    {
        var connection = new NpgsqlConnection(_connection);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override DbTransaction Begin(DbConnection connection) => connection.BeginTransaction(IsolationLevel.Serializable);

    // Read committed, for who has waited for the lock has to see what was made meanwhile.
    public override DbTransaction BeginMigration(DbConnection connection)
    {
        var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        connection.Execute($"SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0; SELECT pg_advisory_xact_lock({MigrationLock})", transaction: transaction);
        return transaction;
    }

    // Texts are compared by their bytes, as in SQLite, whatever the server's own order of letters is.
    public override string Schema(string text) => text
        .Replace(" TEXT", " TEXT COLLATE \"C\"", StringComparison.Ordinal)
        .Replace("$BYTES", "BYTEA", StringComparison.Ordinal)
        .Replace("$KEYED", "", StringComparison.Ordinal)
        .Replace("$ROWID", ", rowid BIGINT GENERATED ALWAYS AS IDENTITY", StringComparison.Ordinal);

    public override string Now => "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";

    public override bool IsOvertaken(DbException fault) => fault.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    public override StoreFault FaultOf(DbException fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StoreFault.Full,
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => StoreFault.ReadOnly,
        PostgresException when !Down.Any(d => fault.SqlState!.StartsWith(d, StringComparison.Ordinal)) => StoreFault.None,
        NpgsqlException => StoreFault.Away,
        _ => StoreFault.None,
    };

    public override string ListOf(string column) => $"string_agg(DISTINCT {column}, ',')";

    public override void LetGo()
    {
        using var connection = new NpgsqlConnection(_connection);
        NpgsqlConnection.ClearPool(connection);
    }
}
