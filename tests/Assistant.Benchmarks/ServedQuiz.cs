using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Assistant.Access;
using Assistant.Commands;
using Assistant.Hosting;
using Assistant.Storage;
using Assistant.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Benchmarks;

/// <summary>The real server over state of its own, and a channel on loopback that takes whatever it is sent.</summary>
internal sealed class ServedQuiz : IAsyncDisposable
{
    public const string Trainer = "11111111-1111-4111-8111-111111111111";

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, string> _last = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("quiz-benchmark-").FullName;
    private WebApplication _assistant = null!, _channel = null!;
    private long _came;

    public HttpClient Client { get; private set; } = null!;

    public string ServiceUrl { get; private set; } = "";

    /// <summary>The message that stands last in the conversation.</summary>
    public string? LastIn(string conversation) => _last.GetValueOrDefault(conversation);

    public static async Task<ServedQuiz> StartAsync(AssistantHost host)
    {
        var served = new ServedQuiz();
        served._assistant = WebServer.Build(host, new ServeOptions
        {
            Port = 0,
            State = new StateOptions { File = Path.Combine(served._folder, "state.db"), KeyFolder = Path.Combine(served._folder, "keys") },
            Access = new AccessOptions { Trainers = [Trainer] },
        });
        await served._assistant.StartAsync();
        served.Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(served._assistant.Urls.Single()) };

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        served._channel = builder.Build();
        served._channel.MapPost("/v3/conversations/{conversation}/activities", served.TakeAsync);
        served._channel.MapPut("/v3/conversations/{conversation}/activities/{message}", served.TakeAsync);
        await served._channel.StartAsync();
        served.ServiceUrl = $"{served._channel.Urls.Single()}/";
        return served;
    }

    /// <summary>Waits until nothing has come for a while: the cards that had to be brought up to date are.</summary>
    public async Task UntilCaughtUpAsync()
    {
        for (var before = -1L; before != Interlocked.Read(ref _came);)
        {
            before = Interlocked.Read(ref _came);
            await Task.Delay(Quiet);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _assistant.StopAsync();
        await _assistant.DisposeAsync();
        await _channel.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<IResult> TakeAsync(string conversation, HttpRequest request)
    {
        var activity = await JsonSerializer.DeserializeAsync(request.Body, TeamsJson.Wire.Activity);
        Interlocked.Increment(ref _came);
        var id = request.RouteValues["message"] as string ?? Guid.NewGuid().ToString("N");
        if (activity!.Type == ActivityTypes.Message) _last[conversation] = id;
        return Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
    }
}
