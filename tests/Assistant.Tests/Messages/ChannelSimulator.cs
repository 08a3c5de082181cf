using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Assistant.Commands;
using Assistant.Hosting;
using Assistant.Teams;
using Assistant.Teams.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Messages;

/// <summary>
/// The assistant as served, and a channel on loopback that it answers to: it takes what the connector interface takes,
/// refuses what Teams would refuse, and keeps the rest for the test to look at.
/// </summary>
public sealed class ChannelSimulator : IAsyncLifetime
{
    // Microsoft Learn, "Format your bot messages": about 100 KB in UTF-16.
    private const int LargestMessage = 100 * 1024;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly List<(string Id, Activity Activity, string Json)> _received = [];
    private readonly Dictionary<string, List<(Activity Activity, string Json)>> _updates = [];
    private readonly List<string> _faults = [];
    private TaskCompletionSource _came = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication _assistant = null!, _channel = null!;

    public HttpClient Assistant { get; private set; } = null!;

    /// <summary>What the channel answers to everything that is sent to it; 201 unless a test says otherwise.</summary>
    public HttpStatusCode Answers { get; set; } = HttpStatusCode.Created;

    /// <summary>A conversation whose reader has blocked the assistant.</summary>
    public string? Refuses { get; set; }

    /// <summary>Streams are refused, as in a client that does not show them.</summary>
    public bool RefusesStreams { get; set; }

    public string ServiceUrl { get; private set; } = "";

    /// <summary>What is served; set before it starts.</summary>
    internal AssistantHost Host { get; init; } = Some.Assistant;

    internal ServeOptions Options { get; init; } = Some.Options;

    /// <summary>Puts the test's own in the place of a part of what is served.</summary>
    internal Action<IServiceCollection>? Change { get; init; }

    public IServiceProvider Services => _assistant.Services;

    public async Task InitializeAsync()
    {
        await ServeAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        _channel = builder.Build();
        _channel.MapPost("/service/v3/conversations/{conversation}/activities", ReceiveAsync);
        _channel.MapPut("/service/v3/conversations/{conversation}/activities/{message}", ReplaceAsync);
        _channel.MapPost("/service/v3/conversations", OpenAsync);
        await _channel.StartAsync();
        ServiceUrl = $"{_channel.Urls.Single()}/service/";
    }

    public async Task DisposeAsync()
    {
        Assistant.Dispose();
        await _assistant.DisposeAsync();
        await _channel.DisposeAsync();
    }

    /// <summary>The assistant ends and starts again over the same state; the channel stays.</summary>
    public async Task RestartAsync()
    {
        Assistant.Dispose();
        await _assistant.DisposeAsync();
        await ServeAsync();
    }

    /// <summary>Waits until that is so; it is looked at whenever something has come in.</summary>
    public async Task UntilAsync(Func<bool> isSo)
    {
        while (true)
        {
            Task came;
            lock (_received) came = _came.Task;
            if (isSo()) return;
            await came.WaitAsync(LongestWait);
        }
    }

    /// <summary>Says something in a chat of its own, or in the one given, and returns what came back.</summary>
    internal async Task<Activity> SayAsync(string text, string? conversation = null)
    {
        conversation ??= NewConversation();
        (await PostAsync(Some.Message(text, conversation, ServiceUrl))).StatusCode.ShouldBe(HttpStatusCode.OK);
        return Received(conversation)[^1];
    }

    internal async Task<HttpResponseMessage> PostAsync(Activity activity)
    {
        var response = await Assistant.PostAsJsonAsync("/api/messages", activity, TeamsJson.Wire.Activity);
        DemandValid();
        return response;
    }

    /// <summary>Fails the test where anything was sent that Teams, or Microsoft's own schema of an activity, would refuse.</summary>
    internal void DemandValid()
    {
        lock (_received) _faults.ShouldBeEmpty();
    }

    /// <summary>What was said in the conversation; on a slow machine typing is shown as well, and left out here.</summary>
    internal IReadOnlyList<Activity> Received(string conversation)
    {
        lock (_received) return [.. _received.Select(r => r.Activity).Where(a => a.Conversation?.Id == conversation && a.Type != ActivityTypes.Typing)];
    }

    /// <summary>What was put in the place of the message, in order.</summary>
    internal IReadOnlyList<Activity> Updates(string message)
    {
        lock (_received) return _updates.TryGetValue(message, out var updates) ? [.. updates.Select(u => u.Activity)] : [];
    }

    /// <summary>How many of them came in at all.</summary>
    internal int UpdatesIn
    {
        get
        {
            lock (_received) return _updates.Values.Sum(u => u.Count);
        }
    }

    /// <summary>All that was sent into the conversation, also in the place of something, as it came over the wire.</summary>
    internal IReadOnlyList<string> Wire(string conversation)
    {
        lock (_received) return [.. _received.Select(r => (r.Activity, r.Json)).Concat(_updates.Values.SelectMany(u => u)).Where(s => s.Activity.Conversation?.Id == conversation).Select(s => s.Json)];
    }

    /// <summary>What the channel called the first thing that came into the conversation.</summary>
    internal string FirstIdIn(string conversation)
    {
        lock (_received) return _received.First(r => r.Activity.Conversation?.Id == conversation).Id;
    }

    /// <summary>The same as it came over the wire.</summary>
    internal IReadOnlyList<string> Raw(string conversation)
    {
        lock (_received) return [.. _received.Where(r => r.Activity.Conversation?.Id == conversation && r.Activity.Type != ActivityTypes.Typing).Select(r => r.Json)];
    }

    /// <summary>The id that the channel gave a message.</summary>
    internal string IdOf(Activity activity)
    {
        lock (_received) return _received.Single(r => ReferenceEquals(r.Activity, activity)).Id;
    }

    /// <summary>An id as Teams makes them, with characters that have to be escaped in a path.</summary>
    internal static string NewConversation() => $"19:{Guid.NewGuid():N}@thread.v2;messageid=1795300858664";

    private async Task<IResult> ReceiveAsync(string conversation, HttpRequest request)
    {
        // Whoever is to wait need not wait long here.
        request.HttpContext.Response.Headers.RetryAfter = "0";
        if (conversation == Refuses) return Results.Json(new { error = new { code = "ConversationBlockedByUser", message = "User blocked the conversation with the bot." } }, statusCode: StatusCodes.Status403Forbidden);
        if (Answers != HttpStatusCode.Created) return Results.StatusCode((int)Answers);
        if (await JudgedAsync(conversation, request, () => null) is not var (activity, json)) return Results.BadRequest();
        if (RefusesStreams && json.Contains("\"streaminfo\"", StringComparison.Ordinal)) return Results.Json(new { error = new { code = "ContentStreamNotAllowed", message = "Content stream is not allowed" } }, statusCode: StatusCodes.Status403Forbidden);
        var id = $"1:{Guid.NewGuid():N}";
        Note(() => _received.Add((id, activity, json)));
        return Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
    }

    private async Task<IResult> ReplaceAsync(string conversation, string message, HttpRequest request)
    {
        request.HttpContext.Response.Headers.RetryAfter = "0";
        if (Answers != HttpStatusCode.Created) return Results.StatusCode((int)Answers);
        if (await JudgedAsync(conversation, request, () => _received.Any(r => r.Id == message && r.Activity.Conversation?.Id == conversation) ? null : $"no message {message} stands in {conversation}") is not var (activity, json)) return Results.BadRequest();
        Note(() => (_updates.TryGetValue(message, out var updates) ? updates : _updates[message] = []).Add((activity, json)));
        return Results.Json(new { id = message });
    }

    /// <summary>What came; null where it would be refused, which is noted.</summary>
    private async Task<(Activity Activity, string Json)?> JudgedAsync(string conversation, HttpRequest request, Func<string?> more)
    {
        var json = await new StreamReader(request.Body).ReadToEndAsync();
        var activity = JsonSerializer.Deserialize(json, TeamsJson.Wire.Activity)!;
        var faults = await ActivityJudge.FaultsInAsync(json);
        lock (_received)
        {
            faults = [.. new[] { Refusal(conversation, activity), more() }.OfType<string>(), .. faults];
            _faults.AddRange(faults.Select(f => $"{f} in {json}"));
        }
        return faults.Count > 0 ? null : (activity, json);
    }

    private void Note(Action came)
    {
        lock (_received)
        {
            came();
            _came.SetResult();
            _came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private async Task ServeAsync()
    {
        _assistant = WebServer.Build(Host, Options, Change);
        await _assistant.StartAsync();
        Assistant = new HttpClient { BaseAddress = new Uri(_assistant.Urls.Single()) };
    }

    /// <summary>The private chat that the channel opens with a person.</summary>
    internal static string ChatWith(string person) => $"a:chat-with-{person}";

    private async Task<IResult> OpenAsync(HttpRequest request)
    {
        var wanted = await JsonSerializer.DeserializeAsync(request.Body, TeamsJson.Wire.ConversationParameters);
        return wanted is { IsGroup: false, Bot.Id.Length: > 0, Members: [{ Id: { Length: > 0 } person }] }
            ? Results.Json(new { id = ChatWith(person) }, statusCode: StatusCodes.Status201Created)
            : Results.BadRequest();
    }

    private static string? Refusal(string conversation, Activity activity) => activity switch
    {
        _ when activity.Conversation?.Id != conversation => "the conversation is not the one of the address",
        _ when MessageSize.SizeOf(activity) > LargestMessage => "more than Teams takes",
        { Type: ActivityTypes.Message, Text: null or "", Attachments: null } => "a message without text and without a card",
        { SuggestedActions.Actions.Count: > 0, Attachments.Count: > 0 } => "suggested actions beside attachments",
        { Entities: { } entities } when entities.Count(e => e.GetProperty("type").GetString() == "https://schema.org/Message") > 1 => "more than one root entity",
        { Entities: { } entities } when entities.Any(e => e.TryGetProperty("citation", out var c) && c.GetArrayLength() > 20) => "more than 20 citations",
        _ => null,
    };
}
