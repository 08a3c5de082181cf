using System.Collections.Concurrent;
using System.Text.Json;
using Assistant.Teams;
using Assistant.Teams.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.LocalChat;

/// <summary>A bot at the product's own endpoint that does what a test says, and answers through the connector as the real one does.</summary>
internal sealed class FakeBot(HttpClient http)
{
    private readonly ConnectorClient _connector = new(http, new ConversationPace(SendLimits.Teams, TimeProvider.System));

    public ConcurrentQueue<Activity> Received { get; } = [];

    public Func<Activity, Task<IResult>> Does { get; set; } = _ => Task.FromResult(Results.Ok());

    /// <summary>Before the real bot, where there is one.</summary>
    public void Map(WebApplication app) => app.MapPost("/api/messages", (Delegate)Take).WithOrder(-1);

    public Task<string?> SayAsync(Activity to, Activity content) => _connector.SendAsync(to.ServiceUrl!, to.Reply(content), CancellationToken.None);

    public Task UpdateAsync(Activity to, string id, Activity content) => _connector.UpdateAsync(to.ServiceUrl!, to.Reply(content) with { Id = id }, CancellationToken.None);

    private async Task<IResult> Take(HttpContext context)
    {
        var activity = (await JsonSerializer.DeserializeAsync(context.Request.Body, TeamsJson.Wire.Activity, context.RequestAborted))!;
        Received.Enqueue(activity);
        return await Does(activity);
    }
}
