using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Teams.Connector;

namespace Assistant.Screening.Drafts;

/// <summary>Tells people, in their private chat, that a draft of theirs is about to be deleted: once, some days before, looked for every hour.</summary>
public sealed partial class DraftReminderWorker(DraftStore drafts, ConversationReferences references, ConnectorClient connector, AssistantHost assistant, ScreeningOptions options, Claims claims, ILogger<DraftReminderWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server listens before the first is sent: a chat of this machine answers through it.
        await Task.Yield();
        using var timer = new PeriodicTimer(Between, assistant.Time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await StoreDown.UnlessAsync(() => RemindAsync(stoppingToken));
    }

    /// <summary>Sends what is due. What cannot be delivered is tried again an hour later, until the draft is gone.</summary>
    public async Task RemindAsync(CancellationToken cancellationToken)
    {
        using var claim = claims.Take("draft reminders");
        if (claim is null) return;
        var version = assistant.Current;
        foreach (var line in drafts.Ending(assistant.Time.GetUtcNow().AddDays(options.RemindDays), version.Knowledge))
        {
            if (line.Draft is not { WantsReference: false } draft || references.Find(draft.Conversation) is not { } reference) continue;
            try
            {
                await connector.SendAsync(reference.ServiceUrl, Reminder(draft, reference, version), cancellationToken);
                drafts.Reminded(draft.Id);
            }
            catch (HttpRequestException e)
            {
                Log.NotDelivered(logger, draft.Id, (int?)e.StatusCode);
            }
        }
    }

    private static Activity Reminder(ScreeningDraft draft, ConversationReference reference, ServedVersion version)
    {
        var date = $"{draft.Expires:d MMMM yyyy}";
        return new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = reference.Channel,
            From = new ChannelAccount { Id = reference.Bot ?? "" },
            Recipient = new ChannelAccount { Id = reference.Person ?? "" },
            Conversation = new ConversationAccount { Id = reference.Id, ConversationType = reference.Type, TenantId = reference.Tenant },
            Text = draft.Reference is { } own
                ? version.Knowledge.Words.Text("screening.reminder", ("reference", own), ("date", date))
                : version.Knowledge.Words.Text("screening.reminder-practice", ("date", date)),
        };
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A reminder of draft {Draft} could not be delivered (status {Status})")]
        public static partial void NotDelivered(ILogger logger, string draft, int? status);
    }
}
