using Assistant.Commands;
using Assistant.Storage;

namespace Assistant.Moments.Reminders;

/// <summary>Looks for reminders that are due, some time after the start and again and again.</summary>
public sealed class ReminderWorker(ReminderSender sender, ReminderOptions options, AssistantHost assistant) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server listens before the first is sent: a chat of this machine answers through it.
        await Task.Yield();
        using var timer = new PeriodicTimer(options.LookEvery, assistant.Time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await StoreDown.UnlessAsync(() => sender.SendDueAsync(stoppingToken));
    }
}
