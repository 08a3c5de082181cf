using System.Text.Json;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Teams;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>One activity with what is known of its chat, and the knowledge that answers it.</summary>
public sealed record Turn(Activity Activity, Conversation Conversation, ServedVersion Version)
{
    public string ServiceUrl => Activity.ServiceUrl!;

    /// <summary>It was taken up before by a run that ended before it noted the answer, which may have arrived.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Whether others can read what is said here.</summary>
    public bool IsInGroup => !Activity.Conversation!.IsPersonal;
}

/// <summary>What the channel gets for its call: an invoke has a body, anything else none.</summary>
public sealed record TurnResult(int Status, JsonElement? Body = null)
{
    public static TurnResult Done { get; } = new(StatusCodes.Status200OK);

    /// <summary>Another node has it in hand.</summary>
    public static TurnResult Elsewhere { get; } = new(StatusCodes.Status503ServiceUnavailable);
    public static TurnResult BadRequest(string message) => new(StatusCodes.Status400BadRequest, ErrorResponse.BadRequest(message));
    public static TurnResult NotImplemented { get; } = new(StatusCodes.Status501NotImplemented);
}
