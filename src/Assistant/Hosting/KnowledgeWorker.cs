using Assistant.Commands;

namespace Assistant.Hosting;

/// <summary>Takes up changed knowledge while the server runs. What cannot be used is named in the log, and the last good version stays.</summary>
public sealed partial class KnowledgeWorker(AssistantHost assistant, ILogger<KnowledgeWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, assistant.Time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (assistant.Refresh() is { } note) Log.Refreshed(logger, note);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Log.Unreadable(logger, e.Message);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Note}")]
        public static partial void Refreshed(ILogger logger, string note);

        [LoggerMessage(LogLevel.Warning, "The knowledge files cannot be read just now: {Reason}")]
        public static partial void Unreadable(ILogger logger, string reason);
    }
}
