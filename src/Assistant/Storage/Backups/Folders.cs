namespace Assistant.Storage.Backups;

/// <summary>Copies of folders.</summary>
internal static class Folders
{
    /// <summary>Copies all files. One that ends while it is copied, as a file that is being written elsewhere does, is left out.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            try
            {
                File.Copy(file, target, overwrite: true);
            }
            catch (FileNotFoundException)
            {
                // Taken away meanwhile.
            }
        }
    }

    public static bool IsEmpty(string folder) => !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any();

    /// <summary>Whether one is the other, or lies in it.</summary>
    public static bool IsWithin(string folder, string other) =>
        $"{Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)}{Path.DirectorySeparatorChar}".StartsWith($"{Path.GetFullPath(other).TrimEnd(Path.DirectorySeparatorChar)}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
