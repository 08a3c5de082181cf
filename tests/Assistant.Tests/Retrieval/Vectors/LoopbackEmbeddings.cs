using System.Collections.Concurrent;
using System.Net;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Assistant.Models.Embeddings;
using Assistant.Retrieval;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Retrieval.Vectors;

internal enum BadReply { TooMany, Broken, WrongLength, Silent, BrokenJson, TooFew, Zeros, NotFound }

/// <summary>
/// An endpoint of embeddings over real HTTP, strict to OpenAI's protocol: the path, the key, the model, and no field that it does not know. The
/// vector of a text counts its stems, so that texts which share words are alike.
/// </summary>
internal sealed class LoopbackEmbeddings : IAsyncDisposable
{
    public const string Key = "a key of the test", Model = "bag-of-words";
    public const int Length = 64;

    private WebApplication _app = null!;

    public EmbeddingOptions Options { get; private set; } = null!;

    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>Each text that was sent.</summary>
    public ConcurrentQueue<string> Texts { get; } = [];

    /// <summary>How many calls came.</summary>
    public int Calls;

    /// <summary>The next calls go wrong in these ways.</summary>
    public ConcurrentQueue<BadReply> Next { get; } = [];

    /// <summary>Every call goes wrong in this way while it is set.</summary>
    public BadReply? Always { get; set; }

    /// <summary>Whether vectors come as lists of numbers also where base64 is asked for, as some servers do.</summary>
    public bool IsPlain { get; set; }

    public static async Task<LoopbackEmbeddings> StartAsync()
    {
        var server = new LoopbackEmbeddings();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server._app = builder.Build();
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        server.Options = new EmbeddingOptions
        {
            Endpoint = $"{server._app.Urls.Single()}/v1",
            Model = Model,
            Key = Key,
            Dimensions = Length,
            Pause = TimeSpan.FromMilliseconds(1),
            QuestionWithin = TimeSpan.FromSeconds(10),
            IsOn = true,
            Folder = Directory.CreateTempSubdirectory("vectors-").FullName,
        };
        return server;
    }

    public EmbeddingLink Link(TimeProvider time, EmbeddingOptions? options = null) => new(new EndpointEmbeddings(EmbeddingClients.Create(options ?? Options), options ?? Options), options ?? Options, time);

    public static float[] VectorOf(string text)
    {
        var vector = new float[Length];
        foreach (var word in Words.In(text)) vector[Assistant.Retrieval.Qdrant.Dimension.Of(Stemmer.Stem(word.Text)) % Length]++;
        return vector;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Faults.ShouldBeEmpty();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref Calls);
        using var reader = new StreamReader(context.Request.Body);
        var asked = JsonNode.Parse(await reader.ReadToEndAsync(context.RequestAborted))!.AsObject();
        if (FaultIn(context.Request, asked) is { } fault)
        {
            Faults.Enqueue(fault);
            await WriteAsync(context, 400, """{"error":{"message":"bad request","type":"invalid_request_error"}}""");
            return;
        }
        var texts = asked["input"]!.AsArray().Select(t => (string)t!).ToList();
        foreach (var text in texts) Texts.Enqueue(text);
        var bad = Always ?? (Next.TryDequeue(out var next) ? next : null);
        if (bad == BadReply.Silent) await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        else if (bad is BadReply.TooMany or BadReply.Broken or BadReply.NotFound) await WriteAsync(context, bad == BadReply.TooMany ? 429 : bad == BadReply.Broken ? 500 : 404, """{"error":{"message":"no","type":"server_error"}}""");
        else
        {
            var body = Reply(texts, (string?)asked["encoding_format"] == "base64" && !IsPlain, bad).ToJsonString();
            await WriteAsync(context, 200, bad == BadReply.BrokenJson ? body[..(body.Length / 2)] : body);
        }
    }

    private static string? FaultIn(HttpRequest request, JsonObject asked) =>
        $"{request.Method} {request.Path}" != "POST /v1/embeddings" ? $"{request.Method} {request.Path}"
        : request.Headers.Authorization != $"Bearer {Key}" ? "no key"
        : request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true ? $"{request.ContentType}"
        : (string?)asked["model"] != Model ? "another model"
        : asked["dimensions"]?.GetValue<int>() != Length ? "another length"
        : asked["input"] is not JsonArray { Count: > 0 and <= 2048 } input || input.Any(t => t!.GetValueKind() != System.Text.Json.JsonValueKind.String || ((string)t!).Length == 0) ? "no texts"
        : asked.Select(p => p.Key).Except(["model", "input", "dimensions", "encoding_format"]).FirstOrDefault() is { } unknown ? $"'{unknown}' is not known"
        : null;

    private static JsonObject Reply(List<string> texts, bool isPacked, BadReply? bad)
    {
        var vectors = texts.ConvertAll(t => bad == BadReply.Zeros ? new float[Length] : bad == BadReply.WrongLength ? [.. VectorOf(t).Take(Length - 1).Append(1f).Append(1f)] : VectorOf(t));
        if (bad == BadReply.TooFew) vectors.RemoveAt(0);
        return new JsonObject
        {
            ["object"] = "list",
            ["model"] = Model,
            ["usage"] = new JsonObject { ["prompt_tokens"] = texts.Count, ["total_tokens"] = texts.Count },
            ["data"] = new JsonArray([.. vectors.Select((v, i) => new JsonObject
            {
                ["object"] = "embedding",
                ["index"] = i,
                ["embedding"] = isPacked ? Convert.ToBase64String(MemoryMarshal.AsBytes<float>(v)) : new JsonArray([.. v.Select(n => (JsonNode)n)]),
            })]),
        };
    }

    private static async Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }
}
