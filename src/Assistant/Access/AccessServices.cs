using Assistant.Teams.Authentication;
using Assistant.Teams.Connector;

namespace Assistant.Access;

/// <summary>Adds who may do more than ask.</summary>
public static class AccessServices
{
    /// <summary>The key of the token that is shown to Microsoft Graph.</summary>
    public const string Graph = "graph";

    public static IServiceCollection AddAccess(this IServiceCollection services, AccessOptions options, TeamsOptions teams)
    {
        services.AddSingleton(options);
        services.AddSingleton(new AccessRoles(options, isLocal: teams.AppId.Length == 0));
        services.AddSingleton<ManagerPages>();
        services.AddSingleton(s => new GroupRoles(options, () => new GraphGroups(
            s.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(GraphGroups)), s.GetRequiredKeyedService<ConnectorToken>(Graph), options),
            s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<GroupRoles>>()));
        if (!options.HasGroups) return services;
        services.AddKeyedSingleton(Graph, new ConnectorToken(teams with { ConnectorScope = $"{options.GraphAddress.TrimEnd('/')}/.default" }));
        services.AddHttpClient(nameof(GraphGroups)).AddHttpMessageHandler<RetryHandler>()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services;
    }
}
