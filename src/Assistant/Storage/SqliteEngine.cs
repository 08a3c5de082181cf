using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assistant.Storage;

/// <summary>
/// One file, for one node. What was committed is on the disk: a rollback journal that is cut to nothing at each commit, with full
/// synchronisation, so that neither the commit nor the end of the journal can be lost. Never a write-ahead log where the SQLite that is
/// built in can lose commits with one.
/// </summary>
public sealed class SqliteEngine : StateEngine
{
    // What is deleted is overwritten, and no sorting writes rows beside the file.
    private const string Overwritten = "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY";
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Fault = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;
    private const long MostLookedThrough = 256L << 20;

    private readonly string _making, _writing, _reading;

    /// <param name="file">The database. Its folder is made where it is missing.</param>
    public SqliteEngine(string file)
    {
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var builder = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 6, Pooling = false };
        _making = builder.ToString();
        (builder.Pooling, builder.Mode) = (true, SqliteOpenMode.ReadWrite);
        _writing = builder.ToString();
        // Another pool: its connections are never asked to write.
        builder.DefaultTimeout = 7;
        _reading = builder.ToString();
    }

    public override bool IsShared => false;

    /// <summary>SQLite's own number of a fault; null where it was another's.</summary>
    public static int? CodeOf(Exception fault) => (fault as SqliteException ?? fault.InnerException as SqliteException)?.SqliteErrorCode;

    // A file that has gone is a fault, and no reason to begin an empty one. Nothing is spilt to the file before a commit, for works read
    // beside the one that writes. Waiting inside SQLite looks again after milliseconds; the driver's own waiting after 150 each time.
    public override DbConnection Open() => Opened(_writing, "PRAGMA busy_timeout = 6000; PRAGMA synchronous = FULL; PRAGMA journal_mode = TRUNCATE; PRAGMA cache_spill = OFF; " + Overwritten);

    public override DbConnection OpenToRead() => Opened(_reading, "PRAGMA busy_timeout = 6000; PRAGMA query_only = ON; PRAGMA temp_store = MEMORY");

    public override DbConnection OpenToMake() => Opened(_making, "PRAGMA busy_timeout = 6000; PRAGMA synchronous = FULL; " + Overwritten);

    public override DbTransaction Begin(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    /// <exception cref="StoreRefusedException">What is committed might be lost.</exception>
    public override DbTransaction BeginMigration(DbConnection connection)
    {
        // A file of many gigabytes would keep the start waiting; the doctor looks through that as well.
        if (SizeOf(connection) <= MostLookedThrough && connection.ExecuteScalar<string>("PRAGMA quick_check(1)") is not "ok") throw new SqliteException("The database is damaged.", Corrupt);
        var journal = TurnedBack(connection);
        if (SqliteJournal.ProblemWith(VersionOf(connection), journal, connection.ExecuteScalar<long>("PRAGMA synchronous")) is { } problem) throw new StoreRefusedException(problem);
        // A table of long ago, which told more than it had to.
        connection.Execute("DROP TABLE IF EXISTS answer");
        return Begin(connection);
    }

    /// <summary>The version of the SQLite that is built in.</summary>
    public static Version VersionOf(DbConnection connection) => Version.Parse(connection.ExecuteScalar<string>("SELECT sqlite_version()")!);

    public override string Schema(string text) => text.Replace("$BYTES", "BLOB", StringComparison.Ordinal).Replace("$KEYED", "WITHOUT ROWID", StringComparison.Ordinal).Replace("$ROWID", "", StringComparison.Ordinal);

    public override string Now => "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

    public override bool IsOvertaken(DbException fault) => false;

    public override StoreFault FaultOf(DbException fault) => (fault as SqliteException)?.SqliteErrorCode switch
    {
        Busy or Locked => StoreFault.Locked,
        ReadOnly => StoreFault.ReadOnly,
        Fault => StoreFault.Disk,
        Full => StoreFault.Full,
        CannotOpen => StoreFault.Missing,
        Corrupt or NotADatabase => StoreFault.Broken,
        _ => StoreFault.None,
    };

    public override string ListOf(string column) => $"group_concat(DISTINCT {column})";

    // What comes back may be another file under the same name.
    public override void LetGo()
    {
        foreach (var pool in new[] { _writing, _reading })
        {
            using var connection = new SqliteConnection(pool);
            SqliteConnection.ClearPool(connection);
        }
    }

    private static long SizeOf(DbConnection connection) => connection.ExecuteScalar<long>("PRAGMA page_count") * connection.ExecuteScalar<long>("PRAGMA page_size");

    // A file in WAL mode comes from elsewhere. It cannot be turned back while another program has it open.
    private static string TurnedBack(DbConnection connection)
    {
        try
        {
            connection.Execute("PRAGMA journal_mode = TRUNCATE");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked)
        {
            // It says so below.
        }
        return connection.ExecuteScalar<string>("PRAGMA journal_mode")!;
    }

    private static SqliteConnection Opened(string how, string set)
    {
        var connection = new SqliteConnection(how);
        try
        {
            connection.Open();
            connection.Execute(set);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
