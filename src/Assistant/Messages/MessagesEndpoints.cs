using System.Text.Json;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Hosting.Limits;
using Assistant.Hosting.Telemetry;
using Assistant.Teams;
using Assistant.Teams.Authentication;
using MsalException = Microsoft.Identity.Client.MsalException;

namespace Assistant.Messages;

/// <summary>The door that a channel knocks at: <c>POST /api/messages</c>, one activity a call.</summary>
public static partial class MessagesEndpoints
{
    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.AddSingleton<ConversationStore>();
        services.AddTransient<TurnOnce>();
        services.AddTransient<TurnPace>();
        services.AddTransient<TurnInTime>();
        services.AddSingleton<Draining>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<Func<TurnOnce>>(s => s.GetRequiredService<TurnOnce>);
        services.AddSingleton<InboxWorker>();
        services.AddHostedService(s => s.GetRequiredService<InboxWorker>());
        services.AddTransient<TurnRouter>();
        services.AddTransient<MessageHandler>();
        services.AddTransient<WelcomeHandler>();
        services.AddTransient<CardActionHandler>();
        services.AddTransient<StorelessHandler>();
        services.AddTransient<ScreeningHandler>();
        services.AddTransient<QuizHandler>();
        services.AddTransient<AnswerRecorder>();
        services.AddTransient<AnswerSender>();
        services.AddTransient<MomentShow>();
        services.AddTransient<MomentHandler>();
        services.AddTransient<MomentCopyHandler>();
        services.AddTransient<ReminderHandler>();
        services.AddTransient<FeedbackHandler>();
        services.AddTransient<SearchHandler>();
        return services;
    }

    public static void MapMessages(this WebApplication app) => app.MapPost("/api/messages", HandleAsync);

    private static async Task<IResult> HandleAsync(
        HttpRequest request, ICallerCheck callers, AssistantHost assistant, ConversationStore conversations, TurnInTime inTime, PersonPace pace, TurnPace turns, ILogger<TurnRouter> logger, CancellationToken cancellationToken)
    {
        Activity? activity;
        try
        {
            activity = await JsonSerializer.DeserializeAsync(request.Body, TeamsJson.Wire.Activity, cancellationToken);
        }
        catch (JsonException)
        {
            return Results.Text("The body is not an activity. Send one JSON object of the Bot Framework protocol.", statusCode: StatusCodes.Status400BadRequest);
        }
        if (TurnCheck.FaultIn(activity) is { } fault) return Results.Text(fault, statusCode: StatusCodes.Status400BadRequest);
        if (await callers.CheckAsync(request.Headers.Authorization, activity!, cancellationToken) is { Accepted: false } refused)
        {
            Telemetry.CallerRefused();
            // A flood of them fills no log.
            if (pace.AfterRefusal($"{request.HttpContext.Connection.RemoteIpAddress}") is { } after) return new Later(after);
            Log.Refused(logger, refused.Reason);
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        try
        {
            var turn = new Turn(activity!, conversations.Read(ConversationKey.Of(activity!)), assistant.Current);
            if (await turns.WaitAsync(turn, cancellationToken) is { } wait) return new Later(wait);
            var result = await inTime.HandleAsync(turn);
            return result.Body is { } body ? Results.Json(body, statusCode: result.Status) : Results.StatusCode(result.Status);
        }
        catch (HttpRequestException e)
        {
            Log.NotDelivered(logger, (int?)e.StatusCode);
            return Results.StatusCode(StatusCodes.Status502BadGateway);
        }
        catch (MsalException e)
        {
            Log.NotSignedIn(logger, e.ErrorCode);
            return Results.StatusCode(StatusCodes.Status502BadGateway);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A call was refused: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "The bot could not sign in, so a reply was not sent: {Code}")]
        public static partial void NotSignedIn(ILogger logger, string code);

        [LoggerMessage(LogLevel.Warning, "A reply could not be delivered (status {Status})")]
        public static partial void NotDelivered(ILogger logger, int? status);
    }
}
