using System.Text.Json;
using Assistant.Teams;
using Assistant.Teams.Messages;

namespace Assistant.LocalChat;

/// <summary>What the bot asks of its channel. Source: Bot Framework REST reference, "Conversation operations".</summary>
public sealed class ConnectorEndpoints(LocalConversations conversations, ChatRelay relay)
{
    public void Map(IEndpointRouteBuilder app)
    {
        var activities = app.MapGroup($"{ChatRelay.ConnectorPath}/v3/conversations/{{id}}/activities");
        activities.MapPost("", (HttpContext c, string id) => Send(c, id, null));
        activities.MapPost("{activityId}", (HttpContext c, string id, string activityId) => Send(c, id, activityId));
        activities.MapPut("{activityId}", (HttpContext c, string id, string activityId) => Update(c, id, activityId));
        activities.MapDelete("{activityId}", (string id, string activityId) => conversations.Find(id)?.Blank(activityId) is true ? Results.Ok() : Results.NotFound());
    }

    private async Task<IResult> Send(HttpContext context, string id, string? replyToId)
    {
        if (conversations.Find(id) is not { } conversation) return Results.NotFound();
        if (await Read(context) is not { } activity) return Results.BadRequest();
        return relay.Receive(conversation, activity with { ReplyToId = replyToId ?? activity.ReplyToId }) is { } kept
            ? Results.Json(new ResourceResponse(kept), TeamsJson.Wire.ResourceResponse, statusCode: StatusCodes.Status201Created)
            : Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private async Task<IResult> Update(HttpContext context, string id, string activityId)
    {
        if (conversations.Find(id) is not { } conversation) return Results.NotFound();
        if (await Read(context) is not { } activity) return Results.BadRequest();
        return relay.Update(conversation, activity with { Id = activityId }) ? Results.Json(new ResourceResponse(activityId), TeamsJson.Wire.ResourceResponse) : Results.NotFound();
    }

    private static async Task<Activity?> Read(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, TeamsJson.Wire.Activity, context.RequestAborted) is { Type.Length: > 0 } activity ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
