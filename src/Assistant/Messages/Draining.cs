namespace Assistant.Messages;

/// <summary>
/// When the server is told to stop, turns that are in hand may end: what they were asked is answered, or waits in the inbox. Those that have
/// not ended by then are given up; the channel, which got no 200 for them, delivers them again.
/// </summary>
public sealed class Draining : IDisposable
{
    /// <summary>How long they have. Within the time that the host gives its parts to end, which is 30 seconds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _over;
    private readonly CancellationTokenRegistration _stopping;

    public Draining(IHostApplicationLifetime lifetime, TimeProvider time)
    {
        _over = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _stopping = lifetime.ApplicationStopping.Register(() => _over.CancelAfter(Longest));
    }

    /// <summary>Cancelled when the time for ending is over.</summary>
    public CancellationToken Over => _over.Token;

    public void Dispose()
    {
        _stopping.Dispose();
        _over.Dispose();
    }
}
