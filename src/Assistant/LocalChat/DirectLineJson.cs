using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Teams;

namespace Assistant.LocalChat;

/// <summary>Activities, and the number to ask on from.</summary>
public sealed record ActivitySet(IReadOnlyList<Activity> Activities, string Watermark);

/// <summary>How to go on with a conversation. The token is the conversation's id.</summary>
public sealed record DirectLineConversation(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl);

/// <summary>What a client may say when it starts a conversation.</summary>
public sealed record DirectLineStart(ChannelAccount? User);

/// <summary>What went wrong, in the protocol's shape.</summary>
public sealed record DirectLineFault(DirectLineError Error);

/// <summary>A code for programs and a message for people.</summary>
public sealed record DirectLineError(string Code, string Message);

/// <summary>The shapes of Direct Line 3.0, written as the activities in them are.</summary>
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(DirectLineConversation))]
[JsonSerializable(typeof(DirectLineStart))]
[JsonSerializable(typeof(DirectLineFault))]
public sealed partial class DirectLineJson : JsonSerializerContext
{
    public static DirectLineJson Wire { get; } = new(new JsonSerializerOptions(TeamsJson.Wire.Options) { TypeInfoResolver = null });
}
