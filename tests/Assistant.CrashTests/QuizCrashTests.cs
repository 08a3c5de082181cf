using Assistant.CrashTests.Core;
using Assistant.CrashTests.Quizzes;
using Xunit.Abstractions;

namespace Assistant.CrashTests;

/// <summary>The assistant as a process is killed at random moments while a trainer runs a quiz and people answer.</summary>
[Collection(nameof(CrashRun))]
public sealed class QuizCrashTests(ITestOutputHelper output)
{
    [Fact]
    public Task No_acknowledged_answer_is_lost_and_every_card_comes_to_the_trainers_stage_whenever_the_process_is_killed() => CrashRun.OfAsync(output, cycles: 3, inAWorld: 12, TeamWorkload.Content,
        (world, _, tally, random) => new TeamWorkload(world, tally, random));
}
