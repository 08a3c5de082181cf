using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Assistant.Commands;
using Assistant.Teams;
using Assistant.Teams.Messages;

namespace Assistant.LocalChat;

/// <summary>What the page, or any Direct Line client, asks. Source: Microsoft Learn, "Direct Line API 3.0 reference".</summary>
public sealed class DirectLineEndpoints(LocalConversations conversations, ChatRelay relay, AssistantHost assistant, IHostApplicationLifetime lifetime)
{
    private const string Root = "/v3/directline";
    private const int ExpiresIn = 1800, LongestUserId = 64;

    public void Map(IEndpointRouteBuilder app)
    {
        var directLine = app.MapGroup(Root);
        directLine.MapPost("tokens/generate", (Delegate)Generate);
        directLine.MapPost("tokens/refresh", (HttpContext c) => Bearer(c) is { } known ? Conversation(c, known) : NotFound());
        directLine.MapPost("conversations", (Delegate)Start);
        directLine.MapGet("conversations/{id}", (HttpContext c, string id) => conversations.Find(id) is { } known ? Conversation(c, known) : NotFound());
        directLine.MapGet("conversations/{id}/activities", (HttpContext c, string id) =>
            conversations.Find(id) is { } known ? Results.Json(known.After(Watermark(c)), DirectLineJson.Wire.ActivitySet) : NotFound());
        directLine.MapPost("conversations/{id}/activities", (HttpContext c, string id) => Post(c, id));
        directLine.MapGet("conversations/{id}/stream", (HttpContext c, string id) => Stream(c, id));
        directLine.MapPost("conversations/{id}/upload", () => Fault(StatusCodes.Status501NotImplemented, "NotImplemented", "no-upload"));
    }

    private async Task<IResult> Generate(HttpContext context) => Conversation(context, conversations.Open(await User(context)));

    private async Task<IResult> Start(HttpContext context)
    {
        var conversation = Bearer(context) ?? conversations.Open(await User(context));
        await relay.StartAsync(conversation, context.RequestAborted);
        return Conversation(context, conversation, StatusCodes.Status201Created);
    }

    private async Task<IResult> Post(HttpContext context, string id)
    {
        if (conversations.Find(id) is not { } conversation) return NotFound();
        if (await Read(context, TeamsJson.Wire.Activity) is not { Type.Length: > 0 } activity) return Fault(StatusCodes.Status400BadRequest, "BadArgument", "not-an-activity");
        if (activity.Type == ActivityTypes.Invoke)
        {
            var answer = await relay.InvokeAsync(conversation, activity, context.RequestAborted);
            return answer == BotAnswer.Unreachable ? NotDelivered() : Results.Text(answer.Body, "application/json", statusCode: answer.Status);
        }
        if (activity.Type == ActivityTypes.EndOfConversation) conversations.End(id);
        return await relay.PostAsync(conversation, activity, context.RequestAborted) is { } delivered
            ? Results.Json(new ResourceResponse(delivered), TeamsJson.Wire.ResourceResponse)
            : NotDelivered();
    }

    private async Task<IResult> Stream(HttpContext context, string id)
    {
        if (conversations.Find(id) is not { } conversation) return NotFound();
        if (!context.WebSockets.IsWebSocketRequest) return Fault(StatusCodes.Status400BadRequest, "BadArgument", "not-a-stream");
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await ActivityStream.RunAsync(socket, conversation, Watermark(context), stopping.Token);
        return Results.Empty;
    }

    private static IResult Conversation(HttpContext context, LocalConversation conversation, int status = StatusCodes.Status200OK)
    {
        var after = Watermark(context) is > 0 and var watermark ? $"?watermark={watermark}" : "";
        var stream = $"{(context.Request.IsHttps ? "wss" : "ws")}://{context.Request.Host}{Root}/conversations/{conversation.Id}/stream{after}";
        return Results.Json(new DirectLineConversation(conversation.Id, conversation.Id, ExpiresIn, stream), DirectLineJson.Wire.DirectLineConversation, statusCode: status);
    }

    private LocalConversation? Bearer(HttpContext context) =>
        context.Request.Headers.Authorization is [{ } header] && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? conversations.Find(header["Bearer ".Length..].Trim()) : null;

    private static async Task<ChannelAccount> User(HttpContext context) =>
        (await Read(context, DirectLineJson.Wire.DirectLineStart))?.User is { Id.Length: > 0 and <= LongestUserId } user ? user with { Role = "user" } : new ChannelAccount { Id = "user", Role = "user" };

    private static int Watermark(HttpContext context) => int.TryParse(context.Request.Query["watermark"], out var watermark) ? watermark : 0;

    private static async Task<T?> Read<T>(HttpContext context, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IResult NotFound() => Fault(StatusCodes.Status404NotFound, "ConversationNotFound", "forgotten");

    private IResult NotDelivered() => Fault(StatusCodes.Status502BadGateway, "BotError", "not-delivered");

    private IResult Fault(int status, string code, string words) =>
        Results.Json(new DirectLineFault(new DirectLineError(code, assistant.Knowledge.Words[$"chat.{words}"])), DirectLineJson.Wire.DirectLineFault, statusCode: status);
}
