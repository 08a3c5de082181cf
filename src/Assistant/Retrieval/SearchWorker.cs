namespace Assistant.Retrieval;

/// <summary>Looks again and again at the engines over this server's own index, and logs what has changed with them.</summary>
public sealed partial class SearchWorker(SearchLayers layers, TimeProvider time, ILogger<SearchWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(layers.Qdrant?.Options.LookEvery ?? Between, time);
        IReadOnlyList<string> told = [];
        do
        {
            layers.Qdrant?.LookAgain();
            var notes = layers.Notes;
            foreach (var note in notes.Except(told)) Log.Said(logger, note);
            told = notes;
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Note}")]
        public static partial void Said(ILogger logger, string note);
    }
}
