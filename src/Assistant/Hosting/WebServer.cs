using System.Net;
using Assistant.Access;
using Assistant.Access.SignIn;
using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Hosting.Health;
using Assistant.Hosting.Limits;
using Assistant.Hosting.Telemetry;
using Assistant.LocalChat;
using Assistant.Messages;
using Assistant.Models;
using Assistant.Moments;
using Assistant.Moments.Reminders;
using Assistant.Pages;
using Assistant.Pages.Manage;
using Assistant.Questions;
using Assistant.Quizzes;
using Assistant.Retrieval;
using Assistant.Screening;
using Assistant.Sources;
using Assistant.Sources.Adding;
using Assistant.Sources.Approving;
using Assistant.Sources.Changes;
using Assistant.Sources.Currency;
using Assistant.Sources.Gaps;
using Assistant.Sources.Managing;
using Assistant.Sources.Notes;
using Assistant.Sources.Recall;
using Assistant.Sources.Switches;
using Assistant.Sources.Trail;
using Assistant.Storage;
using Assistant.Teams;
using Microsoft.AspNetCore.Components.Forms;
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
        var signIn = options.SignIn.Or(options.Teams);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = options.Environment,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning)
            // Each refused form and each key that no certificate seals: the first is answered with a page, the second said of the setting.
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.AddTelemetry(options.Telemetry);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            LimitServices.Bound(kestrel.Limits, options.Limits, LargestBody);
            if (options is { SignsIn: true, Environment: not "Development" }) return;
            if (options.Port == 0) kestrel.Listen(IPAddress.Loopback, 0);
            else kestrel.ListenLocalhost(options.Port);
        });
        builder.Services.AddQuietLogs();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(assistant);
        builder.Services.AddSingleton(assistant.Time);
        StateSeal.Keys(builder.Services.AddDataProtection(), options.State);
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton<AntiforgeryStateProvider, NoTokenState>();
        builder.Services.AddLimits(options.Limits);
        builder.Services.AddHealth();
        builder.Services.AddState(options.State);
        builder.Services.AddTeams(options.Teams);
        builder.Services.AddAccess(options.Access, options.Teams);
        builder.Services.AddSourceChanges();
        builder.Services.AddSignIn(signIn);
        builder.Services.AddAdding(options.Reading);
        builder.Services.AddScreenings(options.Screening);
        builder.Services.AddMoments(options.Moments);
        builder.Services.AddReminders(options.Reminders);
        builder.Services.AddQuizzes(options.Quizzes);
        builder.Services.AddRecall(options.Recall);
        builder.Services.AddQuestions(options.Questions);
        builder.Services.AddModels(options.Model);
        builder.Services.AddMessages();
        if (!options.SignsIn) builder.Services.AddLocalChat();
        builder.Services.AddHostedService<KnowledgeWorker>();
        if (assistant.Layers is { } layers) builder.Services.AddSearch(layers);

        change?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<FaultPage>();
        if (!options.SignsIn) app.UseMiddleware<LocalRequests>();
        if (options.SignsIn) app.UseForwardedHeaders();
        // Readers come over https, as ServeCheck demands, whatever the proxy before this server speaks to it.
        if (options.SignsIn) app.Use((context, next) => { context.Request.Scheme = Uri.UriSchemeHttps; return next(context); });
        app.UseRouting();
        app.UseMiddleware<StoreDownPage>();
        app.UseStaticFiles();
        if (signIn.IsSetUp) app.UseAuthentication();
        if (options.SignsIn) app.UseLimits();
        app.UseMiddleware<PageGate>();
        app.UseMiddleware<NothingHere>();
        app.MapHealth();
        app.MapMessages();
        if (!options.SignsIn) app.MapLocalChat();
        app.MapSources();
        app.MapCited();
        app.MapManagedSources();
        app.MapAdding();
        app.MapTrail();
        app.MapApproving();
        app.MapCurrency();
        app.MapGaps();
        app.MapNotes();
        app.MapPages();
        app.MapManageStart();
        if (signIn.IsSetUp) app.MapSignIn();
        app.MapRecords();
        app.MapRecall();
        app.MapSwitches();
        app.MapQuestions();
        app.MapScreenings();
        app.MapMoments();
        app.MapQuizzes();
        return app;
    }
}
