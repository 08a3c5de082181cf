using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Storage.Backups;

/// <summary>One file of a backup.</summary>
/// <param name="Path">Where it lies in the backup, with slashes.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">What its bytes come to.</param>
public sealed record BackupFile(string Path, long Bytes, string Sha256);

/// <summary>What a backup holds. Its file is written last, so that a backup without it was cut off.</summary>
/// <param name="Made">When it was made.</param>
/// <param name="HoldsState">Whether it holds the database; that of a server is backed up with the server's own tools.</param>
/// <param name="Files">All its files but this one.</param>
public sealed record BackupManifest(DateTimeOffset Made, bool HoldsState, IReadOnlyList<BackupFile> Files)
{
    public const string Name = "manifest.json";

    /// <summary>The manifest of the files in a folder.</summary>
    public static BackupManifest Of(string folder, bool holdsState, DateTimeOffset made) => new(made, holdsState,
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => System.IO.Path.GetRelativePath(folder, f) != Name).Order(StringComparer.Ordinal).Select(f => FileOf(folder, f))]);

    /// <exception cref="InvalidDataException">There is none, or it cannot be read.</exception>
    public static BackupManifest Read(string folder)
    {
        var path = System.IO.Path.Combine(folder, Name);
        if (!File.Exists(path)) throw new InvalidDataException($"{folder} holds no {Name}: it is no backup, or one that was cut off.");
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), BackupJson.Default.BackupManifest) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} cannot be read.", e);
        }
    }

    public void Write(string folder) => File.WriteAllBytes(System.IO.Path.Combine(folder, Name), JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Default.BackupManifest));

    /// <summary>What of the backup is not as it was made.</summary>
    public IEnumerable<string> Problems(string folder)
    {
        var there = Of(folder, HoldsState, Made).Files.ToDictionary(f => f.Path);
        foreach (var file in Files)
        {
            if (!there.Remove(file.Path, out var found)) yield return $"{file.Path} is missing.";
            else if (found != file) yield return $"{file.Path} was altered.";
        }
        foreach (var more in there.Keys) yield return $"{more} does not belong to it.";
    }

    private static BackupFile FileOf(string folder, string file)
    {
        using var stream = File.OpenRead(file);
        return new(System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
