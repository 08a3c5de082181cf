using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.CrashTests.Cluster;

/// <summary>
/// Sends each call to the next node in turn. A node that takes no connections is left out, as by any proxy; a call that a node took and
/// did not answer is a 502, for nobody knows what became of it.
/// </summary>
internal sealed class Proxy : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.Zero }) { Timeout = TimeSpan.FromMinutes(2) };
    private readonly Uri?[] _nodes;
    private int _turn;

    private Proxy(WebApplication app, int nodes) => (_app, _nodes) = (app, new Uri?[nodes]);

    public Uri Address => new(_app.Urls.Single());

    public static async Task<Proxy> StartAsync(int nodes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var proxy = new Proxy(app, nodes);
        app.MapPost("/{**path}", proxy.PassOnAsync);
        await app.StartAsync();
        return proxy;
    }

    /// <summary>Where a node listens; null while it does not.</summary>
    public void Set(int node, Uri? address) => Volatile.Write(ref _nodes[node], address);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task<IResult> PassOnAsync(HttpRequest request, string path)
    {
        using var read = new MemoryStream();
        await request.Body.CopyToAsync(read);
        for (var tries = 0; tries < _nodes.Length; tries++)
        {
            if (Volatile.Read(ref _nodes[(uint)Interlocked.Increment(ref _turn) % _nodes.Length]) is not { } node) continue;
            try
            {
                using var body = new ByteArrayContent(read.ToArray());
                body.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
                using var response = await _http.PostAsync(new Uri(node, path), body);
                return Results.Text(await response.Content.ReadAsStringAsync(), "application/json", statusCode: (int)response.StatusCode);
            }
            catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
            {
                // Nobody took it: the next one.
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                return Results.StatusCode(StatusCodes.Status502BadGateway);
            }
        }
        return Results.StatusCode(StatusCodes.Status504GatewayTimeout);
    }
}
