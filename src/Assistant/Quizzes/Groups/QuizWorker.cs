using Assistant.Commands;

namespace Assistant.Quizzes.Groups;

/// <summary>Looks once a second which quizzes have changed. At the start all that are not over are brought up to date: the run before may not have come to it.</summary>
public sealed partial class QuizWorker(QuizChanges changes, QuizSender sender, GroupQuizStore quizzes, AssistantHost assistant, ILogger<QuizWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var quiz in quizzes.Open()) changes.Note(quiz);
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var quiz in await changes.NextAsync(stoppingToken)) await BringUpToDateAsync(quiz, stoppingToken);
            await Task.Delay(Between, assistant.Time, stoppingToken);
        }
    }

    private async Task BringUpToDateAsync(string quiz, CancellationToken cancellationToken)
    {
        try
        {
            await sender.BringUpToDateAsync(quiz, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.Failed(logger, e, quiz);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The cards of the quiz {Quiz} could not be brought up to date")]
        public static partial void Failed(ILogger logger, Exception fault, string quiz);
    }
}
