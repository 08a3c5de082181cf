using System.Net;
using System.Text;
using System.Text.Json;
using Assistant.Teams.Authentication;
using Assistant.Teams.Connector;
using Microsoft.Identity.Client;

namespace Assistant.Teams.Tests;

public sealed class ConnectorTests
{
    private const string Service = "https://smba.trafficmanager.net/emea/";

    private readonly ManualTime _time = new();
    private readonly Wire _wire = new();

    [Fact]
    public async Task Ids_are_escaped_once_in_the_address()
    {
        var id = await Client().SendAsync(Service, Message("19:a@thread.tacv2;messageid=1"), default);
        _wire.Asked.ShouldHaveSingleItem().Address.ShouldBe("https://smba.trafficmanager.net/emea/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D1/activities");
        id.ShouldBe("1:new");
    }

    [Fact]
    public async Task Update_and_delete_name_the_activity()
    {
        await Client().UpdateAsync(Service, Message("a:1") with { Id = "1:x;y" }, default);
        await Client().DeleteAsync(Service, "a:1", "1:x;y", default);
        _wire.Asked.Select(a => $"{a.Method} {a.Address[Service.Length..]}").ShouldBe(
            ["PUT v3/conversations/a%3A1/activities/1%3Ax%3By", "DELETE v3/conversations/a%3A1/activities/1%3Ax%3By"]);
    }

    [Fact]
    public async Task A_chat_with_one_person_is_opened_in_their_tenant()
    {
        (await Client().CreatePersonalAsync(Service, new ChannelAccount { Id = "28:bot" }, new ChannelAccount { Id = "29:person" }, "tenant", default)).ShouldBe("1:new");
        using var sent = JsonDocument.Parse(_wire.Asked.Single().Body);
        using var expected = JsonDocument.Parse("""{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:person"}],"tenantId":"tenant","channelData":{"tenant":{"id":"tenant"}}}""");
        JsonElement.DeepEquals(sent.RootElement, expected.RootElement).ShouldBeTrue();
    }

    [Fact]
    public async Task What_has_to_wait_waits_no_part_of_a_millisecond_too_little()
    {
        var pace = new ConversationPace(new SendLimits([(1, TimeSpan.FromSeconds(1))]), _time);
        var first = _time.GetUtcNow();
        await pace.WaitAsync("a:1", default);
        _time.Advance(TimeSpan.FromMilliseconds(0.4));
        var second = pace.WaitAsync("a:1", default);
        _time.AdvanceToNext();
        await second;
        (_time.GetUtcNow() - first).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task What_passes_is_tried_again_with_the_same_words(HttpStatusCode status)
    {
        _wire.Answers.Enqueue(_ => new HttpResponseMessage(status));
        _wire.Answers.Enqueue(_ => new HttpResponseMessage(status));
        await _time.RunAsync(Client().SendAsync(Service, Message("a:1"), default));
        _wire.Asked.Count.ShouldBe(3);
        _wire.Asked.Select(a => a.Body).Distinct().ShouldHaveSingleItem().ShouldContain("hello");
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task What_is_final_is_not_tried_again(HttpStatusCode status)
    {
        _wire.Answers.Enqueue(_ => new HttpResponseMessage(status));
        (await Should.ThrowAsync<HttpRequestException>(() => Client().SendAsync(Service, Message("a:1"), default))).StatusCode.ShouldBe(status);
        _wire.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_waits_as_long_as_the_answer_asks()
    {
        _wire.Answers.Enqueue(_ =>
        {
            var busy = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            busy.Headers.RetryAfter = new(TimeSpan.FromSeconds(7));
            return busy;
        });
        (await _time.RunAsync(Client().SendAsync(Service, Message("a:1"), default))).Pauses.Sum(p => p.TotalSeconds).ShouldBe(7);
    }

    [Fact]
    public async Task It_gives_up_after_four_more_tries()
    {
        for (var i = 0; i < 10; i++) _wire.Answers.Enqueue(_ => new HttpResponseMessage(HttpStatusCode.BadGateway));
        await Should.ThrowAsync<HttpRequestException>(() => _time.RunAsync(Client().SendAsync(Service, Message("a:1"), default)));
        _wire.Asked.Count.ShouldBe(5);
    }

    [Fact]
    public async Task The_eighth_message_of_a_second_waits_and_another_chat_does_not()
    {
        var client = Client();
        for (var i = 0; i < 7; i++) await client.SendAsync(Service, Message("a:1"), default);
        var eighth = client.SendAsync(Service, Message("a:1"), default);
        await client.SendAsync(Service, Message("a:2"), default);
        eighth.IsCompleted.ShouldBeFalse();
        (await _time.RunAsync(eighth)).Pauses.ShouldBe([TimeSpan.FromSeconds(1)]);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.trafficmanager.net/teams", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", true)]
    [InlineData("https://own.example/bot", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", false)]
    [InlineData("https://smba.trafficmanager.net.attacker.example/", false)]
    [InlineData("https://attacker.example/?smba.trafficmanager.net", false)]
    [InlineData("https://smba.trafficmanager.net@attacker.example/", false)]
    [InlineData("https://user@smba.trafficmanager.net/", false)]
    [InlineData("//smba.trafficmanager.net/", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Replies_go_only_to_addresses_that_are_known(string? address, bool trusted) =>
        new ServiceAddresses(new TeamsOptions { TrustedServiceHosts = ["own.example"] }).IsTrusted(address).ShouldBe(trusted);

    [Fact]
    public async Task The_token_is_asked_for_once_and_travels_only_to_trusted_addresses()
    {
        var entra = new Entra();
        var options = new TeamsOptions { AppId = Guid.NewGuid().ToString(), TenantId = Guid.NewGuid().ToString(), ClientSecret = "a secret of the test" };
        using var handler = new ConnectorTokenHandler(new ConnectorToken(options, entra), new ServiceAddresses(options)) { InnerHandler = _wire };
        using var http = new HttpClient(handler);
        var client = new ConnectorClient(http, new ConversationPace(SendLimits.Teams, _time));
        await client.SendAsync(Service, Message("a:1"), default);
        await client.SendAsync(Service, Message("a:2"), default);
        _wire.Asked.ShouldAllBe(a => a.Authorization == "Bearer issued");
        entra.Asked.ShouldBe(1);
        await Should.ThrowAsync<HttpRequestException>(() => client.SendAsync("https://attacker.example/", Message("a:3"), default));
        _wire.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public void Without_anything_to_sign_in_with_it_says_what_to_set() =>
        Should.Throw<InvalidOperationException>(() => new ConnectorToken(new TeamsOptions { AppId = "x", TenantId = "y" })).Message.ShouldContain("Teams:ClientSecret");

    private ConnectorClient Client() => new(new HttpClient(new RetryHandler(_time) { InnerHandler = _wire }), new ConversationPace(SendLimits.Teams, _time));

    private static Activity Message(string conversation) => new() { Type = ActivityTypes.Message, Text = "hello", Conversation = new ConversationAccount { Id = conversation } };

    private sealed record Call(string Method, string Address, string Body, string? Authorization);

    private sealed class Wire : HttpMessageHandler
    {
        public List<Call> Asked { get; } = [];
        public Queue<Func<HttpRequestMessage, HttpResponseMessage>> Answers { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(new Call(request.Method.Method, request.RequestUri!.AbsoluteUri, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken), request.Headers.Authorization?.ToString()));
            return Answers.TryDequeue(out var answer)
                ? answer(request)
                : new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"1:new"}""", Encoding.UTF8, "application/json") };
        }
    }
}
