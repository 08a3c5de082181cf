using Dapper;
using Microsoft.Data.Sqlite;

namespace Assistant.Storage;

/// <summary>
/// The one file in which state outlives a restart. What was committed is on the disk: rollback journal with full synchronisation,
/// never a write-ahead log, for the SQLite that is built in can lose commits with one.
/// </summary>
public sealed class StateDatabase
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS handled (activity TEXT PRIMARY KEY, run TEXT NOT NULL, done INTEGER NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS handled_at ON handled (at);
        CREATE TABLE IF NOT EXISTS taken (activity TEXT PRIMARY KEY, changed TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS taken_at ON taken (at);
        CREATE TABLE IF NOT EXISTS conversation (id TEXT PRIMARY KEY, type TEXT, service_url TEXT NOT NULL, channel TEXT, tenant TEXT, person TEXT, bot TEXT, seen INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS answer (reference TEXT PRIMARY KEY, message TEXT, status TEXT NOT NULL, sources TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS answer_message ON answer (message);
        CREATE TABLE IF NOT EXISTS inbox (id TEXT PRIMARY KEY, sealed BLOB NOT NULL, at INTEGER NOT NULL, due INTEGER NOT NULL, tries INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS feedback (answer TEXT, reaction TEXT NOT NULL, words TEXT, at INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS screening (id TEXT PRIMARY KEY, owner TEXT NOT NULL, conversation TEXT NOT NULL, edition TEXT NOT NULL, revision INTEGER NOT NULL, active INTEGER NOT NULL, sealed BLOB NOT NULL, expires INTEGER NOT NULL, reminded INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS screening_owner ON screening (owner);
        CREATE INDEX IF NOT EXISTS screening_active ON screening (conversation) WHERE active = 1;
        CREATE TABLE IF NOT EXISTS kept (id TEXT PRIMARY KEY, owner TEXT NOT NULL, conversation TEXT NOT NULL, revision INTEGER NOT NULL, cover TEXT, cover_conversation TEXT, sealed BLOB NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS kept_owner ON kept (owner);
        CREATE TABLE IF NOT EXISTS reminder (kept TEXT NOT NULL, deadline TEXT NOT NULL, send_at INTEGER NOT NULL, due INTEGER NOT NULL, state TEXT NOT NULL, begun INTEGER NOT NULL, tries INTEGER NOT NULL, PRIMARY KEY (kept, deadline)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS reminder_waiting ON reminder (send_at) WHERE state = 'waiting';
        CREATE TABLE IF NOT EXISTS handover (code TEXT PRIMARY KEY, kept TEXT NOT NULL, kind TEXT NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS undelivered (kept TEXT NOT NULL, deadline TEXT NOT NULL, due INTEGER NOT NULL, at INTEGER NOT NULL, why TEXT NOT NULL, told TEXT NOT NULL, PRIMARY KEY (kept, deadline)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS edition (hash TEXT PRIMARY KEY, file TEXT NOT NULL, own TEXT NOT NULL, first TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS quiz_edition (hash TEXT PRIMARY KEY, file TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS quiz_run (id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, conversation TEXT NOT NULL, card TEXT, edition TEXT NOT NULL, scenario TEXT NOT NULL, revision INTEGER NOT NULL, open INTEGER NOT NULL, sealed BLOB NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS quiz_run_owner ON quiz_run (owner);
        CREATE TABLE IF NOT EXISTS quiz_paper (id TEXT PRIMARY KEY, quiz TEXT, owner TEXT NOT NULL, conversation TEXT NOT NULL, card TEXT, edition TEXT NOT NULL, revision INTEGER NOT NULL, active INTEGER NOT NULL, sealed BLOB NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
        CREATE UNIQUE INDEX IF NOT EXISTS quiz_paper_owner ON quiz_paper (owner, quiz);
        CREATE INDEX IF NOT EXISTS quiz_paper_quiz ON quiz_paper (quiz);
        CREATE INDEX IF NOT EXISTS quiz_paper_active ON quiz_paper (conversation) WHERE active = 1;
        CREATE TABLE IF NOT EXISTS moment_list (list TEXT PRIMARY KEY, week TEXT NOT NULL, moments TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS moment_mark (list TEXT NOT NULL, moment TEXT NOT NULL, action TEXT NOT NULL, state TEXT NOT NULL, minutes INTEGER, PRIMARY KEY (list, moment, action)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS moment_since (week TEXT NOT NULL, sealed BLOB NOT NULL);
        """;

    private readonly string _connection;

    /// <exception cref="SqliteException">The file cannot be opened, or is not a database.</exception>
    public StateDatabase(StateOptions options)
    {
        var path = Path.GetFullPath(options.File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 10, Pooling = true }.ToString();
        Do(connection =>
        {
            connection.Execute("PRAGMA journal_mode = DELETE");
            return connection.Execute(Schema);
        });
    }

    /// <summary>Runs one piece of work on a connection of its own.</summary>
    public T Do<T>(Func<SqliteConnection, T> work)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        connection.Execute("PRAGMA synchronous = FULL");
        return work(connection);
    }

    /// <summary>Runs several statements of which all are kept or none.</summary>
    public T Together<T>(Func<SqliteConnection, SqliteTransaction, T> work) => Do(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = work(connection, transaction);
        transaction.Commit();
        return result;
    });
}
