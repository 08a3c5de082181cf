using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assistant.Storage;

/// <summary>Where a transaction stands.</summary>
public enum CommitStep
{
    Opened,
    Begun,
    Ran,
    Finished,
}

/// <summary>
/// Runs works one after the other in one transaction. One that throws is undone alone. Where the transaction itself is lost, as on a full
/// disk, each is run once more in one of its own, so that only those that cannot be kept fail.
/// </summary>
/// <param name="open">Opens a connection that may write.</param>
/// <param name="gate">Lets it commit when nobody reads.</param>
/// <param name="reach">Told of each step. For tests, which throw there.</param>
internal sealed class GroupBatch(Func<DbConnection> open, CommitGate? gate = null, Action<CommitStep>? reach = null)
{
    private readonly CommitGate _gate = gate ?? new CommitGate();

    /// <summary>False where no transaction could be begun; then all have failed.</summary>
    public bool Run(IReadOnlyList<GroupJob> jobs)
    {
        var (hasBegun, isKept) = (false, false);
        try
        {
            using var connection = Opened();
            hasBegun = true;
            isKept = TryWrite(connection, jobs);
        }
        catch (Exception e) when (!hasBegun || (jobs.Count == 1 && !isKept))
        {
            foreach (var job in jobs) job.Fault = e;
            return hasBegun;
        }
        catch (Exception)
        {
            // Each is tried alone below, unless they are kept: then only letting go of the connection failed.
        }
        return isKept || Alone(jobs);
    }

    private bool Alone(IReadOnlyList<GroupJob> jobs)
    {
        if (jobs.Count == 1) return true;
        for (var i = 0; i < jobs.Count; i++)
        {
            jobs[i].Fault = null;
            if (Run([jobs[i]])) continue;
            foreach (var job in jobs.Skip(i)) job.Fault = jobs[i].Fault;
            return false;
        }
        return true;
    }

    private DbConnection Opened()
    {
        var connection = open();
        try
        {
            reach?.Invoke(CommitStep.Opened);
            connection.Execute("BEGIN IMMEDIATE");
            reach?.Invoke(CommitStep.Begun);
            return connection;
        }
        catch
        {
            Undo(connection);
            connection.Dispose();
            throw;
        }
    }

    // False where the transaction is lost, and with it what all of them wrote.
    private bool TryWrite(DbConnection connection, IReadOnlyList<GroupJob> jobs)
    {
        try
        {
            if (!jobs.All(j => TryRun(connection, j)))
            {
                Undo(connection);
                return false;
            }
            reach?.Invoke(CommitStep.Finished);
            _gate.Commit(() => connection.Execute("COMMIT"));
        }
        catch
        {
            Undo(connection);
            throw;
        }
        return true;
    }

    private bool TryRun(DbConnection connection, GroupJob job)
    {
        connection.Execute("SAVEPOINT work");
        try
        {
            job.Run(connection);
            reach?.Invoke(CommitStep.Ran);
        }
        catch (Exception e)
        {
            job.Fault = e;
            return TryExecute(connection, "ROLLBACK TO work; RELEASE work");
        }
        connection.Execute("RELEASE work");
        return true;
    }

    // SQLite itself has rolled back after some faults; then there is nothing to undo.
    private static void Undo(DbConnection connection) => TryExecute(connection, "ROLLBACK");

    private static bool TryExecute(DbConnection connection, string sql)
    {
        try
        {
            connection.Execute(sql);
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
