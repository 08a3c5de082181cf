using System.Threading.RateLimiting;

namespace Assistant.Hosting.Limits;

/// <summary>So many at once, and then so many a minute.</summary>
internal static class Buckets
{
    private const int SecondsAMinute = 60;

    public static TokenBucketRateLimiterOptions Of(int atOnce, int aMinute)
    {
        // A pace slower than one a second is filled up one by one.
        var each = Math.Max(1, aMinute / SecondsAMinute);
        return new TokenBucketRateLimiterOptions { TokenLimit = atOnce, TokensPerPeriod = each, ReplenishmentPeriod = TimeSpan.FromMinutes((double)each / aMinute), QueueLimit = 0 };
    }
}
