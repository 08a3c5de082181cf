using System.Globalization;
using Assistant.Storage;
using Dapper;

namespace Assistant.Tests.Storage;

/// <summary>
/// A disk that is really full. FULL_DISK names a folder on a small file system of its own, such as <c>mount -t tmpfs -o size=2m</c>;
/// where it is not set there is none to fill, and nothing is tested. FULL_ROUNDS says how often, FULL_LOG where it is noted.
/// </summary>
public sealed class FullDiskTests
{
    [FullDiskFact]
    public void What_was_acknowledged_before_the_disk_was_full_is_there_and_the_store_is_back_when_there_is_room()
    {
        var folder = Directory.CreateDirectory(Path.Combine(FullDiskFactAttribute.Disk!, Guid.NewGuid().ToString("N"))).FullName;
        var (options, ballast, acknowledged) = (Some.StateIn(folder) with { PostgreSql = "" }, Path.Combine(folder, "ballast"), new HashSet<string>());
        var (rounds, refused) = (int.Parse(Environment.GetEnvironmentVariable("FULL_ROUNDS") ?? "20", CultureInfo.InvariantCulture), 0);
        for (var round = 0; round < rounds; round++)
        {
            var database = new StateDatabase(options);
            Keep(database, $"{round} with room", 100).ShouldBeTrue($"round {round}: {database.Fault}");
            Fill(ballast, leave: round % 8 * 1_024);
            var n = 0;
            while (n < 200 && Keep(database, $"{round} {n}", 1_500)) n++;
            n.ShouldBeLessThan(200, "the disk is full");
            database.Fault.ShouldBeOneOf(StoreFault.Full, StoreFault.Disk);
            refused++;
            File.Delete(ballast);
            database = new StateDatabase(options);
            database.Write(c => c.Execute("DELETE FROM recall_planned WHERE change NOT LIKE '%with room%'"));
            acknowledged.RemoveWhere(k => !k.EndsWith("with room", StringComparison.Ordinal));
            database.Read(c => c.Query<string>("SELECT change FROM recall_planned").Select(k => k.TrimEnd('.'))).ShouldBe(acknowledged, ignoreOrder: true);
            database.Read(c => c.ExecuteScalar<string>("PRAGMA integrity_check")).ShouldBe("ok");
            database.Engine.LetGo();
        }
        if (Environment.GetEnvironmentVariable("FULL_LOG") is { Length: > 0 } log) File.AppendAllText(log, $"{rounds} times a full file system: {refused} times refused, 0 acknowledged missing, integrity_check ok each time\n");
        Directory.Delete(folder, recursive: true);

        bool Keep(StateDatabase database, string key, int length)
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

    private sealed class FullDiskFactAttribute : FactAttribute
    {
        public static string? Disk => Environment.GetEnvironmentVariable("FULL_DISK") is { Length: > 0 } disk ? disk : null;

        public FullDiskFactAttribute()
        {
            if (Disk is null) Skip = "FULL_DISK names no file system to fill.";
        }
    }
}
