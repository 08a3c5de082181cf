using Assistant.Access;
using Assistant.Hosting;
using Assistant.Sources.Changes;
using Assistant.Sources.Trail;
using Assistant.Sources.Weekly;
using Assistant.Tests.Screening;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Sources.Changes;

public sealed class WeeklyTests
{
    [Fact]
    public async Task Once_a_week_from_Monday_at_eight_the_head_of_the_trail_is_noted_apart_from_it()
    {
        var site = new SomeSite();
        await site.DoAsync(ChangeKind.Withdraw, "child-g-and-h-brief");
        var clock = new MovedClock { Now = new DateTimeOffset(2026, 11, 23, 7, 30, 0, TimeSpan.Zero) };
        var options = Some.Options with { Access = new AccessOptions { Managers = ["6f1c7b52-9d0d-4c1e-8f0e-2b9d3c1a4e55"] } };
        await using var app = WebServer.Build(Some.Host(clock, site.Content), options);
        var weekly = app.Services.GetRequiredService<WeeklyWorker>();

        (await weekly.TellAsync(CancellationToken.None)).ShouldBeNull();
        clock.Now = clock.Now.AddHours(1);
        (await weekly.TellAsync(CancellationToken.None)).ShouldBe(0);
        (await weekly.TellAsync(CancellationToken.None)).ShouldBeNull();
        clock.Now = clock.Now.AddDays(6);
        (await weekly.TellAsync(CancellationToken.None)).ShouldBeNull();
        clock.Now = clock.Now.AddDays(2);
        (await weekly.TellAsync(CancellationToken.None)).ShouldBe(0);
        TrailHeads.Read(options.State.HeadsFile).ShouldBe([ChangeJournal.Read(site.Content).Head, ChangeJournal.Read(site.Content).Head]);
    }
}
