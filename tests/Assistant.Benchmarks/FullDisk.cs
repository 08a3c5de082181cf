using Assistant.Storage;
using Dapper;

namespace Assistant.Benchmarks;

/// <summary>
/// <c>full-disk FOLDER [ROUNDS]</c>: fills a small file system of its own, such as <c>mount -t tmpfs -o size=2m</c>, again and again while
/// something is kept on it. What was acknowledged has to be there, and the store has to be back when there is room.
/// </summary>
internal static class FullDisk
{
    private const int MostWrites = 200;

    /// <exception cref="InvalidOperationException">Something was lost, or the disk was never full.</exception>
    public static void Print(string disk, int rounds, TextWriter output)
    {
        var folder = Directory.CreateDirectory(Path.Combine(disk, Guid.NewGuid().ToString("N"))).FullName;
        var (options, ballast, acknowledged) = (new StateOptions { File = Path.Combine(folder, "state.db"), KeyFolder = Path.Combine(folder, "keys") }, Path.Combine(folder, "ballast"), new HashSet<string>());
        for (var round = 0; round < rounds; round++)
        {
            var database = new StateDatabase(options);
            Demand(Keep(database, acknowledged, $"{round} with room", 100), round, "with room it keeps nothing");
            Fill(ballast, leave: round % 8 * 1_024);
            var n = 0;
            while (n < MostWrites && Keep(database, acknowledged, $"{round} {n}", 1_500)) n++;
            Demand(n < MostWrites && database.Fault is StoreFault.Full or StoreFault.Disk, round, $"the disk is not full, or the fault is {database.Fault}");
            File.Delete(ballast);
            database = new StateDatabase(options);
            Demand(database.Read(c => c.Query<string>("SELECT change FROM recall_planned").Select(k => k.TrimEnd('.')).ToHashSet().SetEquals(acknowledged)), round, "what was acknowledged is not what is kept");
            Demand(database.Read(c => c.ExecuteScalar<string>("PRAGMA integrity_check")) == "ok", round, "the file is damaged");
            database.Write(c => c.Execute("DELETE FROM recall_planned WHERE change NOT LIKE '%with room%'"));
            acknowledged.RemoveWhere(k => !k.EndsWith("with room", StringComparison.Ordinal));
            database.Engine.LetGo();
        }
        Directory.Delete(folder, recursive: true);
        output.WriteLine($"{rounds} times a full file system: {rounds} times refused, 0 acknowledged missing, integrity_check ok each time");
    }

    private static bool Keep(StateDatabase database, HashSet<string> acknowledged, string key, int length)
    {
        try
        {
            database.Write(c => c.Execute("INSERT INTO recall_planned VALUES (@key)", new { key = key.PadRight(length, '.') }));
            return acknowledged.Add(key);
        }
        catch (StoreDownException)
        {
            return false;
        }
    }

    // Byte by byte at the end, until nothing more goes in; then so much is given back.
    private static void Fill(string file, int leave)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in new[] { 65_536, 4_096, 512 })
            try
            {
                while (true) stream.Write(new byte[size]);
            }
            catch (IOException)
            {
                // No room for so much: less goes in perhaps.
            }
        stream.SetLength(Math.Max(0, stream.Length - leave));
    }

    private static void Demand(bool holds, int round, string wrong)
    {
        if (!holds) throw new InvalidOperationException($"Round {round}: {wrong}.");
    }
}
