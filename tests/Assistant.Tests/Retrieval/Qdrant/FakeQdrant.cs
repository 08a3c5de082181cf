using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Assistant.Tests.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Retrieval.Qdrant;

/// <summary>What goes wrong with one request.</summary>
internal enum Trouble { Unavailable, TooMany, Silent, LosesReply, BrokenJson, NoResult }

/// <summary>
/// Stands in for a Qdrant server over real HTTP. It refuses, and notes, every request that the published description does not allow, and
/// notes every reply of its own that it does not; it stores points and ranks them. What goes wrong, goes wrong by script.
/// </summary>
internal sealed class FakeQdrant : IAsyncDisposable
{
    public const string Key = "a key of the test";

    private static readonly Lazy<OpenApiJudge> Judge = new(() => new OpenApiJudge(File.ReadAllText(Checkout.Content.PathOf("tests/Assistant.Tests/Retrieval/Qdrant/qdrant-openapi.json"))));

    private readonly FakeCollections _collections = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Trouble>> _troubles = [];
    private readonly Lock _lock = new();
    private WebApplication _app = null!;

    public string Url { get; private set; } = "";

    /// <summary>Each thing that was said against the description, in a request or in a reply.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>Each request, as method and path.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Everything goes wrong in this way while it is set.</summary>
    public Trouble? Always { get; set; }

    public static async Task<FakeQdrant> StartAsync()
    {
        var fake = new FakeQdrant();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => { kestrel.Listen(IPAddress.Loopback, 0); kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024; });
        fake._app = builder.Build();
        fake._app.Run(fake.AnswerAsync);
        await fake._app.StartAsync();
        fake.Url = fake._app.Urls.Single();
        return fake;
    }

    /// <summary>The next requests to paths that end so go wrong in these ways, one after the other.</summary>
    public void Goes(string pathEnd, params Trouble[] troubles)
    {
        foreach (var trouble in troubles) _troubles.GetOrAdd(pathEnd, _ => []).Enqueue(trouble);
    }

    public int CountOf(string end) => Asked.Count(a => a.EndsWith(end, StringComparison.Ordinal));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (method, path) = (context.Request.Method, context.Request.Path.Value!);
        Asked.Enqueue($"{method} {path}");
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        var trouble = Always ?? TroubleOf(path);
        if (trouble == Trouble.Silent)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }
        if (trouble is Trouble.Unavailable or Trouble.TooMany)
        {
            await WriteAsync(context, trouble == Trouble.TooMany ? 429 : 503, """{"status":{"error":"Service unavailable"},"time":0.0,"result":null}""");
            return;
        }
        var (status, reply) = Done(context, method, path, text);
        if (trouble == Trouble.LosesReply) context.Abort();
        else await WriteAsync(context, status, trouble switch { Trouble.BrokenJson => reply[..(reply.Length / 2)], Trouble.NoResult => """{"status":"ok","time":0.1}""", _ => reply });
    }

    private Trouble? TroubleOf(string path)
    {
        foreach (var (end, troubles) in _troubles)
            if (path.EndsWith(end, StringComparison.Ordinal) && troubles.TryDequeue(out var next)) return next;
        return null;
    }

    private (int Status, string Reply) Done(HttpContext context, string method, string path, string text)
    {
        if (Judge.Value.OperationOf(method, path) is not { } operation) return (404, Fault($"{method} {path} is no operation"));
        if (context.Request.Headers["api-key"] != Key) return (401, Refusal("Must provide an API key"));
        if (text.Length > 0 && context.Request.ContentType != "application/json") return (415, Fault($"{method} {path}: {context.Request.ContentType}"));
        var body = text.Length == 0 ? null : JsonNode.Parse(text);
        var faults = Judge.Value.RequestFaults(operation, context.Request.Query.Select(q => (q.Key, $"{q.Value}")), body);
        if (faults.Count > 0) return (400, Fault($"{method} {path}: {string.Join("; ", faults)}"));
        lock (_lock)
        {
            var (status, result) = _collections.Do(method, path.Split('/')[1..], body);
            JsonNode reply = status == 200
                ? new JsonObject { ["result"] = result, ["status"] = "ok", ["time"] = 0.001 }
                : new JsonObject { ["status"] = new JsonObject { ["error"] = (string)result! }, ["time"] = 0.001, ["result"] = null };
            foreach (var fault in Judge.Value.ReplyFaults(operation, status, reply)) Faults.Enqueue($"reply of {method} {path}: {fault}");
            return (status, reply.ToJsonString());
        }
    }

    private string Fault(string fault)
    {
        Faults.Enqueue(fault);
        return Refusal(fault);
    }

    private static string Refusal(string error) => new JsonObject { ["status"] = new JsonObject { ["error"] = error }, ["time"] = 0.0, ["result"] = null }.ToJsonString();

    private static async Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }
}
