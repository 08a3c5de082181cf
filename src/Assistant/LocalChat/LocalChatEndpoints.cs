namespace Assistant.LocalChat;

/// <summary>The chat on this machine: a channel of its own, which speaks to the bot as Teams does, and the page that uses it.</summary>
public static class LocalChatEndpoints
{
    private static readonly TimeSpan BotTimeout = TimeSpan.FromSeconds(30);

    public static void AddLocalChat(this IServiceCollection services)
    {
        services.AddSingleton(new LocalChatLimits());
        services.AddSingleton<LocalConversations>();
        services.AddSingleton<ChatRelay>();
        services.AddSingleton<DirectLineEndpoints>();
        services.AddSingleton<ConnectorEndpoints>();
        // The bot is on this machine: a proxy between would only read along.
        services.AddHttpClient<BotClient>(http => http.Timeout = BotTimeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });
    }

    public static void MapLocalChat(this WebApplication app)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15) });
        app.Services.GetRequiredService<DirectLineEndpoints>().Map(app);
        app.Services.GetRequiredService<ConnectorEndpoints>().Map(app);
        app.MapGet("/", () => new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<ChatPage>());
    }
}
