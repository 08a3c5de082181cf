using System.Net;
using System.Text.Json;
using Assistant.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.CrashTests.Core;

/// <summary>The channel's end on this machine: takes what the assistant sends, also what it sends in its last moment.</summary>
internal sealed class LoopbackChannel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Dictionary<string, List<Received>> _received = [];

    private LoopbackChannel(WebApplication app) => _app = app;

    /// <summary>A message of the assistant's with the id that the channel gave it, and in which run of it the message was sent.</summary>
    public sealed record Received(int Run, Activity Activity);

    public string ServiceUrl => $"{_app.Urls.Single()}/service/";

    /// <summary>The run that sends now.</summary>
    public int Run { get; set; }

    /// <summary>Called for each message before the assistant is told that it was taken.</summary>
    public Action<Sign> Seen { get; set; } = _ => { };

    /// <summary>Called for each message that answers something, before the assistant is told that it was taken.</summary>
    public Action<Received> Answered { get; set; } = _ => { };

    /// <summary>Lets what answers something wait before it is taken.</summary>
    public Func<CancellationToken, Task> LetsInAsync { get; set; } = _ => Task.CompletedTask;

    /// <summary>
    /// Takes what the assistant sends of its own accord, or puts in the place of a message, and may take its time; cancelled where the
    /// assistant goes meanwhile.
    /// </summary>
    public Func<Received, CancellationToken, Task> UnaskedAsync { get; set; } = (_, _) => Task.CompletedTask;

    public static async Task<LoopbackChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var channel = new LoopbackChannel(app);
        app.MapPost("/service/v3/conversations/{conversation}/activities", channel.TakeAsync);
        app.MapPut("/service/v3/conversations/{conversation}/activities/{activity}", channel.ReplaceAsync);
        await app.StartAsync();
        return channel;
    }

    /// <summary>What answers that activity, in the order in which it came; typing is left out.</summary>
    public IReadOnlyList<Received> AnswersTo(string activity)
    {
        lock (_received) return _received.TryGetValue(activity, out var answers) ? [.. answers] : [];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var run = Run;
        var id = $"1:{Guid.NewGuid():N}";
        var activity = await ReadAsync(request) with { Id = id };
        if (activity is { Type: ActivityTypes.Message, ReplyToId: { } answered })
        {
            await LetsInAsync(request.HttpContext.RequestAborted);
            var received = new Received(run, activity);
            lock (_received)
            {
                if (!_received.TryGetValue(answered, out var answers)) _received[answered] = answers = [];
                answers.Add(received);
            }
            Answered(received);
        }
        if (activity is { Type: ActivityTypes.Message, ReplyToId: null })
        {
            Seen(Sign.Unasked);
            await UnaskedAsync(new Received(run, activity), request.HttpContext.RequestAborted);
        }
        Seen(Sign.Reply);
        return Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
    }

    private async Task<IResult> ReplaceAsync(HttpRequest request, string activity)
    {
        var received = new Received(Run, await ReadAsync(request) with { Id = activity });
        Seen(Sign.Unasked);
        await UnaskedAsync(received, request.HttpContext.RequestAborted);
        return Results.Json(new { id = activity });
    }

    private static async Task<Activity> ReadAsync(HttpRequest request) => (await JsonSerializer.DeserializeAsync(request.Body, TeamsJson.Wire.Activity))!;
}
