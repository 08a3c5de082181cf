using System.Diagnostics;
using Xunit.Abstractions;

namespace Assistant.CrashTests.Core;

/// <summary>
/// Many cycles over one world after another. CRASH_CYCLES says how many, CRASH_MINUTES after how long no more are begun, CRASH_SEED
/// repeats a run's choices, CRASH_LOG names a file that the log is added to.
/// </summary>
internal static class CrashRun
{
    private const int CyclesInASummary = 50;

    /// <param name="output">The test's own.</param>
    /// <param name="cycles">How many, unless CRASH_CYCLES is set.</param>
    /// <param name="inAWorld">How many of them are over the same state.</param>
    /// <param name="content">The folder beside the tests with the content of the workload's own.</param>
    /// <param name="workload">Makes the workload of a world, which is the n-th from zero.</param>
    public static async Task OfAsync(ITestOutputHelper output, int cycles, int inAWorld, string content, Func<World, int, Tally, Random, IWorkload> workload)
    {
        (cycles, var seed) = (Setting("CRASH_CYCLES", cycles), Setting("CRASH_SEED", Random.Shared.Next()));
        var longest = TimeSpan.FromMinutes(Setting("CRASH_MINUTES", 24 * 60));
        using var log = new CrashLog(output, Environment.GetEnvironmentVariable("CRASH_LOG"));
        log.Line($"{content}: seed {seed}, {cycles} cycles");
        var (random, began, done, told) = (new Random(seed), Stopwatch.StartNew(), 0, 0);
        while (done < cycles && began.Elapsed < longest)
        {
            await using var world = await World.MakeAsync(content);
            var (first, last) = (done + 1, Math.Min(done + inAWorld, cycles));
            await new CrashLoop(world, workload(world, done / inAWorld, log.Tally, random), log, random).CyclesAsync(first, last);
            done = last;
            if (done - told < CyclesInASummary && done < cycles && began.Elapsed < longest) continue;
            log.Summary($"to {done}");
            told = done;
        }
        log.End();
        log.Line($"{done} cycles in {began.Elapsed.TotalSeconds:0} s: nothing lost, nothing doubled");
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : otherwise;
}
