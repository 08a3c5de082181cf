using Assistant.Commands;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Identity.Client;

namespace Assistant.Access.SignIn;

/// <summary>Adds signing in on pages.</summary>
public static class SignInServices
{
    /// <summary>The name of the client that speaks to Entra.</summary>
    public const string Client = "sign-in";

    /// <summary>The path to which Entra sends the browser back; the registration has to name it.</summary>
    public const string Callback = "/signed-in";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddSignIn(this IServiceCollection services, SignInOptions options)
    {
        services.AddSingleton(options);
        if (!options.IsSetUp) return services;
        services.AddHttpClient(Client, http => http.Timeout = Longest)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton<IMsalHttpClientFactory, EntraHttp>();
        services.AddSingleton(s => new EntraClient(options, s.GetRequiredService<AssistantHost>().Site.AddressOf(Callback), s.GetRequiredService<IMsalHttpClientFactory>()));
        services.AddSingleton<IdTokens>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<SignInFlow>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = Sessions.Cookie;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            // Lax and not strict: a citation in Teams leads here from another site.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.Path = "/";
            cookie.ExpireTimeSpan = options.Idle;
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = context =>
            {
                if (!context.HttpContext.RequestServices.GetRequiredService<Sessions>().GoesOn(context.Principal)) context.RejectPrincipal();
                return Task.CompletedTask;
            };
        });
        return services;
    }
}
