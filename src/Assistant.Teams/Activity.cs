using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Teams;

/// <summary>
/// One activity of the Bot Framework protocol, in either direction. What the protocol adds and this record does not know is
/// ignored when read (specification A2005, A2104, A5002). Source: microsoft/botframework-sdk, <c>specs/botframework-activity</c>.
/// </summary>
public sealed record Activity
{
    /// <summary>What happened; see <see cref="ActivityTypes"/>. An unknown type is valid and answered with 200.</summary>
    public string Type { get; init; } = "";

    /// <summary>The channel's id of this activity. Opaque; escape it before it goes into a path.</summary>
    public string? Id { get; init; }
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Where replies go. Every inbound activity has one (A2300); on the way out it is ignored (A2302).</summary>
    public string? ServiceUrl { get; init; }

    /// <summary><c>msteams</c> in Microsoft Teams.</summary>
    public string? ChannelId { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The id of the activity that this one answers; for a card's button, of the message that holds the card.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>What was typed, or what is said; in a group it holds the mention of the bot.</summary>
    public string? Text { get; init => field = value is null ? null : LetterOrder.Of(value); }

    /// <summary><c>plain</c>, <c>markdown</c> (the default) or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What is shown where the content itself cannot be: a notification, a screen reader.</summary>
    public string? Summary { get; init; }
    public string? Locale { get; init; }

    /// <summary>The name of an invoke or event, for example <c>adaptiveCard/action</c>.</summary>
    public string? Name { get; init; }

    /// <summary>What a card's button or an invoke brings along. Its shape depends on <see cref="Name"/>.</summary>
    public JsonElement? Value { get; init; }

    /// <summary><c>add</c> or <c>remove</c>, of an installation update.</summary>
    public string? Action { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    public IReadOnlyList<JsonElement>? Entities { get; init; }
    public SuggestedActions? SuggestedActions { get; init; }
    public JsonElement? ChannelData { get; init; }

    /// <summary>A message that answers this activity in its conversation.</summary>
    public Activity Reply(Activity content) => content with
    {
        Type = content.Type.Length > 0 ? content.Type : ActivityTypes.Message,
        ChannelId = Filled(ChannelId),
        From = Filled(Recipient),
        Recipient = Filled(From),
        Conversation = Conversation is null ? null : Conversation with { ConversationType = Filled(Conversation.ConversationType), TenantId = Filled(Conversation.TenantId), Name = Filled(Conversation.Name) },
        ReplyToId = Filled(Id),
    };

    // The schema knows no empty ids, names or types: what came in empty does not go out.
    private static string? Filled(string? value) => value is { Length: > 0 } ? value : null;

    private static ChannelAccount? Filled(ChannelAccount? account) => account is { Id.Length: > 0 } ? account with { AadObjectId = Filled(account.AadObjectId), Role = Filled(account.Role) } : null;
}

/// <summary>The activity types that Microsoft Teams sends, and that a bot may send.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string Typing = "typing";
    public const string Invoke = "invoke";
    public const string Event = "event";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string MessageReaction = "messageReaction";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string EndOfConversation = "endOfConversation";
}

/// <summary>Who takes part. In Teams a person's id begins with <c>29:</c> and is per bot, a bot's with <c>28:</c>.</summary>
public sealed record ChannelAccount
{
    public string Id { get; init; } = "";
    public string? Name { get; init => field = value is null ? null : LetterOrder.Of(value); }

    /// <summary>The person's object id in Microsoft Entra; the same for every bot.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c> or <c>bot</c>, where the channel says it.</summary>
    public string? Role { get; init; }
}

/// <summary>Where it happens. <see cref="ConversationType"/> is <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
public sealed record ConversationAccount
{
    public string Id { get; init; } = "";
    public string? ConversationType { get; init; }
    public string? TenantId { get; init; }
    public bool? IsGroup { get; init; }
    public string? Name { get; init; }

    /// <summary>Whether only one person and the bot can read it. A channel that does not say is taken to be private only when it is not a group.</summary>
    [JsonIgnore]
    public bool IsPersonal => ConversationType is null ? IsGroup is not true : ConversationType == "personal";
}

/// <summary>Something attached to a message. Here always an Adaptive Card.</summary>
public sealed record Attachment
{
    public required string ContentType { get; init; }
    public JsonElement? Content { get; init; }
    public string? ContentUrl { get; init; }
    public string? Name { get; init; }
}

/// <summary>Words that the reader can send with one press. Teams shows at most three, and none beside attachments.</summary>
public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions)
{
    /// <summary>Ids of those who see them; empty means everybody. The schema wants the field.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Each text is shown and, when pressed, sent: some clients send the title, some the value, so they are the same.</summary>
    public static SuggestedActions? Say(IEnumerable<string> texts) =>
        texts.Select(t => new CardAction("imBack", t, t)).ToList() is { Count: > 0 } actions ? new SuggestedActions(actions) : null;
}

/// <summary>One suggested action. <c>imBack</c> sends <see cref="Value"/> as the reader's own message.</summary>
public sealed record CardAction(string Type, string Title, string Value);
