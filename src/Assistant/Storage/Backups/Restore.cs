using System.Globalization;
using Assistant.Knowledge;

namespace Assistant.Storage.Backups;

/// <summary>Puts a backup in the place of what is there. What was there is set aside under a dated name, and nothing is deleted.</summary>
public static class Restore
{
    /// <exception cref="InvalidDataException">The backup is not as it was made.</exception>
    /// <exception cref="IOException">Something is there, and is not to be replaced; or a file cannot be written.</exception>
    /// <returns>Where what was there is now.</returns>
    public static IReadOnlyList<string> From(string folder, StateOptions state, ContentFolder content, bool replaces, DateTimeOffset now)
    {
        var manifest = BackupManifest.Read(folder);
        if (manifest.Problems(folder).ToList() is { Count: > 0 } problems) throw new InvalidDataException($"The backup is not as it was made. {string.Join(' ', problems)} Take an older one.");
        if (manifest.HoldsState && state.PostgreSql.Length > 0) throw new InvalidDataException("The backup holds a SQLite file, and State:PostgreSql is set. Unset it, or restore the server's own backup.");
        if (manifest.HoldsState && !StateCopy.IsWhole(Path.Combine(folder, Backup.State))) throw new InvalidDataException("The database of the backup is damaged. Take an older one.");

        var there = Parts(folder, state, content).ToList();
        var taken = there.Where(p => File.Exists(p.To) || !Folders.IsEmpty(p.To)).Select(p => p.To).ToList();
        if (taken.Count > 0 && !replaces) throw new IOException($"{string.Join(" and ", taken)} would be replaced. Stop the service and add --replace: what is there is set aside and not deleted.");

        // All is copied before anything is moved, so that a full disk leaves everything as it was.
        var (stamp, aside) = (now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture), new List<string>());
        foreach (var (from, to) in there) Bring(from, $"{to}.restoring");
        foreach (var (_, to) in there)
        {
            if (SetAside(to, stamp) is { } old) aside.Add(old);
            if (Directory.Exists($"{to}.restoring")) Directory.Move($"{to}.restoring", to);
            else File.Move($"{to}.restoring", to);
        }
        return aside;
    }

    private static IEnumerable<(string From, string To)> Parts(string folder, StateOptions state, ContentFolder content)
    {
        if (File.Exists(Path.Combine(folder, Backup.State))) yield return (Path.Combine(folder, Backup.State), Path.GetFullPath(state.File));
        if (Directory.Exists(Path.Combine(folder, Backup.Site))) yield return (Path.Combine(folder, Backup.Site), Path.GetFullPath(content.Site).TrimEnd(Path.DirectorySeparatorChar));
        if (File.Exists(Path.Combine(folder, Backup.Heads))) yield return (Path.Combine(folder, Backup.Heads), Path.GetFullPath(state.HeadsFile));
    }

    private static void Bring(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        if (Directory.Exists(from)) Folders.Copy(from, to);
        else File.Copy(from, to, overwrite: true);
    }

    // A journal belongs to its file: beside another it would be rolled back into that.
    private static string? SetAside(string path, string stamp)
    {
        var aside = $"{path}.aside-{stamp}";
        foreach (var end in new[] { "-journal", "-wal", "-shm" })
            if (File.Exists(path + end)) File.Move(path + end, aside + end);
        if (Directory.Exists(path)) Directory.Move(path, aside);
        else if (File.Exists(path)) File.Move(path, aside);
        else return null;
        return aside;
    }
}
