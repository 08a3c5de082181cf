using Assistant.Tests.Messages;
using Assistant.Tests.Moments.Reminders;
using Assistant.Tests.Screening;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Assistant.Tests.Clocks;

/// <summary>Reminders over a clock that is set wrong for a while.</summary>
public sealed class ClockJumpScenarios(ITestOutputHelper output) : ReminderTests
{
    private static readonly int[] Jumps = [-24, -1, 1, 24];

    [Fact]
    public Task Each_reminder_comes_once_and_all_come() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        await LaterAsync(channel, TimeSpan.FromMinutes(50));
        Got(channel).Count.ShouldBe(1);
        foreach (var hours in Jumps)
        {
            await LaterAsync(channel, TimeSpan.FromHours(hours));
            var wrong = Got(channel).Count;
            await LaterAsync(channel, TimeSpan.FromHours(-hours));
            Got(channel).Count.ShouldBe(wrong, "nothing comes again when the clock is right");
        }
        for (var hour = 0; hour < 10 * 24; hour += 6) await LaterAsync(channel, TimeSpan.FromHours(6));
        var states = States(channel);
        states.ShouldAllBe(s => s == "sent");
        Got(channel).Count.ShouldBe(states.Count);
        Got(channel).ShouldAllBe(a => !a.Summary!.Contains("may have had this", StringComparison.Ordinal));
        output.WriteLine($"a clock set {string.Join(", ", Jumps)} h and right again: {states.Count} reminders, {Got(channel).Count} came, each once");
    });

    private static List<string> States(ChannelSimulator channel) => channel.Services.GetRequiredService<Assistant.Storage.StateDatabase>().Read(c => c.Query<string>("SELECT state FROM reminder").ToList());
}
