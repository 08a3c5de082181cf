using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Hosting.Telemetry;
using Assistant.Storage;
using MsalException = Microsoft.Identity.Client.MsalException;

namespace Assistant.Messages;

/// <summary>Answers what waits in the inbox, what a run before this one left first, and gives up after half an hour.</summary>
public sealed partial class InboxWorker(Inbox inbox, Func<TurnOnce> once, ConversationStore conversations, AssistantHost assistant, TimeProvider time, ILogger<InboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _working = new(1);

    /// <summary>Answers all that is due at that moment.</summary>
    public async Task AnswerDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await _working.WaitAsync(cancellationToken);
        try
        {
            foreach (var waiting in inbox.Due(now))
            {
                using var claim = inbox.Take(waiting);
                if (claim is not null) await AnswerAsync(waiting, now, cancellationToken);
            }
        }
        finally
        {
            _working.Release();
        }
    }

    public override void Dispose()
    {
        _working.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var isTakenOver = false;
        using var timer = new PeriodicTimer(Between, time);
        do
        {
            await StoreDown.UnlessAsync(async () =>
            {
                if (!isTakenOver) inbox.TakeOver();
                isTakenOver = true;
                await AnswerDueAsync(time.GetUtcNow(), stoppingToken);
            });
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task AnswerAsync(Waiting waiting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (waiting.Activity is not { } activity || now - waiting.At > Inbox.Longest)
        {
            GiveUp(waiting);
            return;
        }
        try
        {
            var result = await once().HandleAsync(new Turn(activity, conversations.Read(ConversationKey.Of(activity)), assistant.Current), cancellationToken);
            if (ReferenceEquals(result, TurnResult.Elsewhere)) inbox.Postpone(waiting, now);
            else inbox.Remove(waiting.Id);
        }
        catch (Exception e) when (e is MsalException || e is HttpRequestException http && TurnInTime.IsPassing(http))
        {
            inbox.Postpone(waiting, now);
        }
        catch (HttpRequestException)
        {
            GiveUp(waiting);
        }
    }

    private void GiveUp(Waiting waiting)
    {
        inbox.Remove(waiting.Id);
        Telemetry.GivenUp("answer");
        Log.GivenUp(logger, waiting.Id, waiting.Tries);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The message {Id} of the inbox could not be answered and is given up after {Tries} more tries")]
        public static partial void GivenUp(ILogger logger, string id, int tries);
    }
}
