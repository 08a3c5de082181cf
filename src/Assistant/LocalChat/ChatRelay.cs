using System.Text.Json;
using Assistant.Commands;
using Assistant.Teams;

namespace Assistant.LocalChat;

/// <summary>Carries activities between the page and the bot, and adds what a channel adds.</summary>
public sealed partial class ChatRelay(BotClient bot, AssistantHost assistant, TimeProvider time, ILogger<ChatRelay> logger)
{
    /// <summary>The connector's place on this server.</summary>
    public const string ConnectorPath = "/_localchat";

    private const string ChannelId = "directline", BotId = "bot";

    private ChannelAccount Bot => new() { Id = BotId, Name = assistant.Knowledge.Words["page.product"], Role = "bot" };

    /// <summary>Tells the bot who is there, so that it can say hello. Where it cannot be reached, the page finds out with the first message.</summary>
    public async Task StartAsync(LocalConversation conversation, CancellationToken cancellationToken)
    {
        if (!conversation.TryStart()) return;
        var hello = FromUser(conversation, new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [Bot, conversation.User] });
        var answer = await bot.SendAsync(hello, cancellationToken);
        if (!answer.IsDelivered) Log.NotDelivered(logger, hello.Id!, answer.Status);
    }

    /// <summary>The id of the delivered activity; null where the bot did not take it.</summary>
    public async Task<string?> PostAsync(LocalConversation conversation, Activity posted, CancellationToken cancellationToken)
    {
        var activity = FromUser(conversation, posted);
        if (activity.Type == ActivityTypes.Message) conversation.Add(activity);
        var answer = await bot.SendAsync(activity, cancellationToken);
        if (answer.IsDelivered) return activity.Id;
        conversation.Withdraw(activity.Id!);
        Log.NotDelivered(logger, activity.Id!, answer.Status);
        return null;
    }

    /// <summary>The bot's own answer to an invoke. A card takes the place of the one that was pressed; nothing else of it is kept.</summary>
    public async Task<BotAnswer> InvokeAsync(LocalConversation conversation, Activity posted, CancellationToken cancellationToken)
    {
        var activity = FromUser(conversation, posted);
        var answer = await bot.SendAsync(activity, cancellationToken);
        if (!answer.IsDelivered) Log.NotDelivered(logger, activity.Id!, answer.Status);
        else if (posted.ReplyToId is { } pressed && PressedCard.In(answer.Body) is { } card) conversation.PutCard(pressed, card);
        return answer;
    }

    /// <summary>Takes what the bot says; the id under which it is kept, or null where it is not kept.</summary>
    public string? Receive(LocalConversation conversation, Activity sent)
    {
        if (sent.Type == ActivityTypes.Typing)
        {
            conversation.Tell(FromBot(conversation, sent));
            return null;
        }
        if (sent.ReplyToId is { } question && HoldsPersonalDetails(sent)) conversation.Blank(question);
        var activity = FromBot(conversation, sent with { Id = conversation.NextId() });
        conversation.Add(activity);
        return activity.Id;
    }

    public bool Update(LocalConversation conversation, Activity sent) => conversation.Replace(FromBot(conversation, sent));

    private Activity FromUser(LocalConversation conversation, Activity posted) => Stamped(conversation, posted) with
    {
        Id = conversation.NextId(),
        ServiceUrl = bot.Base + ConnectorPath,
        From = (posted.From is { Id.Length: > 0 } from ? from : conversation.User) with { Role = "user" },
        Recipient = Bot,
    };

    private Activity FromBot(LocalConversation conversation, Activity sent) => Stamped(conversation, sent) with { From = Bot, Recipient = conversation.User };

    private Activity Stamped(LocalConversation conversation, Activity activity) => activity with
    {
        Timestamp = time.GetUtcNow(),
        ChannelId = ChannelId,
        Conversation = new ConversationAccount { Id = conversation.Id, ConversationType = "personal" },
    };

    private static bool HoldsPersonalDetails(Activity sent) =>
        sent.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("personalDetails", out var marked) && marked.ValueKind == JsonValueKind.True;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The bot did not take {ActivityId}: status {Status}.")]
        public static partial void NotDelivered(ILogger logger, string activityId, int status);
    }
}
