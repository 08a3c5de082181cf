namespace Assistant.Benchmarks.Load;

/// <summary>Looks at a process's memory now and then, and says whether it grows.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _end = new();
    private readonly List<double> _megabytes = [];
    private readonly Task _looking;

    public MemoryWatch(ServedProcess process) => _looking = LookAsync(process);

    public double Most => _megabytes.Max();

    /// <summary>The medians of the first and of the last fifth of what was seen, in MiB.</summary>
    public (double First, double Last) Ends => (Median([.. _megabytes.Take(Fifth)]), Median([.. _megabytes.TakeLast(Fifth)]));

    private int Fifth => Math.Max(1, _megabytes.Count / 5);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _looking;
        _end.Dispose();
    }

    private async Task LookAsync(ServedProcess process)
    {
        using var timer = new PeriodicTimer(Between);
        try
        {
            do _megabytes.Add(process.Memory / (1024.0 * 1024));
            while (await timer.WaitForNextTickAsync(_end.Token));
        }
        catch (OperationCanceledException)
        {
            // It was to end.
        }
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
