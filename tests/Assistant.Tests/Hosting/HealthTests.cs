using System.Net;
using System.Text.Json;
using Assistant.Hosting.Health;
using Assistant.Teams.Tests;
using Assistant.Tests.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Hosting;

public sealed class HealthTests(ServedAssistant served) : IClassFixture<ServedAssistant>
{
    private sealed record Part(string Name, PartHealth Health) : IHealthPart
    {
        public PartHealth Look() => Health;
    }

    [Fact]
    public async Task A_process_that_answers_is_live()
    {
        var response = await served.Client.GetAsync("/health/live");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Where_all_is_well_every_part_is_listed_by_name_and_says_nothing()
    {
        using var json = JsonDocument.Parse(await served.Client.GetStringAsync("/health/ready"));
        json.RootElement.GetProperty("status").GetString().ShouldBe("ready");
        var parts = json.RootElement.GetProperty("parts").EnumerateArray().ToList();
        parts.Select(p => p.GetProperty("name").GetString()).ShouldBe(["answers", "knowledge", "store"]);
        parts.ShouldAllBe(p => !p.GetProperty("ill").GetBoolean());
        parts.ShouldAllBe(p => p.EnumerateObject().Count() == 2);
    }

    [Theory]
    [InlineData(false, "degraded", HttpStatusCode.OK)]
    [InlineData(true, "not-ready", HttpStatusCode.ServiceUnavailable)]
    public async Task A_part_that_is_ill_is_named_and_only_one_without_which_nothing_can_be_served_turns_readers_away(bool stopsAll, string status, HttpStatusCode code)
    {
        var part = new Part("index", new PartHealth(true, DateTimeOffset.UnixEpoch, "It is away.", stopsAll));
        var channel = new ChannelSimulator { Change = s => s.AddSingleton<IHealthPart>(part) };
        await channel.InitializeAsync();
        var response = await channel.Assistant.GetAsync("/health/ready");
        response.StatusCode.ShouldBe(code);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("status").GetString().ShouldBe(status);
        var line = json.RootElement.GetProperty("parts").EnumerateArray().Single(p => p.GetProperty("ill").GetBoolean());
        line.GetProperty("name").GetString().ShouldBe("index");
        line.GetProperty("says").GetString().ShouldBe("It is away.");
        line.GetProperty("since").GetDateTimeOffset().ShouldBe(DateTimeOffset.UnixEpoch);
        await channel.DisposeAsync();
    }

    [Fact]
    public void A_part_that_is_ill_has_been_so_since_the_first_time_and_is_well_again_by_one_word()
    {
        var time = new ManualTime();
        var since = time.GetUtcNow();
        var state = new PartState(time);
        state.BeIll("Away.");
        time.Advance(TimeSpan.FromMinutes(1));
        state.BeIll("Still away.");
        state.Now.ShouldBe(new PartHealth(true, since, "Still away."));
        state.BeWell();
        state.Now.ShouldBe(PartHealth.Well);
    }
}
