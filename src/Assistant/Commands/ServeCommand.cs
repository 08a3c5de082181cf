using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Assistant.Access;
using Assistant.Access.SignIn;
using Assistant.Corpus.Reading;
using Assistant.Hosting;
using Assistant.Hosting.Limits;
using Assistant.Hosting.Telemetry;
using Assistant.Models;
using Assistant.Moments;
using Assistant.Moments.Reminders;
using Assistant.Questions;
using Assistant.Quizzes;
using Assistant.Screening;
using Assistant.Sources.Recall;
using Assistant.Storage;
using Assistant.Teams.Authentication;

namespace Assistant.Commands;

/// <summary><c>serve</c>, the default verb: the chat, the source pages and the bot's endpoint on this machine.</summary>
public static class ServeCommand
{
    public static Command Create(Func<AssistantHost> host, RootCommand root)
    {
        var port = new Option<int>("--port") { Description = "The port to listen on.", DefaultValueFactory = _ => new ServeOptions().Port };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(ushort.TryParse(token.Value, out var number) && number > 0)) result.AddError($"'{token.Value}' is not a port. Give a number from 1 to 65535.");
        });
        var command = new Command("serve", "Serve the chat and the source pages on this machine (the default).") { port };
        command.SetAction((result, cancellationToken) => Run(host(), result.GetValue(port), Console.Out, cancellationToken));
        root.SetAction((_, cancellationToken) => Run(host(), new ServeOptions().Port, Console.Out, cancellationToken));
        return command;
    }

    private static async Task<int> Run(AssistantHost host, int port, TextWriter output, CancellationToken cancellationToken)
    {
        var configuration = Secrets.AddTo(new ConfigurationBuilder()).AddEnvironmentVariables().Build();
        await using var app = WebServer.Build(host, new ServeOptions
        {
            Port = port,
            Environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production,
            Teams = configuration.GetSection("Teams").Get<TeamsOptions>() ?? new TeamsOptions(),
            State = configuration.GetSection("State").Get<StateOptions>() ?? new StateOptions(),
            Screening = configuration.GetSection("Screening").Get<ScreeningOptions>() ?? new ScreeningOptions(),
            Moments = configuration.GetSection("Moments").Get<MomentOptions>() ?? new MomentOptions(),
            Quizzes = configuration.GetSection("Quizzes").Get<QuizOptions>() ?? new QuizOptions(),
            Questions = configuration.GetSection("Questions").Get<QuestionOptions>() ?? new QuestionOptions(),
            Reminders = configuration.GetSection("Reminders").Get<ReminderOptions>() ?? new ReminderOptions(),
            SignIn = configuration.GetSection("SignIn").Get<SignInOptions>() ?? new SignInOptions(),
            Recall = configuration.GetSection("Recall").Get<RecallOptions>() ?? new RecallOptions(),
            Reading = configuration.GetSection("Reading").Get<ReadLimits>() ?? new ReadLimits(),
            Limits = configuration.GetSection("Limits").Get<LimitOptions>() ?? new LimitOptions(),
            SecretsInFiles = Secrets.InFiles(host.Content.Root),
            Telemetry = configuration.GetSection("Telemetry").Get<TelemetryOptions>() ?? new TelemetryOptions(),
            Model = ModelServices.Read(configuration),
            Access = configuration.GetSection("Access").Get<AccessOptions>() ?? new AccessOptions(),
        });
        if (!app.Services.GetRequiredService<ServeOptions>().SignsIn) DemandFree(port);
        await app.StartAsync(cancellationToken);
        await output.WriteLineAsync(app.Services.GetRequiredService<ServeOptions>().SignsIn
            ? $"The bot listens at {string.Join(", ", app.Urls)}/api/messages  (Ctrl+C stops it)"
            : $"The chat is at http://localhost:{port}  (Ctrl+C stops it)");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    // Asked before the server starts, which would fill the screen with its own account of the same.
    private static void DemandFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new IOException($"Port {port} is in use. Stop the program that uses it, or choose another: serve --port {(port < ushort.MaxValue ? port + 1 : port - 1)}", e);
        }
    }
}
