using Assistant.Commands;

namespace Assistant.Moments.Reminders;

/// <summary>Looks for reminders that are due, some time after the start and every half minute.</summary>
public sealed class ReminderWorker(ReminderSender sender, AssistantHost assistant) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server listens before the first is sent: a chat of this machine answers through it.
        await Task.Yield();
        using var timer = new PeriodicTimer(Between, assistant.Time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await sender.SendDueAsync(stoppingToken);
    }
}
