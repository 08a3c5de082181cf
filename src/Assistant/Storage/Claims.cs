using System.Collections.Concurrent;

namespace Assistant.Storage;

/// <summary>
/// Has things done by one at a time: within this run, and among the nodes that share the state. What a node that ends had is free again
/// when its lease has run out.
/// </summary>
public sealed class Claims(Nodes nodes)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20), LongestWait = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, bool> _here = new();

    /// <summary>Dispose it to let others have it. Null where somebody has it.</summary>
    public IDisposable? Take(string what)
    {
        if (!_here.TryAdd(what, true)) return null;
        var isTaken = false;
        try
        {
            isTaken = nodes.Take(what);
        }
        finally
        {
            if (!isTaken) _here.TryRemove(what, out _);
        }
        return isTaken ? new Held(this, what) : null;
    }

    /// <summary>Waits for it.</summary>
    /// <exception cref="StoreDownException">Others have had it for long.</exception>
    public async Task<IDisposable> WaitAsync(string what, CancellationToken cancellationToken)
    {
        var began = Environment.TickCount64;
        while (true)
        {
            if (Take(what) is { } held) return held;
            if (Environment.TickCount64 - began > LongestWait.TotalMilliseconds) throw new StoreDownException();
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>The same, for what holds it a moment and is no wait.</summary>
    /// <exception cref="StoreDownException">Others have had it for long.</exception>
    public IDisposable Wait(string what) => WaitAsync(what, CancellationToken.None).GetAwaiter().GetResult();

    private void LetGo(string what)
    {
        try
        {
            nodes.Release(what);
        }
        catch (StoreDownException)
        {
            // It is ours until the store is back, and then taken again or left to run out.
        }
        _here.TryRemove(what, out _);
    }

    private sealed class Held(Claims claims, string what) : IDisposable
    {
        private int _isLetGo;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isLetGo, 1) == 0) claims.LetGo(what);
        }
    }
}
