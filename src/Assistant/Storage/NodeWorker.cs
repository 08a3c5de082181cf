namespace Assistant.Storage;

/// <summary>Notes again and again that this node is alive, from before it takes anything up until it ends. In real time, for others wait.</summary>
public sealed partial class NodeWorker(Nodes nodes, SharedFolders folders, StateOptions options, ILogger<NodeWorker> logger) : IHostedLifecycleService, IDisposable
{
    private const int BeatsInALease = 4;

    private readonly CancellationTokenSource _ends = new();
    private Task _beating = Task.CompletedTask;

    /// <exception cref="InvalidOperationException">Another node uses other keys, or another folder of the site.</exception>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!nodes.AreMany) return Task.CompletedTask;
        Try(() =>
        {
            folders.Demand();
            nodes.Beat();
        });
        _beating = BeatAsync(_ends.Token);
        return Task.CompletedTask;
    }

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await _ends.CancelAsync();
        await _beating;
        Try(nodes.Leave);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _ends.Dispose();

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.NodeLease / BeatsInALease);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken)) Try(nodes.Beat);
        }
        catch (OperationCanceledException)
        {
            // It ends.
        }
    }

    private void Try(Action what)
    {
        try
        {
            what();
        }
        catch (StoreDownException)
        {
            Log.Down(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The store cannot be used just now, so this node cannot say that it is alive")]
        public static partial void Down(ILogger logger);
    }
}
