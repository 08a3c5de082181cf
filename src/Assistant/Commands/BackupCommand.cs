using System.CommandLine;
using Assistant.Knowledge;
using Assistant.Storage;
using Assistant.Storage.Backups;

namespace Assistant.Commands;

/// <summary><c>backup --to FOLDER</c> and <c>restore --from FOLDER</c>: what a site keeps, without its keys.</summary>
public static class BackupCommand
{
    public static Command Create(Func<ContentFolder> content, TimeProvider time)
    {
        var to = new Option<string>("--to") { Description = "A folder that is not there yet, on another disk.", Required = true };
        var command = new Command("backup", "Copy the database and the site's folder, while the service goes on. The keys are not copied.") { to };
        command.SetAction(result => Backed(DataCommand.Options(), content(), result.GetValue(to)!, time, result.InvocationConfiguration.Output));
        return command;
    }

    public static Command CreateRestore(Func<ContentFolder> content, TimeProvider time)
    {
        var from = new Option<string>("--from") { Description = "The folder of a backup.", Required = true };
        var replace = new Option<bool>("--replace") { Description = "Set aside what is there." };
        var command = new Command("restore", "Put a backup back. Stop the service first.") { from, replace };
        command.SetAction(result => Restored(DataCommand.Options(), content(), result.GetValue(from)!, result.GetValue(replace), time, result.InvocationConfiguration.Output));
        return command;
    }

    /// <exception cref="IOException">It cannot be written there.</exception>
    /// <exception cref="InvalidDataException">What was copied is not whole.</exception>
    public static int Backed(StateOptions state, ContentFolder content, string to, TimeProvider time, TextWriter output)
    {
        var manifest = Backup.Make(state, content, to, time.GetUtcNow());
        output.WriteLine($"Backed up {manifest.Files.Count} files, {manifest.Files.Sum(f => f.Bytes)} bytes, to {to}.");
        if (state.PostgreSql.Length > 0) output.WriteLine("The state lies in PostgreSQL and is NOT in this backup. Back it up with pg_dump or the server's point-in-time recovery.");
        else if (!manifest.HoldsState) output.WriteLine($"{state.File} is not there, so the backup holds no database.");
        output.WriteLine($"The keys in {state.KeyFolder} are NOT in this backup. Copy them to another place, apart from it: without them what is sealed cannot be read.");
        return 0;
    }

    /// <exception cref="IOException">Something is there, or cannot be written.</exception>
    /// <exception cref="InvalidDataException">The backup is not as it was made.</exception>
    public static int Restored(StateOptions state, ContentFolder content, string from, bool replaces, TimeProvider time, TextWriter output)
    {
        foreach (var aside in Restore.From(from, state, content, replaces, time.GetUtcNow())) output.WriteLine($"What was there is now {aside}");
        output.WriteLine($"Restored the backup of {BackupManifest.Read(from).Made:u}. The keys are not part of it: look that {state.KeyFolder} holds those of that time. Then run: assistant doctor");
        return 0;
    }
}
