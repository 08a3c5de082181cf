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

    /// <summary>A message of the assistant's, and in which run of it the message was sent.</summary>
    public sealed record Received(int Run, Activity Activity);

    public string ServiceUrl => $"{_app.Urls.Single()}/service/";

    /// <summary>The run that sends now.</summary>
    public int Run { get; set; }

    /// <summary>Called for each message before the assistant is told that it was taken.</summary>
    public Action<Sign> Seen { get; set; } = _ => { };

    /// <summary>Takes what the assistant sends of its own accord, and may take its time; cancelled where the assistant goes meanwhile.</summary>
    public Func<Received, CancellationToken, Task> UnaskedAsync { get; set; } = (_, _) => Task.CompletedTask;

    public static async Task<LoopbackChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var channel = new LoopbackChannel(app);
        app.MapPost("/service/v3/conversations/{conversation}/activities", channel.TakeAsync);
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
        var activity = (await JsonSerializer.DeserializeAsync(request.Body, TeamsJson.Wire.Activity))!;
        if (activity is { Type: ActivityTypes.Message, ReplyToId: { } answered })
            lock (_received)
            {
                if (!_received.TryGetValue(answered, out var answers)) _received[answered] = answers = [];
                answers.Add(new Received(run, activity));
            }
        if (activity is { Type: ActivityTypes.Message, ReplyToId: null })
        {
            Seen(Sign.Unasked);
            await UnaskedAsync(new Received(run, activity), request.HttpContext.RequestAborted);
        }
        Seen(Sign.Reply);
        return Results.Json(new { id = $"1:{Guid.NewGuid():N}" }, statusCode: StatusCodes.Status201Created);
    }
}
