namespace Assistant.Sources.Adding;

/// <summary>Deletes uploads whose hour is over, also when nobody comes to the page again.</summary>
public sealed partial class PendingWorker(PendingUploads uploads, TimeProvider time, ILogger<PendingWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        do
        {
            try
            {
                uploads.Sweep();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Log.NotDeleted(logger, e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Uploads that nobody took in cannot be deleted just now: {Reason}")]
        public static partial void NotDeleted(ILogger logger, string reason);
    }
}
