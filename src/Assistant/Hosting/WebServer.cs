using System.Net;
using Assistant.Commands;
using Assistant.LocalChat;
using Assistant.Messages;
using Assistant.Sources;
using Microsoft.AspNetCore.DataProtection;

namespace Assistant.Hosting;

/// <summary>The web application: everything that is served, in the order in which a request meets it.</summary>
public static class WebServer
{
    private const int LargestBody = 256 * 1024;

    /// <exception cref="InvalidOperationException">The environment is not one in which it may be served.</exception>
    public static WebApplication Build(AssistantHost assistant, ServeOptions options)
    {
        if (options.Environment != Environments.Development)
            throw new InvalidOperationException(
                $"'serve' runs only in Development, and this is {options.Environment}. Sign-in for Teams is not built yet, so anybody could speak to it. "
                + "To try it on this machine, set ASPNETCORE_ENVIRONMENT=Development.");

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = options.Environment,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            if (options.Port == 0) kestrel.Listen(IPAddress.Loopback, 0);
            else kestrel.ListenLocalhost(options.Port);
        });
        builder.Services.AddSingleton(assistant);
        builder.Services.AddSingleton(assistant.Time);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddRazorComponents();
        builder.Services.AddMessages();
        builder.Services.AddLocalChat();
        builder.Services.AddHostedService<KnowledgeWorker>();

        var app = builder.Build();
        app.UseMiddleware<LocalRequests>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseStaticFiles();
        app.MapMessages();
        app.MapLocalChat();
        app.MapSources();
        return app;
    }
}
