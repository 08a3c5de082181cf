using System.Diagnostics;
using Assistant.CrashTests.Cluster;
using Assistant.CrashTests.Core;
using Assistant.CrashTests.Quizzes;
using Assistant.CrashTests.Screening;
using Assistant.PostgresTests;
using Xunit.Abstractions;

namespace Assistant.CrashTests;

/// <summary>
/// Three nodes share one PostgreSQL behind a proxy, and one of them is killed at random moments. CLUSTER_CYCLES says how often, CRASH_SEED
/// repeats a run's choices, CRASH_LOG names a file that the log is added to.
/// </summary>
[Collection(nameof(CrashRun))]
public sealed class ClusterTests(ITestOutputHelper output)
{
    private const int Cycles = 3, InAWorld = 12;

    [PostgresFact]
    public Task No_acknowledged_answer_is_lost_and_none_is_doubled_whichever_of_three_nodes_is_killed_amid_screenings() => RunAsync(ScreeningWorkload.Content,
        (world, tally, random) => new ScreeningWorkload(world, promises: false, tally, random));

    [PostgresFact]
    public Task No_acknowledged_answer_is_lost_and_every_card_comes_to_the_trainers_stage_whichever_of_three_nodes_is_killed_amid_a_quiz() => RunAsync(TeamWorkload.Content,
        (world, tally, random) => new TeamWorkload(world, tally, random));

    private async Task RunAsync(string content, Func<World, Tally, Random, IWorkload> workload)
    {
        var cycles = Setting("CLUSTER_CYCLES", Cycles);
        var (seed, began) = (Setting("CRASH_SEED", Random.Shared.Next()), Stopwatch.StartNew());
        using var log = new CrashLog(output, Environment.GetEnvironmentVariable("CRASH_LOG"));
        log.Line($"Three nodes, {content}: seed {seed}, {cycles} cycles");
        using var cluster = PostgresCluster.Create();
        var random = new Random(seed);
        for (var done = 0; done < cycles;)
        {
            await using var world = await World.MakeAsync(content, cluster.DatabaseFor($"after {done}"));
            world.Settings["State__NodeLease"] = "00:00:02";
            var (first, last) = (done + 1, Math.Min(done + InAWorld, cycles));
            await new ClusterLoop(world, workload(world, log.Tally, random), log, random).CyclesAsync(first, last);
            log.Summary($"to {last}");
            done = last;
        }
        log.End();
        log.Line($"{cycles} cycles in {began.Elapsed.TotalSeconds:0} s: nothing lost, nothing doubled");
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : otherwise;
}
