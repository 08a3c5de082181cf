using System.Net;
using System.Net.Http.Json;
using System.Text;
using Assistant.Answers;
using Assistant.Hosting;
using Assistant.Teams;
using Assistant.Teams.Authentication;
using Assistant.Teams.Connector;
using Assistant.Teams.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Messages;

/// <summary>The whole server with sign-in: only the far ends of the wires, Microsoft's, are stood in for.</summary>
public sealed class SignedInTests : IAsyncLifetime
{
    private readonly TokenServer _keys = new();
    private readonly Teams _teams = new();
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        var options = new TeamsOptions { AppId = TokenServer.AppId, TenantId = Guid.NewGuid().ToString(), ClientSecret = "a secret of the test" };
        var site = new SiteOptions { ShowDrafts = true, PublicAddress = "https://guidance.example" };
        _app = WebServer.Build(Some.Host(Some.TuesdayMorning, site), Some.Options with { Teams = options }, services =>
        {
            services.AddHttpClient(TeamsServices.Keys).ConfigurePrimaryHttpMessageHandler(() => _keys);
            services.AddHttpClient(nameof(ConnectorClient)).ConfigurePrimaryHttpMessageHandler(() => _teams);
            services.AddSingleton(new ConnectorToken(options, new Entra()));
            services.AddSingleton<TimeProvider>(TimeProvider.System);
        });
        await _app.StartAsync();
        _http = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_question_with_a_good_token_is_answered_with_the_bots_own_token_and_full_addresses()
    {
        (await AskAsync(TokenServer.Token(_keys.Key("first"), TimeProvider.System.GetUtcNow()))).ShouldBe(HttpStatusCode.OK);
        var (authorization, body) = _teams.Received.ShouldHaveSingleItem();
        authorization.ShouldBe("Bearer issued");
        body.ShouldContain("https://guidance.example/c/");
    }

    [Fact]
    public async Task Without_a_good_token_nothing_is_answered()
    {
        (await AskAsync(null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(TokenServer.Token(TokenServer.Unpublished("first"), TimeProvider.System.GetUtcNow()))).ShouldBe(HttpStatusCode.Unauthorized);
        _teams.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_chat_of_this_machine_is_not_there() =>
        (await _http.PostAsync("/v3/directline/conversations", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("not a guid", "11111111-1111-4111-8111-111111111111", "secret", "https://a.example", "Teams:AppId")]
    [InlineData(TokenServer.AppId, "", "secret", "https://a.example", "Teams:TenantId")]
    [InlineData(TokenServer.AppId, "11111111-1111-4111-8111-111111111111", "", "https://a.example", "Teams:ClientSecret")]
    [InlineData(TokenServer.AppId, "11111111-1111-4111-8111-111111111111", "secret", "http://a.example", "Site:PublicAddress")]
    public void Unsafe_settings_are_named_before_anything_listens(string app, string tenant, string secret, string address, string named) =>
        Should.Throw<InvalidOperationException>(() => ServeCheck.Demand(
            new ServeOptions { Environment = "Production", Teams = new TeamsOptions { AppId = app, TenantId = tenant, ClientSecret = secret } },
            new SiteOptions { PublicAddress = address })).Message.ShouldContain(named);

    [Theory]
    [InlineData("/srv/state/state.db", "/srv/state/keys", true)]
    [InlineData("/srv/state/state.db", "/srv/state", true)]
    [InlineData("/srv/state/state.db", "/srv/state-keys", false)]
    public void Keys_that_lie_with_what_they_seal_are_refused(string file, string keys, bool refused)
    {
        var said = Should.Throw<InvalidOperationException>(() => ServeCheck.Demand(
            new ServeOptions { Environment = "Production", Teams = new TeamsOptions { AppId = TokenServer.AppId }, State = new() { File = file, KeyFolder = keys } }, new SiteOptions())).Message;
        said.Contains("State:KeyFolder", StringComparison.Ordinal).ShouldBe(refused);
    }

    private async Task<HttpStatusCode> AskAsync(string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = JsonContent.Create(Some.Message("what is a reachable moment", "a:1", TokenServer.ServiceUrl), TeamsJson.Wire.Activity),
        };
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return (await _http.SendAsync(request)).StatusCode;
    }

    private sealed class Teams : HttpMessageHandler
    {
        public List<(string? Authorization, string Body)> Received { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri!.Host.ShouldBe("smba.trafficmanager.net");
            var json = await request.Content!.ReadAsStringAsync(cancellationToken);
            await ActivityJudge.DemandAsync(json);
            Received.Add((request.Headers.Authorization?.ToString(), json));
            return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"1:new"}""", Encoding.UTF8, "application/json") };
        }
    }
}
