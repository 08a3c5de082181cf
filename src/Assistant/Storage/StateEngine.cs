using System.Data.Common;

namespace Assistant.Storage;

/// <summary>What differs between the engines that can hold state. Everything else is said in the same SQL.</summary>
public abstract class StateEngine
{
    /// <summary>Whether other nodes may use the same state at the same time.</summary>
    public abstract bool IsShared { get; }

    public abstract DbConnection Open();

    /// <summary>A connection on which nothing can be written.</summary>
    public virtual DbConnection OpenToRead() => Open();

    /// <summary>A connection for making the tables: the store itself is made where it is missing.</summary>
    public virtual DbConnection OpenToMake() => Open();

    /// <summary>A transaction that is as if no other ran beside it.</summary>
    public abstract DbTransaction Begin(DbConnection connection);

    /// <summary>Has the tables made by one at a time, also where several nodes start together.</summary>
    public abstract DbTransaction BeginMigration(DbConnection connection);

    /// <summary>The tables as this engine writes them.</summary>
    public abstract string Schema(string text);

    /// <summary>SQL for the time now by the clock of the database, in milliseconds.</summary>
    public abstract string Now { get; }

    /// <summary>Another transaction came first: it is done again from the start.</summary>
    public abstract bool IsOvertaken(DbException fault);

    /// <summary>The store cannot be used just now.</summary>
    public bool IsDown(DbException fault) => FaultOf(fault) != StoreFault.None;

    /// <summary>Why the store cannot be used; <see cref="StoreFault.None"/> where the fault is not the store's.</summary>
    public abstract StoreFault FaultOf(DbException fault);

    /// <summary>SQL for the different values of a column of the group, in one text with commas.</summary>
    public abstract string ListOf(string column);

    /// <summary>Lets go of connections that may be broken.</summary>
    public virtual void LetGo() { }

    public static StateEngine Of(StateOptions options) => options.PostgreSql.Length > 0 ? new PostgreSqlEngine(options.PostgreSql) : new SqliteEngine(options.File);
}
