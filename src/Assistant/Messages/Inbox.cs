using System.Collections.Concurrent;
using System.Text.Json;
using Assistant.Storage;
using Assistant.Teams;
using Dapper;

namespace Assistant.Messages;

/// <summary>A message that waits for its answer; null where it can no longer be read.</summary>
public sealed record Waiting(string Id, Activity? Activity, DateTimeOffset At, int Tries);

/// <summary>
/// Messages whose answers could not be delivered yet, sealed, so that a restart does not lose them. Each is deleted when it is answered
/// or given up.
/// </summary>
public sealed class Inbox(StateDatabase database, StateSeal seal, Claims claims, TimeProvider time)
{
    /// <summary>After that nobody waits for the answer any more.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    internal const string Purpose = "inbox";
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5), LongestPause = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, IDisposable> _inHand = new();

    /// <summary>Keeps the message. One in hand is being answered by this run, and is left alone until <see cref="LetGo"/>.</summary>
    public string Add(Activity activity, bool inHand)
    {
        var id = Guid.NewGuid().ToString("N");
        if (inHand && claims.Take(ClaimOf(id)) is { } claim) _inHand[id] = claim;
        var (now, text) = (time.GetUtcNow(), JsonSerializer.Serialize(activity, TeamsJson.Wire.Activity));
        database.Write(c => c.Execute("INSERT INTO inbox VALUES (@id, @text, @at, @due, 0)",
            new { id, text = seal.Seal(Purpose, text), at = now.ToUnixTimeSeconds(), due = (now + FirstPause).ToUnixTimeSeconds() }));
        return id;
    }

    /// <summary>This run does not answer it after all: it is due like any other.</summary>
    public void LetGo(string id)
    {
        if (_inHand.TryRemove(id, out var claim)) claim.Dispose();
    }

    /// <summary>Takes one that is due, so that no other answers it; null where another does, or has.</summary>
    public IDisposable? Take(Waiting waiting)
    {
        var claim = claims.Take(ClaimOf(waiting.Id));
        if (claim is null || database.Read(c => c.ExecuteScalar<long>("SELECT count(*) FROM inbox WHERE id = @Id", new { waiting.Id })) > 0) return claim;
        claim.Dispose();
        return null;
    }

    public void Remove(string id)
    {
        database.Write(c => c.Execute("DELETE FROM inbox WHERE id = @id", new { id }));
        LetGo(id);
    }

    /// <summary>What a run before this one left is due at once.</summary>
    public void TakeOver() => database.Write(c => c.Execute("UPDATE inbox SET due = 0"));

    /// <summary>How many wait, and how long the oldest has.</summary>
    public (long Count, TimeSpan Oldest) Waiting(DateTimeOffset now) =>
        database.Read(c => c.QuerySingle<(long Count, long? First)>("SELECT count(*), min(at) FROM inbox")) is (var count, var first) ? (count, first is { } at ? now - DateTimeOffset.FromUnixTimeSeconds(at) : TimeSpan.Zero) : default;

    /// <summary>What is due, the oldest first; also what is due later than any pause lasts, for the clock was set back since.</summary>
    public IReadOnlyList<Waiting> Due(DateTimeOffset now) =>
        [.. database.Read(c => c.Query<(string Id, byte[] Sealed, long At, int Tries)>("SELECT id, sealed, at, tries FROM inbox WHERE due <= @now OR due > @far ORDER BY at", new { now = now.ToUnixTimeSeconds(), far = (now + LongestPause).ToUnixTimeSeconds() }).ToList())
            .Select(r => new Waiting(r.Id, Read(r.Sealed), DateTimeOffset.FromUnixTimeSeconds(r.At), r.Tries))];

    /// <summary>Tries again later, each time after twice the pause.</summary>
    public void Postpone(Waiting waiting, DateTimeOffset now)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(waiting.Tries + 1, 10));
        database.Write(c => c.Execute("UPDATE inbox SET due = @due, tries = tries + 1 WHERE id = @Id",
            new { waiting.Id, due = (now + (pause < LongestPause ? pause : LongestPause)).ToUnixTimeSeconds() }));
    }

    private static string ClaimOf(string id) => $"inbox {id}";

    private Activity? Read(byte[] text) => seal.Open(Purpose, text) is { } json ? JsonSerializer.Deserialize(json, TeamsJson.Wire.Activity) : null;
}
