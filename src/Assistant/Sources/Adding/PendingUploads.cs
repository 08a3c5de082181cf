using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Assistant.Commands;
using Assistant.Corpus.Reading;

namespace Assistant.Sources.Adding;

/// <summary>A file that was uploaded and not yet taken in.</summary>
/// <param name="Id">What names it in addresses; nobody can guess it.</param>
/// <param name="Name">What its owner called it.</param>
/// <param name="Reading">What is or will be read of it.</param>
public sealed record PendingUpload(string Id, string Name, Task<ReadResult> Reading);

/// <summary>
/// Keeps what was uploaded until it is taken in, for an hour at most, in a folder that only this account can read. Reading begins at once
/// and goes on when the request that began it is over.
/// </summary>
public sealed partial class PendingUploads(AssistantHost assistant, AddService adding)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, PendingUpload> _read = new();

    private string Folder => Path.Combine(assistant.Content.Site, "pending");

    public async Task<PendingUpload> PutAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Sweep();
        var id = RandomNumberGenerator.GetHexString(40, lowercase: true);
        Private(Folder);
        await File.WriteAllBytesAsync(FileOf(id), bytes, cancellationToken);
        File.SetLastWriteTimeUtc(FileOf(id), assistant.Time.GetUtcNow().UtcDateTime);
        await File.WriteAllTextAsync(FileOf(id) + ".name", name, cancellationToken);
        return _read[id] = Begin(id, name, bytes);
    }

    /// <summary>The upload; null where there is none with that id, or its hour is over.</summary>
    public async Task<PendingUpload?> FindAsync(string id, CancellationToken cancellationToken)
    {
        Sweep();
        if (!Ids().IsMatch(id) || !File.Exists(FileOf(id))) return null;
        if (_read.TryGetValue(id, out var held)) return held;
        return _read[id] = Begin(id, await File.ReadAllTextAsync(FileOf(id) + ".name", cancellationToken), await File.ReadAllBytesAsync(FileOf(id), cancellationToken));
    }

    public Task<byte[]> BytesAsync(PendingUpload upload, CancellationToken cancellationToken) => File.ReadAllBytesAsync(FileOf(upload.Id), cancellationToken);

    public void Remove(string id)
    {
        _read.TryRemove(id, out _);
        if (!Ids().IsMatch(id)) return;
        File.Delete(FileOf(id));
        File.Delete(FileOf(id) + ".name");
    }

    /// <summary>Deletes what has waited for an hour.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(Folder)) return;
        var end = (assistant.Time.GetUtcNow() - Kept).UtcDateTime;
        foreach (var file in Directory.GetFiles(Folder).Where(f => !f.EndsWith(".name", StringComparison.Ordinal) && File.GetLastWriteTimeUtc(f) <= end)) Remove(Path.GetFileName(file));
    }

    private PendingUpload Begin(string id, string name, ReadOnlyMemory<byte> bytes) => new(id, name, Task.Run(() => adding.ReadAsync(name, bytes, CancellationToken.None)));

    private string FileOf(string id) => Path.Combine(Folder, id);

    private static void Private(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [GeneratedRegex("^[0-9a-f]{40}$")]
    private static partial Regex Ids();
}
