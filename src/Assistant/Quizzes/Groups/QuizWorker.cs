using Assistant.Commands;
using Assistant.Storage;

namespace Assistant.Quizzes.Groups;

/// <summary>Looks once a second which quizzes have changed. At the start all that are not over are brought up to date: the run before may not have come to it.</summary>
public sealed partial class QuizWorker(QuizChanges changes, QuizSender sender, GroupQuizStore quizzes, Claims claims, Nodes nodes, AssistantHost assistant, ILogger<QuizWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1), LookEvery = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        StoreDown.Unless(NoteOpen);
        // What another node was told of and did not come to.
        using var look = nodes.AreMany ? assistant.Time.CreateTimer(_ => StoreDown.Unless(NoteOpen), null, LookEvery, LookEvery) : null;
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var quiz in await changes.NextAsync(stoppingToken)) await BringUpToDateAsync(quiz, stoppingToken);
            await Task.Delay(Between, assistant.Time, stoppingToken);
        }
    }

    private void NoteOpen()
    {
        foreach (var quiz in quizzes.Open()) changes.Note(quiz);
    }

    private async Task BringUpToDateAsync(string quiz, CancellationToken cancellationToken)
    {
        try
        {
            using var claim = claims.Take($"quiz {quiz}");
            if (claim is null) changes.Note(quiz);
            else await sender.BringUpToDateAsync(quiz, cancellationToken);
        }
        catch (StoreDownException)
        {
            changes.Note(quiz);
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
