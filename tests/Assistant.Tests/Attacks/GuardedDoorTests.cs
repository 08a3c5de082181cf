using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Assistant.Hosting.Limits;
using Assistant.Teams;
using Assistant.Teams.Authentication;
using Assistant.Teams.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Attacks;

/// <summary>What strangers, and people who send too much, meet at the door.</summary>
public sealed class GuardedDoorTests
{
    private static readonly string[] Headers = ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Strict-Transport-Security"];

    private static readonly string[] NotOfTeams =
    [
        "http://smba.trafficmanager.net/emea/",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f.1/",
        "http://169.254.169.254/latest/meta-data/",
        "https://169.254.169.254/",
        "https://[::1]/",
        "https://[::ffff:169.254.169.254]/",
        "https://[fd00:ec2::254]/",
        "https://smba.trafficmanager.net.attacker.example/",
        "https://attacker.example/smba.trafficmanager.net/",
        "https://attacker.example#smba.trafficmanager.net",
        "https://attacker.example?smba.trafficmanager.net",
        "https://smba.trafficmanager.net@attacker.example/",
        "https://user@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net:8443/",
        "https://smba.trafficmanager.net./",
        "https://xn--smba-.trafficmanager.net/",
        "https://ѕmba.trafficmanager.net/",
        "https://smba.trafficmanager。net.attacker.example/",
        "https://smba%2etrafficmanager%2enet.attacker.example/",
        "https://attacker.example\\@smba.trafficmanager.net/",
        "file:///etc/passwd",
        "gopher://smba.trafficmanager.net/",
        "//smba.trafficmanager.net/",
        "not an address",
    ];

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Every_response_has_the_headers_and_a_fault_is_told_in_plain_words(string environment)
    {
        await using var server = await GuardedServer.StartAsync(new LimitOptions(), environment, services => services.AddSingleton<ICallerCheck, Broken>());
        foreach (var path in new[] { "/", "/site.css", "/sources", "/sources/none", "/manage", "/nothing-there", "/api/messages", "/health/live" })
            DemandHeaders(await server.Http.GetAsync(path), path);

        var fault = await server.SayAsync("what is a reachable moment");
        fault.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        DemandHeaders(fault, "a fault");
        var said = await fault.Content.ReadAsStringAsync();
        said.ShouldBe(Some.Assistant.Knowledge.Words["door.failed"]);

        var large = await server.PostAsync(new StringContent($"{{\"type\":\"{new string('x', 300 * 1024)}\"}}", Encoding.UTF8, "application/json"));
        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        DemandHeaders(large, "too large");
        (await large.Content.ReadAsStringAsync()).ShouldBe(Some.Assistant.Knowledge.Words["door.too-large"]);
    }

    [Theory]
    [InlineData(65)]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public async Task What_is_nested_deeper_than_any_activity_is_refused_in_plain_words(int depth)
    {
        await using var server = await GuardedServer.StartAsync(new LimitOptions());
        foreach (var (open, close) in new[] { ("[", "]"), ("{\"a\":", "}") })
        {
            var nested = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
            var response = await server.PostAsync(new StringContent($$"""{"type":"message","text":"x","conversation":{"id":"a:1"},"serviceUrl":"{{TokenServer.ServiceUrl}}","value":{{nested}}}""", Encoding.UTF8, "application/json"));
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await response.Content.ReadAsStringAsync()).ShouldStartWith("The body is not an activity.");
        }
        server.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_sends_too_much_waits_and_is_told_once_nobody_else_waits_and_danger_never_does()
    {
        await using var server = await GuardedServer.StartAsync(new LimitOptions { TurnsAtOnce = 2, TurnsAMinute = 1 });
        for (var i = 0; i < 2; i++) (await server.SayAsync("what is a reachable moment")).StatusCode.ShouldBe(HttpStatusCode.OK);
        for (var i = 0; i < 5; i++)
        {
            var refused = await server.SayAsync("what is a reachable moment");
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        }
        server.Sent.Count(s => s.Text.Contains(Some.Assistant.Knowledge.Words["door.too-many-turns"][..40], StringComparison.Ordinal)).ShouldBe(1);

        var before = server.Sent.Count;
        (await server.SayAsync("he has a knife and is outside the house now")).StatusCode.ShouldBe(HttpStatusCode.OK);
        server.Sent.Count.ShouldBe(before + 1);
        server.Sent[^1].Text.ShouldContain("999");
        (await server.SayAsync("what is a reachable moment", "29:two")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_flood_without_good_tokens_is_held_back_and_a_good_token_of_the_same_address_comes_in()
    {
        await using var server = await GuardedServer.StartAsync(new LimitOptions { RefusedCallsAMinute = 3 });
        var met = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++) met.Add((await server.SayAsync("help", goodToken: false)).StatusCode);
        met.ShouldBe([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 3), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 3)]);
        server.Sent.ShouldBeEmpty();
        (await server.SayAsync("help")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_hundred_people_at_one_address_are_not_held_back()
    {
        await using var server = await GuardedServer.StartAsync(new LimitOptions());
        var met = new List<HttpStatusCode>();
        for (var i = 0; i < 200; i++) met.Add((await server.SayAsync("help", $"29:person-{i}")).StatusCode);
        met.ShouldAllBe(status => status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_opens_too_many_pages_waits_but_health_and_the_bot_go_on()
    {
        await using var server = await GuardedServer.StartAsync(new LimitOptions { PagesAtOnce = 3, PagesAMinute = 1 });
        for (var i = 0; i < 3; i++) (await server.Http.GetAsync("/sources")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await server.Http.GetAsync("/sources");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        DemandHeaders(refused, "too many");
        (await server.Http.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.SayAsync("help")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var forwarded = new HttpRequestMessage(HttpMethod.Get, "/sources");
        forwarded.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.7");
        (await server.Http.SendAsync(forwarded)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nothing_is_sent_to_an_address_that_is_not_of_Teams_though_the_token_is_good()
    {
        await using var server = await GuardedServer.StartAsync(new LimitOptions());
        foreach (var address in NotOfTeams) (await server.SayAsync("what is a reachable moment", serviceUrl: address)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, address);
        server.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(GuardedServer.Tenant, HttpStatusCode.OK)]
    [InlineData("22222222-2222-4222-8222-222222222222", HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.OK)]
    public async Task The_bot_speaks_in_its_own_tenant_alone(string tenant, HttpStatusCode status)
    {
        await using var server = await GuardedServer.StartAsync(new LimitOptions());
        (await server.SayAsync("help", change: a => a with { Conversation = a.Conversation! with { TenantId = tenant } })).StatusCode.ShouldBe(status);
        if (tenant.Length > 0) (await server.SayAsync("help", change: a => a with { ChannelData = System.Text.Json.JsonSerializer.SerializeToElement(new { tenant = new { id = tenant } }) })).StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")]
    [InlineData("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{")]
    public async Task A_client_that_stops_in_the_middle_is_let_go(string begun)
    {
        await using var server = await GuardedServer.StartAsync(new LimitOptions { HeadersWithin = TimeSpan.FromSeconds(1), SlowBodyFor = TimeSpan.FromSeconds(1.1) });
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Http.BaseAddress!.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begun));
        // Ends when the server closes; a server that waits for ever fails the test after a minute.
        using var read = new StreamReader(client.GetStream());
        using var longest = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var said = await read.ReadToEndAsync(longest.Token);
        if (said.Length > 0) said.ShouldContain(" 408 ");
        (await server.SayAsync("help")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static void DemandHeaders(HttpResponseMessage response, string what)
    {
        foreach (var header in Headers) response.Headers.Contains(header).ShouldBeTrue($"{header} of {what} ({(int)response.StatusCode})");
    }

    private sealed class Broken : ICallerCheck
    {
        public Task<TokenVerdict> CheckAsync(string? authorization, Activity activity, CancellationToken cancellationToken) => throw new InvalidOperationException("words that nobody may see");
    }
}
