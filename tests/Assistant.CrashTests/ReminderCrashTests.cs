using Assistant.CrashTests.Core;
using Assistant.CrashTests.Reminders;
using Xunit.Abstractions;

namespace Assistant.CrashTests;

/// <summary>The assistant as a process is killed at random moments while reminders fall due.</summary>
[Collection(nameof(CrashRun))]
public sealed class ReminderCrashTests(ITestOutputHelper output)
{
    [Fact]
    public Task No_reminder_is_lost_and_each_crash_repeats_one_at_most_marked_as_a_repeat() => CrashRun.OfAsync(output, cycles: 4, inAWorld: 4, ReminderWorkload.Content,
        (world, number, tally, random) => new ReminderWorkload(world, isSlow: number % 2 == 1, tally, random));
}
