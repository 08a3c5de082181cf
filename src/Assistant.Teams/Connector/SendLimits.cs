namespace Assistant.Teams.Connector;

/// <summary>
/// How often a bot may send into one conversation: 7 in a second, 8 in two, 60 in half a minute, 1,800 in an hour. Beyond that
/// Teams answers 429. Source: Microsoft Learn, "Optimize your bot with rate limiting".
/// </summary>
public sealed record SendLimits(IReadOnlyList<(int Most, TimeSpan Window)> Windows)
{
    public static SendLimits Teams { get; } = new([(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))]);

    /// <summary>The earliest moment, not before <paramref name="now"/>, at which one more may be sent.</summary>
    /// <param name="sent">When earlier ones were sent, in order.</param>
    /// <param name="now">The moment of asking.</param>
    public DateTimeOffset NextAfter(IReadOnlyList<DateTimeOffset> sent, DateTimeOffset now)
    {
        var next = now;
        foreach (var (most, window) in Windows)
            if (sent.Count >= most && sent[^most] + window > next) next = sent[^most] + window;
        return next;
    }

    /// <summary>How far back it looks.</summary>
    public TimeSpan Longest => Windows.Max(w => w.Window);

    /// <summary>How many it has to remember.</summary>
    public int Most => Windows.Max(w => w.Most);
}
