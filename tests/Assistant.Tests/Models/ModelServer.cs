using System.Net;
using System.Text;
using System.Text.Json;
using Assistant.Models.Chat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Models;

/// <summary>
/// A model endpoint on loopback. It takes exactly what OpenAI's published interface takes of a streamed chat completion, keeps what was
/// sent, and replies by script. Source: OpenAI API reference, "Create chat completion" and "The chat completion chunk object".
/// </summary>
internal sealed class ModelServer : IAsyncLifetime
{
    private const string Key = "test-key";
    private static readonly HashSet<string> Known = ["model", "messages", "stream", "stream_options", "max_completion_tokens", "max_tokens", "temperature"];

    private readonly List<JsonElement> _asked = [];
    private readonly List<string> _faults = [];
    private WebApplication _server = null!;

    /// <summary>How it replies to a call; the number counts them from 0.</summary>
    public Func<HttpContext, string, int, Task> Script { get; set; } = (context, _, _) => SayAsync(context, "");

    public ChatModelOptions Options => new() { Endpoint = $"{_server.Urls.Single()}/v1/", Model = "test-model", Key = Key, Within = TimeSpan.FromSeconds(5), FirstWithin = TimeSpan.FromSeconds(4) };

    /// <summary>What was said to the model, call by call: the rule and the data.</summary>
    public IReadOnlyList<(string Rule, string Data)> Asked
    {
        get { lock (_asked) return [.. _asked.Select(a => (Content(a, 0), Content(a, 1)))]; }
    }

    public IReadOnlyList<string> Faults
    {
        get { lock (_asked) return [.. _faults]; }
    }

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.MapPost("/v1/chat/completions", AnswerAsync);
        await _server.StartAsync();
    }

    public async Task DisposeAsync()
    {
        // A script may hang for as long as it is let.
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await _server.StopAsync(soon.Token);
        await _server.DisposeAsync();
    }

    /// <summary>Replies with that text, in pieces of a few characters.</summary>
    public static Task SayAsync(HttpContext context, string text) => StreamAsync(context, text.Chunk(7).Select(c => new string(c)), ends: true);

    /// <summary>Replies with those sentences as the prompt asks for them.</summary>
    public static Task SayAsync(HttpContext context, params IEnumerable<(string Text, int[] Passages)> sentences) =>
        SayAsync(context, string.Join('\n', sentences.Select(s => JsonSerializer.Serialize(new { text = s.Text, passages = s.Passages }))));

    /// <summary>Streams pieces; without an end the connection is cut in the middle.</summary>
    public static async Task StreamAsync(HttpContext context, IEnumerable<string> pieces, bool ends)
    {
        context.Response.ContentType = "text/event-stream";
        foreach (var piece in pieces) await WriteAsync(context, Chunk(piece));
        if (!ends)
        {
            context.Abort();
            return;
        }
        await WriteAsync(context, Chunk(null));
        await WriteAsync(context, """{"id":"c","object":"chat.completion.chunk","created":1,"model":"test-model","choices":[],"usage":{"prompt_tokens":900,"completion_tokens":60,"total_tokens":960}}""");
        await WriteAsync(context, "[DONE]");
    }

    public static async Task WriteAsync(HttpContext context, string data)
    {
        await context.Response.WriteAsync($"data: {data}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    public static string Chunk(string? piece) => JsonSerializer.Serialize(new
    {
        id = "c",
        @object = "chat.completion.chunk",
        created = 1,
        model = "test-model",
        choices = new[] { piece is null ? (object)new { index = 0, delta = new { }, finish_reason = "stop" } : new { index = 0, delta = new { content = piece }, finish_reason = (string?)null } },
    });

    private async Task AnswerAsync(HttpContext context)
    {
        using var read = new StreamReader(context.Request.Body, Encoding.UTF8);
        using var body = JsonDocument.Parse(await read.ReadToEndAsync());
        var request = body.RootElement.Clone();
        int number;
        lock (_asked)
        {
            Demand(context.Request, request);
            number = _asked.Count;
            _asked.Add(request);
        }
        await Script(context, Content(request, 1), number);
    }

    private void Demand(HttpRequest http, JsonElement request)
    {
        void That(bool isSo, string what) { if (!isSo) _faults.Add(what); }
        That(http.Headers.Authorization == $"Bearer {Key}", "the key");
        That(http.ContentType == "application/json", "the content type");
        That(request.EnumerateObject().All(p => Known.Contains(p.Name)), $"a field: {string.Join(' ', request.EnumerateObject().Select(p => p.Name))}");
        That(request.GetProperty("model").GetString() == "test-model" && request.GetProperty("stream").GetBoolean(), "model and stream");
        var messages = request.GetProperty("messages").EnumerateArray().ToList();
        That(messages.Select(m => m.GetProperty("role").GetString()).SequenceEqual(["system", "user"]), "the roles");
    }

    private static string Content(JsonElement request, int message) =>
        request.GetProperty("messages")[message].GetProperty("content") is { ValueKind: JsonValueKind.Array } parts
            ? string.Concat(parts.EnumerateArray().Select(p => p.GetProperty("text").GetString()))
            : request.GetProperty("messages")[message].GetProperty("content").GetString()!;
}
