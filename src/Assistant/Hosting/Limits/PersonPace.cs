using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Assistant.Teams;

namespace Assistant.Hosting.Limits;

/// <summary>The pace of one person's turns, and of calls without a good token from one address. No id is kept, only what it hashes to.</summary>
public sealed class PersonPace(ServeOptions options) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _turns = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => Buckets.Of(options.Limits.TurnsAtOnce, options.Limits.TurnsAMinute)));
    private readonly PartitionedRateLimiter<string> _told = PartitionedRateLimiter.Create<string, string>(key => Fixed(key, 1));
    private readonly PartitionedRateLimiter<string> _refused = PartitionedRateLimiter.Create<string, string>(key => Fixed(key, options.Limits.RefusedCallsAMinute));

    /// <summary>How long whoever sent it has to wait; null where it may come in. Without sign-in only this machine speaks, and nobody waits.</summary>
    public TimeSpan? WaitFor(Activity activity) => options.SignsIn ? Wait(_turns, Key(activity.From?.AadObjectId ?? activity.From?.Id ?? activity.Conversation!.Id)) : null;

    /// <summary>Whether the person is told so in the chat: once a minute, for each telling is a message too.</summary>
    public bool IsToTell(Activity activity) => Wait(_told, Key(activity.Conversation!.Id)) is null;

    /// <summary>How long the address has to wait, which has just called without a good token; null where that is not often yet.</summary>
    public TimeSpan? AfterRefusal(string? address) => options.SignsIn ? Wait(_refused, address ?? "") : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _turns.Dispose();
        _told.Dispose();
        _refused.Dispose();
    }

    private static TimeSpan? Wait(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
    }

    private static string Key(string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private static RateLimitPartition<string> Fixed(string key, int most) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Minute });
}
