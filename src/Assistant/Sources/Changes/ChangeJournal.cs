using System.Text;
using Assistant.Knowledge;

namespace Assistant.Sources.Changes;

/// <summary>How far the journal can be trusted.</summary>
/// <param name="Sound">The changes up to the first line that was altered, taken out or put in.</param>
/// <param name="BrokenAt">The number of that line, from 1; null where all stand.</param>
public sealed record JournalReading(IReadOnlyList<Change> Sound, int? BrokenAt)
{
    /// <summary>What names the whole journal: the number and hash of its last line.</summary>
    public string Head => Sound.Count == 0 ? $"0 {ChangeLine.Start}" : $"{Sound[^1].Number} {Sound[^1].Hash}";
}

/// <summary>
/// All that managers have changed, in one file of the site's folder: appended to, never rewritten, each line holding the hash of the
/// line before. What is served is this on top of the files of <c>knowledge/</c>; so it is the audit trail and cannot differ from it.
/// </summary>
public sealed class ChangeJournal(ContentFolder content, TimeProvider time)
{
    public const string File = "changes.jsonl";

    private const int TriesForTheLock = 200;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    private string FilePath => Path.Combine(content.Site, File);

    /// <exception cref="InvalidDataException">A line was altered, taken out or put in: nothing is read on from there.</exception>
    public static IReadOnlyList<Change> ReadSound(ContentFolder content) => Read(content) switch
    {
        { BrokenAt: { } line } => throw new InvalidDataException($"Line {line} of {Path.Combine(content.Site, File)} was changed after it was written, or lines before it are gone. Put the file back from a backup; 'assistant audit verify' tells whether it is sound."),
        var reading => reading.Sound,
    };

    /// <summary>Reads the journal. A last line without an end was cut off while it was written: it was never acknowledged and does not count.</summary>
    public static JournalReading Read(ContentFolder content)
    {
        var path = Path.Combine(content.Site, File);
        if (!System.IO.File.Exists(path)) return new JournalReading([], null);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Appends what is decided from what stands there, which nobody can change meanwhile; null where it is decided against.</summary>
    /// <param name="decide">From all changes so far to what is to be done.</param>
    /// <param name="cancellationToken">Ends the waiting for somebody else who writes.</param>
    /// <exception cref="InvalidDataException">The journal was tampered with, and is not written on.</exception>
    /// <exception cref="IOException">Somebody else kept the journal for ten seconds, or the disk cannot be written.</exception>
    public async Task<Change?> AppendAsync(Func<IReadOnlyList<Change>, Intended?> decide, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(content.Site);
        await using var held = await LockAsync(cancellationToken);
        var sound = ReadSound(content);
        if (decide(sound) is not { } what) return null;
        var (change, line) = ChangeLine.Write(what, sound.Count + 1, time.GetUtcNow(), sound.Count == 0 ? ChangeLine.Start : sound[^1].Hash);
        await using var stream = new FileStream(FilePath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        stream.SetLength(EndOfLastLine(stream));
        stream.Seek(0, SeekOrigin.End);
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{line}\n"), CancellationToken.None);
        stream.Flush(flushToDisk: true);
        return change;
    }

    public Task<Change?> AppendAsync(Intended what, CancellationToken cancellationToken) => AppendAsync(_ => what, cancellationToken);

    /// <summary>Reads what stands in a journal.</summary>
    public static JournalReading Parse(string text)
    {
        var changes = new List<Change>();
        for (int start = 0, end; (end = text.IndexOf('\n', start)) >= 0; start = end + 1)
        {
            if (ChangeLine.Read(text[start..end], changes.Count == 0 ? ChangeLine.Start : changes[^1].Hash, changes.Count + 1) is not { } change) return new JournalReading(changes, changes.Count + 1);
            changes.Add(change);
        }
        return new JournalReading(changes, null);
    }

    private static long EndOfLastLine(FileStream stream)
    {
        for (var end = stream.Length; end > 0; end--)
        {
            stream.Seek(end - 1, SeekOrigin.Begin);
            if (stream.ReadByte() == '\n') return end;
        }
        return 0;
    }

    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(Path.Combine(content.Site, "changes.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < TriesForTheLock)
            {
                await Task.Delay(Between, cancellationToken);
            }
        }
    }
}
