using System.Collections.Concurrent;
using System.Net;

namespace Assistant.Benchmarks.Load;

/// <summary>How turns ended: how long each took from the moment at which it was due to its answer, and what was refused.</summary>
internal sealed class LoadTally
{
    private readonly ConcurrentQueue<(TurnKind Kind, double Milliseconds)> _answered = new();
    private readonly ConcurrentDictionary<HttpStatusCode, int> _statuses = new();
    private int _skipped;

    public int Count => _answered.Count;

    /// <summary>Turns that nobody was free to send: all people still waited.</summary>
    public int Skipped => _skipped;

    public int Accepted => _statuses.Where(s => (int)s.Key is >= 200 and < 300).Sum(s => s.Value);

    public int Refused => _statuses.Values.Sum() - Accepted;

    public string Statuses => string.Join(", ", _statuses.OrderBy(s => s.Key).Select(s => $"{(int)s.Key}: {s.Value}"));

    public void Answered(TurnKind kind, TimeSpan after) => _answered.Enqueue((kind, after.TotalMilliseconds));

    public void Came(HttpStatusCode status) => _statuses.AddOrUpdate(status, 1, (_, count) => count + 1);

    public void NobodyIdle() => Interlocked.Increment(ref _skipped);

    /// <summary>Percentiles in milliseconds, of one kind or of all.</summary>
    public (int Count, double P50, double P99, double Most) Times(TurnKind? kind = null)
    {
        var times = _answered.Where(a => kind is null || a.Kind == kind).Select(a => a.Milliseconds).Order().ToArray();
        return times.Length == 0 ? default : (times.Length, times[times.Length / 2], times[(int)(times.Length * 0.99)], times[^1]);
    }
}
