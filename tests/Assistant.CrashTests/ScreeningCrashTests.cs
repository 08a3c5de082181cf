using Assistant.CrashTests.Core;
using Assistant.CrashTests.Screening;
using Xunit.Abstractions;

namespace Assistant.CrashTests;

/// <summary>The assistant as a process is killed at random moments while people go through screenings.</summary>
[Collection(nameof(CrashRun))]
public sealed class ScreeningCrashTests(ITestOutputHelper output)
{
    [Fact]
    public Task No_acknowledged_answer_is_lost_and_none_is_doubled_whenever_the_process_is_killed() => CrashRun.OfAsync(output, cycles: 8, inAWorld: 8, ScreeningWorkload.Content,
        (world, number, tally, random) => new ScreeningWorkload(world, promises: number % 2 == 1, tally, random));
}
