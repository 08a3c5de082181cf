namespace Assistant.Teams.Messages;

/// <summary>Addresses that open a place in Teams. Source: Microsoft Learn, "Deep link to a chat with users".</summary>
public static class DeepLinks
{
    /// <summary>The private chat of whoever opens it with the bot of that app id.</summary>
    public static string PrivateChat(string appId) => $"https://teams.microsoft.com/l/chat/0/0?users=28:{Uri.EscapeDataString(appId)}";
}
