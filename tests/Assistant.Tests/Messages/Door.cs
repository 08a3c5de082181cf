using System.Net;
using System.Text;
using System.Text.Json;
using Assistant.Hosting;
using Assistant.Teams;
using Assistant.Teams.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Messages;

/// <summary>The door for messages as it is served, with everything behind it, and a channel that takes whatever it is sent. No server listens.</summary>
internal sealed class Door : IAsyncDisposable
{
    private const int NoPace = 100_000;
    private const string Memory = "/dev/shm";

    private readonly WebApplication _app;
    private readonly RequestDelegate _handle;
    private readonly Channel _channel = new();
    private readonly string _state;

    public Door(ServeOptions options)
    {
        // Ten thousand commits to a disk would take a minute, and no test of this door restarts it.
        if (Directory.Exists(Memory)) options = options with { State = options.State with { File = Path.Combine(Memory, $"{Guid.NewGuid():N}.db") } };
        _state = options.State.File;
        _app = WebServer.Build(Some.Assistant, options, services =>
        {
            services.AddHttpClient(nameof(ConnectorClient)).ConfigurePrimaryHttpMessageHandler(() => _channel);
            services.AddSingleton(new ConversationPace(new SendLimits([(NoPace, TimeSpan.FromTicks(1))]), TimeProvider.System));
        });
        _handle = ((IEndpointRouteBuilder)_app).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>().Single(e => e.RoutePattern.RawText == "/api/messages").RequestDelegate!;
    }

    /// <summary>What was sent into a chat last.</summary>
    public Activity? Sent => _channel.Sent;

    public async Task<(int Status, string Body)> KnockAsync(string body)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        using var response = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Method = HttpMethods.Post;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Response.Body = response;
        await _handle(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(response.ToArray()));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        File.Delete(_state);
    }

    private sealed class Channel : HttpMessageHandler
    {
        public Activity? Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var json = await request.Content!.ReadAsStringAsync(cancellationToken);
            await ActivityJudge.DemandAsync(json);
            Sent = JsonSerializer.Deserialize(json, TeamsJson.Wire.Activity);
            return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"1"}""", Encoding.UTF8, "application/json") };
        }
    }
}
