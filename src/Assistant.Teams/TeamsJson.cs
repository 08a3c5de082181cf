using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Teams.Cards;
using Assistant.Teams.Connector;
using Assistant.Teams.Messages;

namespace Assistant.Teams;

/// <summary>How the protocol is written: camel case, no nulls, nothing deeper than a real activity ever is.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(MessageEntity))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(MessagingExtensionQuery))]
[JsonSerializable(typeof(MessagingExtensionResponse))]
[JsonSerializable(typeof(TaskResponse))]
[JsonSerializable(typeof(ThumbnailCard))]
[JsonSerializable(typeof(ChannelAccount))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(StreamInfo))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject))]
public sealed partial class TeamsJson : JsonSerializerContext
{
    private const int Deepest = 64;

    /// <summary>Every use goes through this one. Unicode stays readable, for the text is never put into a page as it stands.</summary>
    public static TeamsJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = Deepest,
    });
}
