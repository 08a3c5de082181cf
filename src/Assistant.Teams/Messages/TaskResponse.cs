using System.Text.Json;

namespace Assistant.Teams.Messages;

/// <summary>The body that answers an invoke which asks for a dialog. Source: Microsoft Learn, "Use dialogs in bots".</summary>
public sealed record TaskResponse(TaskResponse.Content Task)
{
    /// <summary>What the dialog does: <c>message</c> shows the text and closes.</summary>
    public sealed record Content(string Type, string Value);

    /// <summary>Words in the place of a dialog.</summary>
    public static JsonElement Message(string text) => JsonSerializer.SerializeToElement(new TaskResponse(new Content("message", text)), TeamsJson.Wire.TaskResponse);
}
