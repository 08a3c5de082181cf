using Assistant.Teams.Authentication;

namespace Assistant.Teams.Tests;

/// <summary>Each token is accepted or refused as it should be.</summary>
public sealed class InboundTokenTests : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly TokenServer _server = new();
    private readonly HttpClient _http;
    private readonly InboundTokens _tokens;

    public InboundTokenTests()
    {
        _http = new HttpClient(_server);
        _tokens = new InboundTokens(_server.Options, _http, TimeProvider.System);
    }

    public static TheoryData<string> Names => [.. TokenCase.All.Select(c => c.Name)];

    public void Dispose()
    {
        _tokens.Dispose();
        _http.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Only_what_Teams_sent_to_this_bot_for_this_activity_comes_in(string name)
    {
        using var http = new HttpClient(TokenCase.Server, disposeHandler: false);
        using var tokens = new InboundTokens(TokenCase.Server.Options, http, TimeProvider.System);
        var asked = TokenCase.All.Single(c => c.Name == name);
        var verdict = await tokens.CheckAsync(asked.Authorization, asked.Activity, default);
        verdict.Accepted.ShouldBe(asked.IsAccepted, verdict.Reason);
        // The reason goes into the log.
        verdict.Reason.Length.ShouldBeLessThan(80);
        foreach (var part in (asked.Authorization ?? "").Split('.', ' ').Where(p => p.Length > 20)) verdict.Reason.ShouldNotContain(part);
    }

    [Fact]
    public async Task A_key_that_is_no_longer_published_is_refused_within_a_day()
    {
        var time = new ManualTime();
        using var tokens = new InboundTokens(_server.Options, _http, time);
        (await tokens.CheckAsync($"Bearer {TokenServer.Token(_server.Key("first"), time.GetUtcNow())}", TokenCase.Message, default)).Accepted.ShouldBeTrue();
        var key = _server.Withdraw("first");
        _server.Publish("second", ["msteams"]);
        time.Advance(TimeSpan.FromHours(25));
        (await tokens.CheckAsync($"Bearer {TokenServer.Token(key, time.GetUtcNow())}", TokenCase.Message, default)).Accepted.ShouldBeFalse();
        (await tokens.CheckAsync($"Bearer {TokenServer.Token(_server.Key("second"), time.GetUtcNow())}", TokenCase.Message, default)).Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_key_that_was_published_later_is_fetched()
    {
        await Verdict(true, Good());
        var fetched = _server.Fetches;
        var late = _server.Publish("late", ["msteams"]);
        await Verdict(true, TokenServer.Token(late, Now));
        _server.Fetches.ShouldBe(fetched + 1);
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_does_not_flood_the_key_server()
    {
        await Verdict(true, Good());
        for (var i = 0; i < 50; i++) await Verdict(false, TokenServer.Token(TokenServer.Unpublished($"unknown{i}"), Now));
        _server.Fetches.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task While_no_key_can_be_fetched_nothing_is_accepted()
    {
        _server.IsDown = true;
        await Verdict(false, Good());
    }

    [Fact]
    public async Task Keys_once_known_last_through_an_outage_of_the_key_server()
    {
        await Verdict(true, Good());
        _server.IsDown = true;
        await Verdict(true, Good());
    }

    private string Good() => TokenServer.Token(_server.Key("first"), Now);

    private async Task Verdict(bool accepted, string token)
    {
        var verdict = await _tokens.CheckAsync($"Bearer {token}", TokenCase.Message, default);
        verdict.Accepted.ShouldBe(accepted, verdict.Reason);
    }
}
