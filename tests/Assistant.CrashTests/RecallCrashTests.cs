using Assistant.CrashTests.Core;
using Assistant.CrashTests.Recall;
using Xunit.Abstractions;

namespace Assistant.CrashTests;

/// <summary>The assistant as a process is killed at random moments while it tells people that an answer of theirs no longer holds.</summary>
[Collection(nameof(CrashRun))]
public sealed class RecallCrashTests(ITestOutputHelper output)
{
    [Fact]
    public Task Nobody_is_missed_and_each_crash_repeats_one_notice_at_most_marked_as_a_repeat() => CrashRun.OfAsync(output, cycles: 4, inAWorld: 4, RecallWorkload.Content,
        (world, _, tally, random) => new RecallWorkload(world, tally, random));
}
