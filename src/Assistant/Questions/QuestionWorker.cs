using Assistant.Commands;
using Assistant.Storage;

namespace Assistant.Questions;

/// <summary>Looks for questions and replies that could not be delivered at once, and for held answers that nobody looked at in time, some time after the start and again and again.</summary>
public sealed class QuestionWorker(QuestionSender sender, QuestionService questions, QuestionOptions options, AssistantHost assistant) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(options.LookEvery, assistant.Time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await StoreDown.UnlessAsync(() =>
            {
                questions.LapseOld();
                return sender.SendDueAsync(stoppingToken);
            });
        }
    }
}
