using System.Diagnostics;
using Assistant.CrashTests.Core;

namespace Assistant.CrashTests.Cluster;

/// <summary>
/// Three nodes, a stream, one of them killed at a random moment; what is kept is compared, what was on its way is delivered again to whoever
/// is left or after the restart, and compared again: again and again over one world.
/// </summary>
internal sealed class ClusterLoop(World world, IWorkload workload, CrashLog log, Random random)
{
    private static readonly TimeSpan LongestStream = TimeSpan.FromMinutes(2);

    private int _runs;

    /// <exception cref="CrashException">Something was lost, doubled, or cannot be read.</exception>
    public async Task CyclesAsync(int first, int last)
    {
        await using var nodes = await ClusterNodes.StartAsync(world);
        try
        {
            for (var cycle = first; cycle <= last; cycle++) await CycleAsync(nodes, cycle);
        }
        catch (Exception e)
        {
            world.IsKept = true;
            var told = $"{e.Message}{Environment.NewLine}The keys are kept in {world.Folder}. The nodes' last words:{Environment.NewLine}{nodes.LastWords}";
            log.Line(told);
            throw new CrashException(told, e);
        }
    }

    private async Task CycleAsync(ClusterNodes nodes, int cycle)
    {
        var (began, node) = (Stopwatch.StartNew(), random.Next(ClusterNodes.Count));
        var moment = random.Next(5) == 0 ? new Moment(Sign.Reply, random.Next(1, 12), Moment.Some(random, 4)) : new Moment(Sign.Command, random.Next(1, 90), Moment.Some(random, 12));
        var run = Next(nodes);
        run.Arm(moment, () => nodes.Kill(node));
        var streaming = workload.DriveAsync(run);
        if (await Task.WhenAny(streaming, Task.Delay(LongestStream)) != streaming) throw new CrashException($"The moment '{moment}' never came: the nodes no longer answer. On its way: {string.Join(", ", workload.InFlight.Order())}");
        await streaming;
        run.Disarm();
        await nodes.GoneAsync(node);
        var inFlight = workload.InFlight;
        log.Tally.Add($"node {node} killed");
        Compare();

        // Half the time those that are left take over what the dead one had; half the time it is back before.
        var isBackFirst = random.Next(2) == 0;
        if (isBackFirst) await nodes.StartAsync(node);
        log.Tally.Add(isBackFirst ? "taken over after the restart" : "taken over by the others", workload.InFlight.Count);
        await workload.RedeliverAsync(Next(nodes));
        Compare();
        if (!isBackFirst) await nodes.StartAsync(node);
        log.Cycle($"{cycle,4}  node {node} killed at {moment}{(isBackFirst ? "" : ", the others take over")}; {began.ElapsedMilliseconds} ms; on its way: {(inFlight.Count == 0 ? "nothing" : string.Join(", ", inFlight.Order()))}");
    }

    private ClusterRun Next(ClusterNodes nodes)
    {
        world.Channel.Run = ++_runs;
        return new ClusterRun(_runs, nodes.Http, world.Channel);
    }

    private void Compare()
    {
        log.Tally.Add("comparisons");
        if (workload.Compare() is { Count: > 0 } wrong) throw new CrashException(string.Join(Environment.NewLine, wrong));
    }
}
