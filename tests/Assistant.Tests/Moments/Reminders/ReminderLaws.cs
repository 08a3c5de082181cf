using System.Text.Json;
using Assistant.Commands;
using Assistant.Moments;
using Assistant.Moments.Reminders;
using Assistant.Tests.Screening;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Moments.Reminders;

/// <summary>
/// What holds of reminders whatever happens: people ask, mark, move and stop, time passes, the channel fails or is cut off, the service
/// starts again. On a real database, with a clock that the test moves over the nights when clocks change.
/// </summary>
public sealed class ReminderLaws
{
    private static readonly MovedClock Clock = new();
    private static readonly AssistantHost Host = Some.Host(Clock);
    private static readonly Arbitrary<(int Kind, int Choice)[]> Moves =
        (from kind in Gen.Choose(0, 99) from choice in Gen.Choose(0, 9_999) select (kind, choice)).ArrayOf().ToArbitrary();
    private static readonly DateTimeOffset[] Starts =
        [Some.TuesdayMorning, new(2026, 3, 27, 22, 0, 0, TimeSpan.Zero), new(2026, 10, 23, 16, 30, 0, TimeSpan.Zero), new(2026, 12, 24, 9, 0, 0, TimeSpan.Zero)];

    [Fact]
    public void Reminders_are_stored_once_sent_at_least_once_and_never_before_opt_in_or_after_stop() => Prop.ForAll(
        Gen.Elements(Starts).ToArbitrary(), Moves, (start, moves) => Check(start, moves).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(60));

    private static async Task<bool> Check(DateTimeOffset start, (int Kind, int Choice)[] moves)
    {
        Clock.Now = start;
        using var life = new ReminderLife(Host, Clock);
        foreach (var (kind, choice) in moves) await Take(life, kind, choice);
        await life.SettleAsync();
        life.Broken().ShouldBeEmpty(string.Join(' ', moves.Select(m => $"({m.Kind},{m.Choice})")));
        return true;
    }

    private static Task Take(ReminderLife life, int kind, int choice) => kind switch
    {
        < 15 => life.StartAsync(choice),
        < 30 => life.Change(choice, (k, a) => k.With(a, new[] { ActionStates.Done, ActionStates.Later, "refused" }[choice % 3])),
        < 36 => life.Change(choice, (k, a) => k.With(a, null)),
        < 42 => life.Change(choice, (k, a) => k.MoveTo(a, Clock.Now.AddMinutes(choice + 1))),
        < 47 => life.Stop(choice),
        < 70 => life.PassAsync(TimeSpan.FromMinutes(choice % 1500 + 1)),
        < 80 => life.LookAsync(),
        < 86 => life.CutOffAsync(arrives: choice % 2 == 0),
        < 91 => life.DownAsync(choice % 2 == 0),
        _ => life.Restart(),
    };
}
