using System.Data.Common;
using System.Runtime.ExceptionServices;

namespace Assistant.Storage;

/// <summary>A work that waits to be written.</summary>
internal abstract class GroupJob
{
    private readonly TaskCompletionSource<bool> _turn = new();

    /// <summary>What went wrong, if anything did.</summary>
    public Exception? Fault { get; set; }

    public abstract void Run(DbConnection connection);

    /// <summary>It is done.</summary>
    public void End() => _turn.TrySetResult(false);

    /// <summary>Its caller is to write what waits, this among it.</summary>
    public void Lead() => _turn.TrySetResult(true);

    /// <summary>Waits; true where its caller is to lead. The pool starts another thread for one that waits like this.</summary>
    public bool Wait() => _turn.Task.GetAwaiter().GetResult();
}

/// <summary>A work that waits to be written, and what it brings back.</summary>
internal sealed class GroupJob<T>(Func<DbConnection, T> work) : GroupJob
{
    private T? _result;

    public override void Run(DbConnection connection) => _result = work(connection);

    public T Result()
    {
        if (Fault is { } fault) ExceptionDispatchInfo.Throw(fault);
        return _result!;
    }
}
