using Assistant.Teams;

namespace Assistant.Conversations;

/// <summary>
/// Under which id a chat is known. In a group each person has a thread of their own, so that what one asks is never carried
/// into another's answer, nor into anybody's private chat.
/// </summary>
public static class ConversationKey
{
    public static string Of(Activity activity)
    {
        var conversation = activity.Conversation!;
        return conversation.IsPersonal ? conversation.Id : $"{conversation.Id}\n{Person(activity)}";
    }

    // Somebody without an id cannot be told from anybody else, and starts anew with each message.
    private static string Person(Activity activity) => activity.From is { Id.Length: > 0 } from ? from.Id : $"\n{activity.Id ?? Guid.NewGuid().ToString("N")}";
}
