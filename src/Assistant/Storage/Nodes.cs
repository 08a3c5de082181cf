using System.Data.Common;
using Dapper;

namespace Assistant.Storage;

/// <summary>
/// Which runs of the program are alive, where several share a database: each notes again and again that it is, by the clock of the
/// database. One that has not for <see cref="StateOptions.NodeLease"/> counts as ended, and what it had in hand is anybody's. Where the
/// state is one file there is one run, and all others have ended.
/// </summary>
public sealed class Nodes(StateDatabase database, StateOptions options)
{
    private const int ForgottenAfter = 20;

    private long _beaten;
    private volatile bool _beats;

    /// <summary>Names this run.</summary>
    public string Run { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Whether others may use the same state at the same time.</summary>
    public bool AreMany => database.Engine.IsShared;

    private long Lease => (long)options.NodeLease.TotalMilliseconds;

    /// <summary>Notes that this run is alive, and forgets those that have long ended.</summary>
    public void Beat()
    {
        if (!AreMany) return;
        var began = Environment.TickCount64;
        _beats = true;
        database.Loose(c =>
        {
            c.Execute($"INSERT INTO node (run, seen) VALUES (@Run, {database.Engine.Now}) ON CONFLICT (run) DO UPDATE SET seen = {database.Engine.Now}", new { Run });
            c.Execute($"DELETE FROM node WHERE seen < {database.Engine.Now} - @old", new { old = Lease * ForgottenAfter });
            return c.Execute("DELETE FROM claim WHERE NOT EXISTS (SELECT 1 FROM node WHERE node.run = claim.run)");
        });
        Interlocked.Exchange(ref _beaten, began);
    }

    /// <summary>This run ends: others need not wait for its lease to run out.</summary>
    public void Leave()
    {
        if (!AreMany || !_beats) return;
        _beats = false;
        database.Loose(c => c.Execute("DELETE FROM claim WHERE run = @Run", new { Run }) + c.Execute("DELETE FROM node WHERE run = @Run", new { Run }));
    }

    /// <summary>Whether another run is alive.</summary>
    public bool IsAlive(string run, DbConnection connection, DbTransaction transaction) => AreMany
        && connection.ExecuteScalar<long>($"SELECT count(*) FROM node WHERE run = @run AND seen > {database.Engine.Now} - @Lease", new { run, Lease }, transaction) > 0;

    /// <summary>Has something for this run alone; false where another that is alive has it.</summary>
    public bool Take(string what)
    {
        if (!AreMany) return true;
        // After a long pause others may count us as ended.
        if (_beats && Environment.TickCount64 - Interlocked.Read(ref _beaten) > Lease / 2) Beat();
        return database.Loose(c => c.Execute($"""
            INSERT INTO claim (what, run) VALUES (@what, @Run) ON CONFLICT (what) DO UPDATE SET run = @Run
            WHERE claim.run = @Run OR NOT EXISTS (SELECT 1 FROM node WHERE node.run = claim.run AND node.seen > {database.Engine.Now} - @Lease)
            """, new { what, Run, Lease })) == 1;
    }

    public void Release(string what)
    {
        if (AreMany) database.Loose(c => c.Execute("DELETE FROM claim WHERE what = @what AND run = @Run", new { what, Run }));
    }
}
