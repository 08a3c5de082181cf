using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Assistant.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Benchmarks.Load;

/// <summary>The channel's end: takes what the assistant sends, and says which turn it answers and when it came.</summary>
internal sealed class LoadChannel : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, LoadTurn> _waiting = new();
    private readonly WebApplication _app;

    private LoadChannel(WebApplication app) => _app = app;

    public string ServiceUrl => $"{_app.Urls.Single()}/";

    public IReadOnlyCollection<LoadTurn> Waiting => [.. _waiting.Values];

    public static async Task<LoadChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var channel = new LoadChannel(builder.Build());
        channel._app.MapPost("/v3/conversations/{conversation}/activities", channel.TakeAsync);
        channel._app.MapPut("/v3/conversations/{conversation}/activities/{activity}", (string activity) => Results.Json(new { id = activity }));
        await channel._app.StartAsync();
        return channel;
    }

    /// <summary>From now on an answer to that turn is waited for.</summary>
    public void Expect(LoadTurn turn) => _waiting[turn.Id] = turn;

    /// <summary>It was refused or failed: no answer is owed.</summary>
    public void Forget(LoadTurn turn) => _waiting.TryRemove(turn.Id, out _);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var now = Stopwatch.GetTimestamp();
        var activity = await JsonSerializer.DeserializeAsync(request.Body, TeamsJson.Wire.Activity);
        var id = Guid.NewGuid().ToString("N");
        if (activity is { Type: ActivityTypes.Message, ReplyToId: { } answered } && _waiting.TryRemove(answered, out var turn))
            turn.Person.Got(turn, activity.Attachments is [{ Content: { } card }, ..] ? card : null, id, now);
        return Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
    }
}
