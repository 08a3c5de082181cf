using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Assistant.Access;
using Assistant.Answers;
using Assistant.Hosting;
using Assistant.Teams;
using Assistant.Teams.Authentication;
using Assistant.Teams.Connector;
using Assistant.Teams.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests;

/// <summary>The whole server with sign-in: only the far ends of the wires, Microsoft's, are stood in for.</summary>
internal sealed class SignedInServer : IAsyncDisposable
{
    private readonly TokenServer _keys = new();
    private readonly Channel _channel = new();
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    public static async Task<SignedInServer> StartAsync(TeamsOptions teams, AccessOptions access, Action<IServiceCollection> change)
    {
        var server = new SignedInServer();
        var site = new SiteOptions { ShowDrafts = true, PublicAddress = "https://guidance.example" };
        server._app = WebServer.Build(Some.Host(Some.TuesdayMorning, site), Some.Options with { Teams = teams, Access = access }, services =>
        {
            services.AddHttpClient(TeamsServices.Keys).ConfigurePrimaryHttpMessageHandler(() => server._keys);
            services.AddHttpClient(nameof(ConnectorClient)).ConfigurePrimaryHttpMessageHandler(() => server._channel);
            services.AddSingleton(new ConnectorToken(teams, new Entra()));
            services.AddSingleton(TimeProvider.System);
            change(services);
        });
        await server._app.StartAsync();
        server._http = new HttpClient { BaseAddress = new Uri(server._app.Urls.Single()) };
        return server;
    }

    /// <summary>Says something as the person with that object id; the reply.</summary>
    public async Task<Activity> SayAsync(string text, string aadObjectId)
    {
        var said = Some.Message(text, "a:1", TokenServer.ServiceUrl);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = JsonContent.Create(said with { From = said.From! with { AadObjectId = aadObjectId } }, TeamsJson.Wire.Activity),
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {TokenServer.Token(_keys.Key("first"), TimeProvider.System.GetUtcNow())}");
        (await _http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return _channel.Sent!;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Channel : HttpMessageHandler
    {
        public Activity? Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent = JsonSerializer.Deserialize(await request.Content!.ReadAsStringAsync(cancellationToken), TeamsJson.Wire.Activity);
            return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"1:new"}""", Encoding.UTF8, "application/json") };
        }
    }
}
