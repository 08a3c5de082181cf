using System.Data.Common;
using Assistant.Hosting.Telemetry;
using Dapper;

namespace Assistant.Storage;

/// <summary>
/// The one place in which state outlives a restart: a SQLite file for one node, or PostgreSQL for several. Work that runs together is as
/// if no other ran beside it; where another came first it is done again from the start, so it does nothing but read, reckon and write here.
/// </summary>
public sealed class StateDatabase
{
    private const int MostTries = 40, LongestPause = 64;

    private readonly StateEngine _engine;
    private readonly GroupCommit? _group;
    private readonly CommitGate _gate = new();
    private readonly StoreCircuit _circuit = new();
    private readonly Lock _making = new();
    private volatile bool _isMade;

    /// <exception cref="StoreRefusedException">The file is set in a way that could lose what is kept.</exception>
    /// <exception cref="DbException">The server refuses us. A store that cannot be used just now is waited for: see <see cref="Fault"/>.</exception>
    public StateDatabase(StateOptions options) : this(StateEngine.Of(options)) { }

    internal StateDatabase(StateEngine engine)
    {
        _engine = engine;
        _group = engine.IsShared ? null : new GroupCommit(engine.Open, _gate);
        try
        {
            Make();
        }
        catch (DbException e) when (_engine.IsDown(e))
        {
            _circuit.IsDown(_engine.FaultOf(e));
        }
    }

    public StateEngine Engine => _engine;

    /// <summary>Why the store could not be used when it was last tried.</summary>
    public StoreFault Fault => _circuit.Fault;

    /// <summary>Looks something up.</summary>
    /// <exception cref="StoreDownException">The store cannot be used just now.</exception>
    public T Read<T>(Func<DbConnection, T> work) => Guarded(() => _group is null ? Looked(work) : _gate.Read(() => Looked(work)));

    /// <summary>Runs a statement that writes. What was written is on the disk when this returns.</summary>
    /// <exception cref="StoreDownException">The store cannot be used just now.</exception>
    public T Write<T>(Func<DbConnection, T> work) => Guarded(() =>
    {
        if (_group is not null) return _group.Run(work);
        using var connection = _engine.Open();
        return work(connection);
    });

    /// <summary>Runs several statements of which all are kept or none. What was written is on the disk when this returns.</summary>
    /// <exception cref="StoreDownException">The store cannot be used just now.</exception>
    public T Together<T>(Func<DbConnection, DbTransaction, T> work) => Guarded(() =>
    {
        // There the statements belong to the transaction of their connection, which others share.
        if (_group is not null) return _group.Run(connection => work(connection, null!));
        using var connection = _engine.Open();
        using var transaction = _engine.Begin(connection);
        var result = work(connection, transaction);
        transaction.Commit();
        return result;
    });

    /// <summary>
    /// Runs statements each of which needs no more than its own row, and sees what others have committed by then: signs of life, and who has
    /// what in hand. As serializable ones they would be refused all the time.
    /// </summary>
    /// <exception cref="StoreDownException">The store cannot be used just now.</exception>
    internal T Loose<T>(Func<DbConnection, T> work) => _group is not null ? Write(work) : Guarded(() =>
    {
        using var connection = _engine.Open();
        connection.Execute("SET default_transaction_isolation = 'read committed'");
        return work(connection);
    });

    private T Guarded<T>(Func<T> work)
    {
        _circuit.Demand();
        using var stage = Telemetry.Stage("store");
        for (var tries = 1; ; tries++)
        {
            try
            {
                Make();
                var result = work();
                _circuit.IsUp();
                return result;
            }
            catch (DbException e) when (_engine.IsOvertaken(e))
            {
                if (tries == MostTries) throw new StoreDownException(e);
                Task.Delay(Random.Shared.Next(1, Math.Min(LongestPause, 2 << Math.Min(tries, 8)))).Wait();
            }
            catch (DbException e) when (_engine.IsDown(e))
            {
                _engine.LetGo();
                _circuit.IsDown(_engine.FaultOf(e));
                throw new StoreDownException(e);
            }
            catch (StoreRefusedException e)
            {
                _circuit.IsDown(StoreFault.Refused);
                throw new StoreDownException(e);
            }
        }
    }

    private T Looked<T>(Func<DbConnection, T> work)
    {
        using var connection = _engine.OpenToRead();
        return work(connection);
    }

    // Once; where the store was away at the start, before the first work that finds it back.
    private void Make()
    {
        if (_isMade) return;
        lock (_making)
        {
            if (_isMade) return;
            using var connection = _engine.OpenToMake();
            using var transaction = _engine.BeginMigration(connection);
            connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY)", transaction: transaction);
            var last = connection.ExecuteScalar<long>("SELECT coalesce(max(version), 0) FROM schema_version", transaction: transaction);
            for (var version = last + 1; version <= StateSchema.Versions.Count; version++)
            {
                connection.Execute(_engine.Schema(StateSchema.Versions[(int)version - 1]), transaction: transaction);
                connection.Execute("INSERT INTO schema_version VALUES (@version)", new { version }, transaction);
            }
            transaction.Commit();
            _isMade = true;
        }
    }
}
