using Assistant.Teams.Authentication;
using Assistant.Teams.Connector;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Teams;

/// <summary>Puts the protocol's parts together.</summary>
public static class TeamsServices
{
    /// <summary>The name of the client that fetches signing keys.</summary>
    public const string Keys = "signing-keys";

    /// <summary>
    /// Adds who may call (<see cref="ICallerCheck"/>) and the <see cref="ConnectorClient"/>. With an app id both use tokens; without
    /// one only callers on this machine are let in, and no token is sent.
    /// </summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, TeamsOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new ServiceAddresses(options));
        services.AddSingleton(s => new ConversationPace(SendLimits.Teams, s.GetRequiredService<TimeProvider>()));
        services.AddTransient(s => new RetryHandler(s.GetRequiredService<TimeProvider>()));
        var connector = services.AddHttpClient<ConnectorClient>().AddHttpMessageHandler<RetryHandler>();
        if (options.AppId.Length == 0)
        {
            // The channel is on this machine: a proxy between would only read along.
            connector.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });
            services.AddSingleton<ICallerCheck, LocalCallers>();
            return services;
        }
        services.AddHttpClient(Keys);
        services.AddSingleton(s => new InboundTokens(options, s.GetRequiredService<IHttpClientFactory>().CreateClient(Keys), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ICallerCheck, TeamsCallers>();
        services.AddSingleton(new ConnectorToken(options));
        services.AddTransient<ConnectorTokenHandler>();
        // A redirect could carry the token to where it may not go.
        connector.AddHttpMessageHandler<ConnectorTokenHandler>()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services;
    }
}
