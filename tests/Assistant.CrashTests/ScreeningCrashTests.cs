using System.Diagnostics;
using Assistant.CrashTests.Core;
using Assistant.CrashTests.Screening;
using Xunit.Abstractions;

namespace Assistant.CrashTests;

/// <summary>
/// The assistant as a process is killed at random moments while people go through screenings. CRASH_CYCLES says how often,
/// CRASH_SEED repeats a run's choices, CRASH_LOG names a file for the log.
/// </summary>
public sealed class ScreeningCrashTests(ITestOutputHelper output)
{
    private const int Cycles = 100, CyclesInASummary = 50, CyclesInAWorld = 25;

    [Fact]
    public async Task No_acknowledged_answer_is_lost_and_none_is_doubled_whenever_the_process_is_killed()
    {
        var (cycles, seed) = (Setting("CRASH_CYCLES", Cycles), Setting("CRASH_SEED", Random.Shared.Next()));
        using var log = new CrashLog(output, Environment.GetEnvironmentVariable("CRASH_LOG"));
        log.Line($"seed {seed}, {cycles} cycles");
        var (random, began) = (new Random(seed), Stopwatch.StartNew());
        for (var done = 0; done < cycles; done += CyclesInAWorld)
        {
            await using var world = await World.MakeAsync(ScreeningWorkload.Content);
            var (first, last) = (done + 1, Math.Min(done + CyclesInAWorld, cycles));
            await new CrashLoop(world, new ScreeningWorkload(world, promises: done / CyclesInAWorld % 2 == 1, log.Tally, random), log, random).CyclesAsync(first, last);
            if (last % CyclesInASummary == 0 || last == cycles) log.Summary($"to {last}");
        }
        log.End();
        log.Line($"{cycles} cycles in {began.Elapsed.TotalSeconds:0} s: nothing lost, nothing doubled");
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : otherwise;
}
