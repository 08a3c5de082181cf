using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Assistant.Commands;
using Assistant.Hosting;
using Assistant.Teams;
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
    private readonly List<(string Id, Activity Activity, string Json)> _received = [];
    private readonly List<string> _faults = [];
    private WebApplication _assistant = null!, _channel = null!;

    public HttpClient Assistant { get; private set; } = null!;

    /// <summary>What the channel answers to everything that is sent to it; 201 unless a test says otherwise.</summary>
    public HttpStatusCode Answers { get; set; } = HttpStatusCode.Created;

    /// <summary>A conversation whose reader has blocked the assistant.</summary>
    public string? Refuses { get; set; }

    public string ServiceUrl { get; private set; } = "";

    /// <summary>What is served; set before it starts.</summary>
    internal AssistantHost Host { get; init; } = Some.Assistant;

    internal ServeOptions Options { get; init; } = Some.Options;

    public IServiceProvider Services => _assistant.Services;

    public async Task InitializeAsync()
    {
        _assistant = WebServer.Build(Host, Options);
        await _assistant.StartAsync();
        Assistant = new HttpClient { BaseAddress = new Uri(_assistant.Urls.Single()) };

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        _channel = builder.Build();
        _channel.MapPost("/service/v3/conversations/{conversation}/activities", ReceiveAsync);
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
        var json = await new StreamReader(request.Body).ReadToEndAsync();
        var activity = JsonSerializer.Deserialize(json, TeamsJson.Wire.Activity)!;
        var faults = await ActivityJudge.FaultsInAsync(json);
        if (Refusal(conversation, activity) is { } refusal) faults = [refusal, .. faults];
        lock (_received) _faults.AddRange(faults.Select(f => $"{f} in {json}"));
        if (faults.Count > 0) return Results.BadRequest(faults);
        var id = $"1:{Guid.NewGuid():N}";
        lock (_received) _received.Add((id, activity, json));
        return Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
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
        { Type: ActivityTypes.Message, Text: null or "", Attachments: null } => "a message without text and without a card",
        { SuggestedActions.Actions.Count: > 0, Attachments.Count: > 0 } => "suggested actions beside attachments",
        { Entities: { } entities } when entities.Count(e => e.GetProperty("type").GetString() == "https://schema.org/Message") > 1 => "more than one root entity",
        { Entities: { } entities } when entities.Any(e => e.TryGetProperty("citation", out var c) && c.GetArrayLength() > 20) => "more than 20 citations",
        _ => null,
    };
}
