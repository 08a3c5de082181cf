using Assistant.Pages.Manage;
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
        services.AddSingleton<ManagePages>();
        services.AddSingleton<Visitors>();
        services.AddFormTokens(signsIn: teams.AppId.Length > 0);
        services.AddSingleton(s => new GroupRoles(options, GroupsOf(s, options), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<GroupRoles>>()));
        services.AddSingleton(s => new ManagerList(options, GroupsOf(s, options), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<ManagerList>>()));
        if (!options.HasGroups) return services;
        services.AddKeyedSingleton(Graph, new ConnectorToken(teams with { ConnectorScope = $"{options.GraphAddress.TrimEnd('/')}/.default" }));
        services.AddHttpClient(nameof(GraphGroups)).AddHttpMessageHandler<RetryHandler>()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services;
    }

    private static Func<GraphGroups> GroupsOf(IServiceProvider services, AccessOptions options) => () =>
        new GraphGroups(services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(GraphGroups)), services.GetRequiredKeyedService<ConnectorToken>(Graph), options);

    /// <summary>
    /// The tokens of forms. Their cookie comes along also where a link elsewhere led to the page, so that one tab does not make the form of
    /// another stale. Where people sign in only this host gets it, and only over https.
    /// </summary>
    private static void AddFormTokens(this IServiceCollection services, bool signsIn) => services.AddAntiforgery(options =>
    {
        options.FormFieldName = "form-token";
        options.HeaderName = "X-Form-Token";
        options.SuppressXFrameOptionsHeader = true;
        options.Cookie.Name = signsIn ? "__Host-form" : "assistant-form";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = signsIn ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
    });
}
