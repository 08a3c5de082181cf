using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Hosting;
using Assistant.Hosting.Limits;
using Assistant.Teams;
using Assistant.Teams.Authentication;
using Assistant.Teams.Connector;
using Assistant.Teams.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Attacks;

/// <summary>The whole server with sign-in, as it stands against strangers. What it sends is kept, and where to.</summary>
internal sealed class GuardedServer : IAsyncDisposable
{
    public const string Tenant = "11111111-1111-4111-8111-111111111111";

    // Reading all of knowledge/ once is enough for every server of these tests.
    private static readonly Lazy<AssistantHost> Shared = new(() => Some.Host(Some.TuesdayMorning, new SiteOptions { ShowDrafts = true, PublicAddress = "https://guidance.example" }));

    private readonly TokenServer _keys = new();
    private readonly Channel _channel = new();
    private WebApplication _app = null!;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>What was sent, and to which host.</summary>
    public IReadOnlyList<(string Host, string Text)> Sent => [.. _channel.Sent];

    public static async Task<GuardedServer> StartAsync(LimitOptions limits, string environment = "Development", Action<IServiceCollection>? change = null)
    {
        var (server, teams) = (new GuardedServer(), new TeamsOptions { AppId = TokenServer.AppId, TenantId = Tenant, ClientSecret = "a secret of the test" });
        server._app = WebServer.Build(Shared.Value, Some.Options with { Teams = teams, Limits = limits, Environment = environment, State = Some.Options.State with { PlainKeys = true } }, services =>
        {
            services.AddHttpClient(TeamsServices.Keys).ConfigurePrimaryHttpMessageHandler(() => server._keys);
            services.AddHttpClient(nameof(ConnectorClient)).ConfigurePrimaryHttpMessageHandler(() => server._channel);
            services.AddSingleton(new ConnectorToken(teams, new Entra()));
            services.AddSingleton(TimeProvider.System);
            change?.Invoke(services);
        });
        // Outside Development it listens where it is told to, and a test listens on this machine alone.
        server._app.Urls.Add("http://127.0.0.1:0");
        await server._app.StartAsync();
        server.Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server._app.Urls.First(u => !u.EndsWith(":0", StringComparison.Ordinal))) };
        return server;
    }

    /// <summary>Says something as that person, with a token of Teams for that address.</summary>
    public Task<HttpResponseMessage> SayAsync(string text, string person = "29:one", string serviceUrl = TokenServer.ServiceUrl, bool goodToken = true, Func<Activity, Activity>? change = null)
    {
        var said = Some.Message(text, $"a:{person}", serviceUrl) with { From = new ChannelAccount { Id = person } };
        return PostAsync(JsonContent.Create(change is null ? said : change(said), TeamsJson.Wire.Activity), serviceUrl, goodToken);
    }

    public Task<HttpResponseMessage> PostAsync(HttpContent body, string serviceUrl = TokenServer.ServiceUrl, bool goodToken = true)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = body };
        var token = TokenServer.Token(goodToken ? _keys.Key("first") : TokenServer.Unpublished("first"), TimeProvider.System.GetUtcNow(), d => d.Claims["serviceurl"] = serviceUrl);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Channel : HttpMessageHandler
    {
        public System.Collections.Concurrent.ConcurrentQueue<(string Host, string Text)> Sent { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent.Enqueue((request.RequestUri!.Host, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"1:new"}""", Encoding.UTF8, "application/json") };
        }
    }
}
