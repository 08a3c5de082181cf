using Assistant.Storage;

namespace Assistant.Moments.Reminders;

/// <summary>
/// Lets one thing at a time happen to a kept moment: while a reminder of it is on its way nothing is stopped or marked, so that none
/// arrives after "stop" was answered.
/// </summary>
public sealed class ReminderGate(Claims claims)
{
    private const int Gates = 64;
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1, 1))];

    /// <param name="owner">Whose it is.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Dispose it to let the next one in.</returns>
    public async Task<IDisposable> EnterAsync(string owner, CancellationToken cancellationToken)
    {
        var gate = _gates[(uint)StringComparer.Ordinal.GetHashCode(owner) % Gates];
        await gate.WaitAsync(cancellationToken);
        try
        {
            return new Pass(gate, await claims.WaitAsync($"reminders of {owner}", cancellationToken));
        }
        catch
        {
            gate.Release();
            throw;
        }
    }

    private sealed class Pass(SemaphoreSlim gate, IDisposable claim) : IDisposable
    {
        public void Dispose()
        {
            claim.Dispose();
            gate.Release();
        }
    }
}
