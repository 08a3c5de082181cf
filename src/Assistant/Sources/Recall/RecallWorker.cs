using Assistant.Commands;
using Assistant.Storage;

namespace Assistant.Sources.Recall;

/// <summary>Looks for changes whose answers are to be taken back, and for notices that are due: some time after the start and again and again.</summary>
public sealed partial class RecallWorker(RecallPlanner planner, RecallSender sender, RecallOptions options, AssistantHost assistant, Claims claims, ILogger<RecallWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(options.LookEvery, assistant.Time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // One node tells all, so that no more leave in a second than may.
                using var claim = claims.Take("recall");
                if (claim is null) continue;
                if (planner.Plan() is > 0 and var planned) Log.Planned(logger, planned);
                await sender.SendDueAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The disk may be full for a while; what is to be told waits for the next look.
                Log.Failed(logger, e);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} citations of past answers no longer hold; those who received them are told")]
        public static partial void Planned(ILogger logger, int count);

        [LoggerMessage(LogLevel.Error, "It could not be looked for answers that are to be taken back")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
