using Dapper;
using Microsoft.Data.Sqlite;

namespace Assistant.Storage.Backups;

/// <summary>A copy of the database as it was at one moment, made while others go on writing.</summary>
public static class StateCopy
{
    /// <summary>Makes it; false where what was copied is not whole.</summary>
    /// <param name="file">The database.</param>
    /// <param name="copy">A file that is not there yet.</param>
    public static bool TryMake(string file, string copy)
    {
        try
        {
            using (var source = Open(file, SqliteOpenMode.ReadWrite))
            using (var target = Open(copy, SqliteOpenMode.ReadWriteCreate))
                source.BackupDatabase(target);
        }
        catch (SqliteException)
        {
            return false;
        }
        return IsWhole(copy);
    }

    /// <summary>Whether a copy is a database and whole.</summary>
    public static bool IsWhole(string copy)
    {
        try
        {
            using var connection = Open(copy, SqliteOpenMode.ReadOnly);
            return connection.ExecuteScalar<string>("PRAGMA integrity_check(1)") == "ok" && connection.ExecuteScalar<long>("SELECT max(version) FROM schema_version") > 0;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file), Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        connection.Execute("PRAGMA busy_timeout = 10000");
        return connection;
    }
}
