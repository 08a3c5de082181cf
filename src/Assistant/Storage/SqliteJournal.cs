namespace Assistant.Storage;

/// <summary>Whether a SQLite of some version, set in some way, keeps what it has committed.</summary>
public static class SqliteJournal
{
    private const long Full = 2;

    // Up to here a write-ahead log that is reset while another connection commits can lose what was committed.
    private static readonly Version Fixed = new(3, 51, 3);
    private static readonly Version[] AlsoFixed = [new(3, 50, 7), new(3, 44, 6)];

    /// <summary>Whether a write-ahead log is safe with this version.</summary>
    public static bool HasSafeLog(Version version) => version >= Fixed || AlsoFixed.Any(f => f.Major == version.Major && f.Minor == version.Minor && version >= f);

    /// <summary>What is wrong, and how it is mended; null where nothing is.</summary>
    /// <param name="version">What <c>sqlite_version()</c> says.</param>
    /// <param name="journal">What <c>PRAGMA journal_mode</c> says when it is read back.</param>
    /// <param name="synchronous">What <c>PRAGMA synchronous</c> says when it is read back.</param>
    public static string? ProblemWith(Version version, string journal, long synchronous) => journal switch
    {
        _ when synchronous < Full => "State:File is not synchronised in full, so a power cut could lose what was kept. Use the SQLite that comes with the assistant.",
        "delete" or "truncate" or "persist" => null,
        "wal" when HasSafeLog(version) => null,
        "wal" => $"State:File is in WAL mode, in which SQLite {version} can lose what was kept, and another program holds it so that it cannot be turned back. Stop every program that uses the file, then start again, or run: sqlite3 state.db 'PRAGMA journal_mode = DELETE'",
        _ => $"State:File has the journal mode '{journal}', which does not outlive a power cut. Stop every program that uses the file, then start again.",
    };
}
