using Assistant.Commands;

namespace Assistant.Hosting;

/// <summary>Makes the knowledge ready for the first question once the server listens, and takes up changed knowledge while it runs. What cannot be used is named in the log, and the last good version stays.</summary>
public sealed partial class KnowledgeWorker(AssistantHost assistant, IHostApplicationLifetime lifetime, ILogger<KnowledgeWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registered = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        assistant.Current.Answers.Prepare();
        using var timer = new PeriodicTimer(Between, assistant.Time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (assistant.Refresh() is not { } note) continue;
                Log.Refreshed(logger, note);
                assistant.Current.Answers.Prepare();
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
