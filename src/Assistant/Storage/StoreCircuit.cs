namespace Assistant.Storage;

/// <summary>
/// Remembers that the store is down, so that whoever comes next is told at once and does not wait as long again. Once a second somebody
/// is let through to look whether it is back.
/// </summary>
public sealed class StoreCircuit
{
    private const long Pause = 1_000;

    private long _next;
    private volatile StoreFault _fault;

    /// <summary>Why it was down when it was last used.</summary>
    public StoreFault Fault => _fault;

    /// <exception cref="StoreDownException">It was down a moment ago.</exception>
    public void Demand()
    {
        if (_fault == StoreFault.None) return;
        var (next, now) = (Interlocked.Read(ref _next), Environment.TickCount64);
        if (now < next || Interlocked.CompareExchange(ref _next, now + Pause, next) != next) throw new StoreDownException();
    }

    public void IsUp() => _fault = StoreFault.None;

    public void IsDown(StoreFault fault)
    {
        Interlocked.Exchange(ref _next, Environment.TickCount64 + Pause);
        _fault = fault;
    }
}
