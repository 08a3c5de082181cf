using System.Globalization;
using Assistant.Storage;
using Dapper;
using Npgsql;

namespace Assistant.Commands;

/// <summary>What the doctor says of the store and its keys, and how it mends them.</summary>
public static class StoreDoctor
{
    /// <summary>False where something is ill and was not mended.</summary>
    /// <param name="state">Where the store is.</param>
    /// <param name="mends">Whether a damaged file is set aside, so that the service can start with an empty one.</param>
    /// <param name="time">The clock.</param>
    /// <param name="output">Where it is said.</param>
    public static bool Look(StateOptions state, bool mends, TimeProvider time, TextWriter output)
    {
        if (state.PostgreSql.Length == 0 && !File.Exists(state.File))
        {
            output.WriteLine($"store      not there yet: {state.File} is made when the service starts. If it was there before, look whether its disk is mounted, or restore a backup.");
            return true;
        }
        try
        {
            var database = new StateDatabase(state);
            if (database.Fault == StoreFault.Broken || (database.Fault == StoreFault.None && !IsWhole(database))) return Broken(state, mends, time, output);
            if (database.Fault != StoreFault.None) return Ill(output, Kind(state), database.Fault);
            database.Loose(c => c.Execute("UPDATE schema_version SET version = version WHERE version = 1"));
            output.WriteLine($"store      well: {Kind(state)}");
            return Keys(state, database, output);
        }
        catch (StoreDownException e)
        {
            return Ill(output, Kind(state), e.InnerException is System.Data.Common.DbException fault ? StateEngine.Of(state).FaultOf(fault) : StoreFault.Locked);
        }
        catch (Exception e) when (e is NpgsqlException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            output.WriteLine($"store      ill: {Kind(state)} cannot be opened ({e.GetType().Name}). {(e is StoreRefusedException ? e.Message : "Look whether it is there, whole, and may be written by this account.")}");
            return false;
        }
    }

    private static string Kind(StateOptions state) => state.PostgreSql.Length > 0 ? "PostgreSQL" : state.File;

    private static bool IsWhole(StateDatabase database) => database.Engine.IsShared || database.Read(c => c.ExecuteScalar<string>("PRAGMA integrity_check(1)")) == "ok";

    private static bool Broken(StateOptions state, bool mends, TimeProvider time, TextWriter output)
    {
        if (!mends)
        {
            output.WriteLine($"store      ill: {state.File} is damaged, or no database. Stop the service. Run 'assistant doctor --mend' to set the file aside, then 'assistant restore --from FOLDER' with the newest backup.");
            return false;
        }
        var aside = $"{state.File}.damaged-{time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        StateEngine.Of(state).LetGo();
        foreach (var end in new[] { "-journal", "-wal", "-shm", "" })
            if (File.Exists(state.File + end)) File.Move(state.File + end, aside + end);
        output.WriteLine($"store      mended: the damaged file is now {aside}. Keep it. Restore the newest backup with 'assistant restore --from FOLDER'; without one the service starts empty.");
        return true;
    }

    private static bool Ill(TextWriter output, string kind, StoreFault fault)
    {
        output.WriteLine($"store      ill: {kind}: {fault}. {Advice(fault)}");
        return false;
    }

    private static string Advice(StoreFault fault) => fault switch
    {
        StoreFault.Locked => "Another program holds it. Find it (lsof on the file) and end it; a running assistant holds it for moments only.",
        StoreFault.Full => "Its disk is full. Make room; the service goes on by itself.",
        StoreFault.ReadOnly => "It may not be written. Give this account the right to write to the file and its folder, or mount the disk for writing.",
        StoreFault.Missing => "It cannot be opened. Look whether the disk is mounted and this account may read and write the folder.",
        StoreFault.Disk => "The disk gave a fault. Look at the system's log, take a backup at once, and change the disk.",
        StoreFault.Away => "The server does not answer. Look whether it runs and may be reached from here.",
        _ => "Look whether it is there, whole, and may be written by this account.",
    };

    // What is kept of a live case is sealed: without its keys it is there and cannot be read by anybody.
    private static bool Keys(StateOptions state, StateDatabase database, TextWriter output)
    {
        var sealedRows = database.Read(c => c.ExecuteScalar<long>("SELECT (SELECT count(*) FROM screening) + (SELECT count(*) FROM kept) + (SELECT count(*) FROM quiz_paper)"));
        if (sealedRows == 0 || (Directory.Exists(state.KeyFolder) && Directory.EnumerateFiles(state.KeyFolder, "key-*.xml").Any())) return true;
        output.WriteLine($"keys       ill: {state.KeyFolder} holds no keys, and {sealedRows} things in the store are sealed with some. Stop the service and put the keys back from where they are kept; without them these can never be read again.");
        return false;
    }
}
