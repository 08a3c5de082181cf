using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Assistant.Storage;
using Assistant.Teams;
using Dapper;

namespace Assistant.Conversations;

/// <summary>Whether an activity is new, was answered before, was taken up by a run that ended before it said so, or is in the hand of another node.</summary>
public enum Claim { New, Repeat, Done, Elsewhere }

/// <summary>
/// Sees to it that each activity is handled once, also after a restart. A run that ends between sending an answer and noting it
/// cannot know whether it arrived: then the activity is handled again, and the answer says that it may be a repeat. While the store is down
/// this run alone remembers what it took.
/// </summary>
public sealed class HandledActivities(StateDatabase database, TimeProvider time, Nodes nodes)
{
    /// <summary>A channel delivers again within minutes; a day is ample.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private const int MostUnstored = 10_000;

    private readonly ConcurrentDictionary<string, bool> _unstored = new();

    /// <summary>A run that nobody counts as alive.</summary>
    public HandledActivities(StateDatabase database, TimeProvider time) : this(database, time, new Nodes(database, new StateOptions())) { }

    /// <summary>Takes the activity up. One without an id cannot be told from another, and counts as new.</summary>
    public Claim Take(Activity activity)
    {
        if (KeyOf(activity) is not { } key) return Claim.New;
        if (_unstored.ContainsKey(key)) return Claim.Done;
        try
        {
            return Take(key);
        }
        catch (StoreDownException)
        {
            if (_unstored.Count >= MostUnstored) _unstored.Clear();
            return _unstored.TryAdd(key, true) ? Claim.New : Claim.Done;
        }
    }

    private Claim Take(string key) => database.Together((connection, transaction) =>
    {
        var known = connection.QuerySingleOrDefault<(string Run, bool Done)?>("SELECT run, done FROM handled WHERE activity = @key", new { key }, transaction);
        if (known is { Done: true } || known is { } taken && taken.Run == nodes.Run) return Claim.Done;
        if (known is { } other && nodes.IsAlive(other.Run, connection, transaction)) return Claim.Elsewhere;
        connection.Execute("INSERT INTO handled VALUES (@key, @run, 0, @at) ON CONFLICT (activity) DO UPDATE SET run = @run, at = @at",
            new { key, run = nodes.Run, at = time.GetUtcNow().ToUnixTimeSeconds() }, transaction);
        return known is null ? Claim.New : Claim.Repeat;
    });

    /// <summary>Its answer has been taken by the channel.</summary>
    public void Finish(Activity activity)
    {
        if (KeyOf(activity) is { } key) StoreDown.Unless(() => database.Write(c => c.Execute("UPDATE handled SET done = 1 WHERE activity = @key", new { key })));
    }

    /// <summary>Nobody knows whether its answer arrived: when the channel delivers it again, it is a repeat.</summary>
    public void Abandon(Activity activity)
    {
        if (KeyOf(activity) is not { } key) return;
        _unstored.TryRemove(key, out _);
        StoreDown.Unless(() => database.Write(c => c.Execute("UPDATE handled SET run = '' WHERE activity = @key AND done = 0", new { key })));
    }

    /// <summary>The channel refused its answer: when the channel delivers it again, it is new.</summary>
    public void Release(Activity activity)
    {
        if (KeyOf(activity) is not { } key) return;
        _unstored.TryRemove(key, out _);
        StoreDown.Unless(() => database.Write(c => c.Execute("DELETE FROM handled WHERE activity = @key AND done = 0", new { key })));
    }

    public int Forget(DateTimeOffset before) => database.Write(c => c.Execute("DELETE FROM handled WHERE at < @at", new { at = before.ToUnixTimeSeconds() }));

    // A hash, for an id of a channel may say more than it has to.
    private static string? KeyOf(Activity activity) => activity is { Id: { Length: > 0 } id, Conversation.Id: var conversation }
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.ChannelId}\n{conversation}\n{id}")))
        : null;
}
