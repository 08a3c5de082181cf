using System.Net;
using Assistant.Access;
using Assistant.Commands;
using Assistant.LocalChat;
using Assistant.Messages;
using Assistant.Moments;
using Assistant.Moments.Reminders;
using Assistant.Pages;
using Assistant.Quizzes;
using Assistant.Screening;
using Assistant.Sources;
using Assistant.Storage;
using Assistant.Teams;
using Microsoft.AspNetCore.DataProtection;

namespace Assistant.Hosting;

/// <summary>The web application: everything that is served, in the order in which a request meets it.</summary>
public static class WebServer
{
    private const int LargestBody = 256 * 1024;

    /// <param name="assistant">What is served.</param>
    /// <param name="options">Where it listens, and whom it lets in.</param>
    /// <param name="change">Puts the far end of a wire in the place of the real one, in a test.</param>
    /// <exception cref="InvalidOperationException">Serving would not be safe; the message names each reason.</exception>
    public static WebApplication Build(AssistantHost assistant, ServeOptions options, Action<IServiceCollection>? change = null)
    {
        ServeCheck.Demand(options, assistant.Site);
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
            if (options is { SignsIn: true, Environment: not "Development" }) return;
            if (options.Port == 0) kestrel.Listen(IPAddress.Loopback, 0);
            else kestrel.ListenLocalhost(options.Port);
        });
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(assistant);
        builder.Services.AddSingleton(assistant.Time);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddRazorComponents();
        builder.Services.AddState(options.State);
        builder.Services.AddTeams(options.Teams);
        builder.Services.AddAccess(options.Access, options.Teams);
        builder.Services.AddScreenings(options.Screening);
        builder.Services.AddMoments(options.Moments);
        builder.Services.AddReminders(options.Reminders);
        builder.Services.AddQuizzes(options.Quizzes);
        builder.Services.AddMessages();
        if (!options.SignsIn) builder.Services.AddLocalChat();
        builder.Services.AddHostedService<KnowledgeWorker>();

        change?.Invoke(builder.Services);

        var app = builder.Build();
        if (!options.SignsIn) app.UseMiddleware<LocalRequests>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseStaticFiles();
        app.MapMessages();
        if (!options.SignsIn) app.MapLocalChat();
        app.MapSources();
        app.MapPages();
        app.MapScreenings();
        app.MapMoments();
        app.MapQuizzes();
        return app;
    }
}
