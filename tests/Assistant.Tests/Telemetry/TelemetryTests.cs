using Assistant.Hosting;
using Assistant.Hosting.Telemetry;
using Assistant.Messages;
using Assistant.Tests.Messages;
using Microsoft.AspNetCore.Builder;
using Told = Assistant.Hosting.Telemetry.Telemetry;

namespace Assistant.Tests.Telemetry;

public sealed class TelemetryTests
{
    private const string Question = "what is a reachable moment", Canary = "heronquartz";

    [Fact]
    public async Task A_turn_is_told_with_its_stages_counts_and_states_and_nothing_of_what_was_said_or_by_whom()
    {
        await using var collector = await Collector.StartAsync();
        var channel = new ChannelSimulator { Options = Some.Options with { Telemetry = new TelemetryOptions { OtlpEndpoint = collector.Address, Headers = "x-key=k1" } } };
        await channel.InitializeAsync();
        foreach (var said in (string[])[Question, $"does {Canary} count as a reachable moment", $"Jaydon {Canary} dob 3/2/2010 is missing", "he has a knife and is outside the school right now"])
            await channel.PostAsync(Some.Message(said, $"a:{Canary}", channel.ServiceUrl) with { From = new() { Id = $"29:{Canary}", Name = Canary, AadObjectId = "7d1c1f0e-6f3b-4d0e-9a55-3b0c6f0a1b2c" } });
        // What is left is sent when the server ends.
        await channel.DisposeAsync();

        collector.Faults.ShouldBeEmpty();
        collector.Names("traces").Distinct().ShouldBeSubsetOf(["turn", "check", "search", "answer", "send", "store", "model", "index", "vectors"]);
        new[] { "turn", "check", "search", "answer", "send", "store" }.ShouldBeSubsetOf(collector.Names("traces"));
        new[] { "assistant.turns", "assistant.turn.duration", "assistant.answers", "assistant.part.ill", "assistant.inbox.waiting" }.ShouldBeSubsetOf(collector.Names("metrics"));
        foreach (var word in (string[])["turn", "message", "done", "danger", "personal-details", "store", "knowledge"]) collector.Holds(word).ShouldBeTrue(word);
        foreach (var word in (string[])[Canary, "reachable", "Jaydon", "7d1c1f0e", "29:"]) collector.Holds(word).ShouldBeFalse(word);
        collector.Key.ShouldBe("k1");
    }

    [Fact]
    public void While_nobody_listens_a_stage_is_nothing_and_costs_no_memory()
    {
        var answer = Some.Ask(Question);
        Look();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) Look();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        void Look()
        {
            using var stage = Told.Stage("check");
            stage.ShouldBeNull();
            Told.Answered(answer);
            Told.Worded(1, 1);
            Told.GivenUp("answer");
        }
    }

    [Theory]
    [InlineData("message", null, true, "message")]
    [InlineData("message", null, false, "group-message")]
    [InlineData("invoke", "adaptiveCard/action", true, "card-action")]
    [InlineData("invoke", "Jaydon Smith", true, "invoke")]
    [InlineData("Jaydon Smith", null, true, "other")]
    public void What_a_caller_calls_a_turn_is_never_told(string type, string? name, bool isPersonal, string kind) =>
        TurnKinds.Of(Some.Message("x", "a:1", "http://127.0.0.1/") with { Type = type, Name = name, Conversation = new() { Id = "a:1", ConversationType = isPersonal ? "personal" : "groupChat" } }).ShouldBe(kind);

    [Fact]
    public async Task A_turn_that_fails_is_told_as_one_and_fails_all_the_same()
    {
        await Should.ThrowAsync<HttpRequestException>(() => Told.TurnAsync(Some.Message("x", "a:1", "http://127.0.0.1/"), () => Task.FromException<TurnResult>(new HttpRequestException())));
        (await Told.TurnAsync(Some.Message("x", "a:1", "http://127.0.0.1/"), () => Task.FromResult(TurnResult.Elsewhere))).ShouldBe(TurnResult.Elsewhere);
    }

    [Theory]
    [InlineData("collector:4318", "Telemetry:OtlpEndpoint is not an address")]
    [InlineData("https://user:secret@collector.example", "Telemetry:OtlpEndpoint is not an address")]
    [InlineData("https://collector.example/v1/traces", "Telemetry:OtlpEndpoint is not an address")]
    [InlineData("http://collector.example:4318", "Telemetry:OtlpEndpoint is not https")]
    public void An_address_that_would_not_do_is_named_at_the_start(string address, string problem)
    {
        var options = Some.Options with { Telemetry = new TelemetryOptions { OtlpEndpoint = address } };
        Should.Throw<InvalidOperationException>(() => WebServer.Build(Some.Assistant, options)).Message.ShouldContain(problem);
    }

    [Fact]
    public void Other_settings_that_cannot_be_used_are_named_as_well()
    {
        var wrong = new TelemetryOptions { OtlpEndpoint = "http://127.0.0.1:4318", Protocol = "smoke", TraceShare = 2, MetricsEvery = TimeSpan.Zero };
        wrong.Problems().Count().ShouldBe(3);
        (wrong with { OtlpEndpoint = "" }).Problems().ShouldBeEmpty();
        new TelemetryOptions { OtlpEndpoint = "http://[::1]:4318" }.Problems().ShouldBeEmpty();
        new TelemetryOptions { OtlpEndpoint = "https://c.example:4318/" }.AddressOf("traces").ShouldBe(new Uri("https://c.example:4318/v1/traces"));
        new TelemetryOptions { OtlpEndpoint = "https://c.example:4317", Protocol = "grpc" }.AddressOf("traces").ShouldBe(new Uri("https://c.example:4317/"));
    }
}
