using Assistant.Knowledge;

namespace Assistant.Storage.Backups;

/// <summary>A copy of what a site keeps: its database, its own folder with the trail, and the heads of the trail. Never its keys.</summary>
public static class Backup
{
    public const string State = "state.db", Site = "site", Heads = "trail-heads.txt";

    /// <summary>Makes it beside its place and moves it there when it is whole.</summary>
    /// <exception cref="IOException">The folder is not empty, or cannot be written.</exception>
    /// <exception cref="InvalidDataException">What was copied is not whole.</exception>
    public static BackupManifest Make(StateOptions state, ContentFolder content, string to, DateTimeOffset now)
    {
        if (!Folders.IsEmpty(to)) throw new IOException($"{to} is not empty. Name a folder that is not there yet.");
        if (Folders.IsWithin(to, content.Site) || Folders.IsWithin(to, state.KeyFolder) || Folders.IsWithin(state.KeyFolder, content.Site))
            throw new IOException($"A backup cannot lie in the site's folder or beside the keys, and the keys cannot lie in the site's folder. {to} would have both in one place.");
        var part = $"{Path.GetFullPath(to).TrimEnd(Path.DirectorySeparatorChar)}.part";
        if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
        Directory.CreateDirectory(part);
        var holdsState = state.PostgreSql.Length == 0 && File.Exists(state.File);
        if (holdsState)
        {
            if (!StateCopy.TryMake(state.File, Path.Combine(part, State))) throw new InvalidDataException($"{state.File} cannot be copied, or is damaged. Run: assistant doctor");
        }
        // After the database: of what it speaks of, the folder holds no less.
        if (Directory.Exists(content.Site)) Folders.Copy(content.Site, Path.Combine(part, Site));
        if (File.Exists(state.HeadsFile)) File.Copy(state.HeadsFile, Path.Combine(part, Heads));
        var manifest = BackupManifest.Of(part, holdsState, now);
        manifest.Write(part);
        if (Directory.Exists(to)) Directory.Delete(to);
        Directory.Move(part, to);
        return manifest;
    }
}
