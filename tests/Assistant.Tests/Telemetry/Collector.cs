using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Telemetry;

/// <summary>
/// A collector on loopback that takes what OTLP over HTTP is, and nothing else: the three paths, protobuf, the shape of an export. Source:
/// opentelemetry-proto, "collector/trace/v1" and its neighbours.
/// </summary>
internal sealed class Collector : IAsyncDisposable
{
    private static readonly string[] Signals = ["traces", "metrics", "logs"];

    private readonly ConcurrentQueue<(string Signal, byte[] Body)> _taken = [];
    private WebApplication _app = null!;

    public ConcurrentQueue<string> Faults { get; } = [];

    public string Address => _app.Urls.Single();

    /// <summary>The header <c>x-key</c> of the last export.</summary>
    public string? Key { get; private set; }

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        collector._app = builder.Build();
        collector._app.Run(collector.TakeAsync);
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>All bytes of a signal.</summary>
    public IReadOnlyList<byte[]> Of(string signal) => [.. _taken.Where(t => t.Signal == signal).Select(t => t.Body)];

    /// <summary>Whether the words stand anywhere in what came in.</summary>
    public bool Holds(string words) => _taken.Any(t => t.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);

    /// <summary>The names of spans, or of metrics: the export holds resources, those scopes, those the thing itself.</summary>
    public IReadOnlyList<string> Names(string signal) =>
        [.. Of(signal).SelectMany(b => Wire.Parts(b, 1)).SelectMany(r => Wire.Parts(r, 2)).SelectMany(s => Wire.Parts(s, 2)).SelectMany(x => Wire.Parts(x, signal == "traces" ? 5 : 1)).Select(n => Encoding.UTF8.GetString(n))];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var (request, body) = (context.Request, new MemoryStream());
        await request.Body.CopyToAsync(body);
        var signal = Signals.FirstOrDefault(s => request.Path == $"/v1/{s}");
        if (request.Method != "POST" || signal is null) Faults.Enqueue($"{request.Method} {request.Path}");
        else if (request.ContentType != "application/x-protobuf") Faults.Enqueue($"{request.ContentType}");
        else if (!Wire.Parts(body.ToArray(), 1).Any()) Faults.Enqueue("an export of nothing");
        else
        {
            Key = request.Headers["x-key"];
            _taken.Enqueue((signal, body.ToArray()));
        }
        context.Response.ContentType = "application/x-protobuf";
    }
}
