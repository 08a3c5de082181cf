using System.Diagnostics;
using System.Globalization;
using Assistant.Storage;
using Dapper;

namespace Assistant.Benchmarks;

/// <summary>Durable writes a second: each in a transaction of its own, and together, side by side in one run.</summary>
public static class Commits
{
    private const int Rounds = 3;
    private const string Insert = "INSERT INTO recall_planned VALUES (@key)";
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(2);

    public static void Print(TextWriter output)
    {
        output.WriteLine("writers | each alone, acks/s | together, acks/s | ratio (medians of 3 rounds, alternating)");
        foreach (var writers in new[] { 1, 8, 64 })
        {
            var (alone, together) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                alone.Add(Rate(writers, engine => key => Alone(engine, key)));
                together.Add(Rate(writers, _ => null));
            }
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{writers} | {Median(alone):0} | {Median(together):0} | {Median(together) / Median(alone):0.0}"));
        }
    }

    // A connection and a transaction for each write, as it was before they were shared.
    private static void Alone(SqliteEngine engine, string key)
    {
        using var connection = engine.Open();
        connection.Execute("PRAGMA journal_mode = DELETE");
        using var transaction = engine.Begin(connection);
        connection.Execute(Insert, new { key }, transaction);
        transaction.Commit();
    }

    private static double Rate(int writers, Func<SqliteEngine, Action<string>?> how)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("commits-").FullName, "state.db");
        var database = new StateDatabase(new StateOptions { File = file });
        var write = how((SqliteEngine)database.Engine) ?? (key => database.Write(c => c.Execute(Insert, new { key })));
        var (start, done) = (Stopwatch.GetTimestamp(), 0L);
        var threads = Enumerable.Range(0, writers).Select(writer => new Thread(() =>
        {
            for (var n = 0; Stopwatch.GetElapsedTime(start) < Each; n++)
            {
                write(string.Create(CultureInfo.InvariantCulture, $"{writer}-{n}"));
                Interlocked.Increment(ref done);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        var rate = done / Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (database.Read(c => c.ExecuteScalar<long>("SELECT count(*) FROM recall_planned")) != done) throw new InvalidDataException("What was acknowledged is not what is kept.");
        return rate;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
