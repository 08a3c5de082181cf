using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Sources.Changes;
using Assistant.Teams.Connector;

namespace Assistant.Sources.Recall;

/// <summary>
/// Tells private chats that an answer of theirs no longer holds: noted before, sent, noted after. Never more in a second, in all, than may
/// go out; what a channel cannot take now it gets later; who has left is counted.
/// </summary>
public sealed partial class RecallSender(
    RecallStore store, AnswerRecords records, ConversationReferences references, UnaskedMessages messages, AssistantHost assistant, RecallPace pace, ILogger<RecallSender> logger)
{
    private const int MostTries = 300;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(2), LongestPause = TimeSpan.FromMinutes(30);

    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        var due = store.Due(assistant.Time.GetUtcNow());
        if (due.Count == 0) return;
        var version = assistant.Current;
        var texts = new RecallTexts(version, assistant);
        // One after the other: of what a crash cuts off no more than one can have arrived without being noted.
        foreach (var notice in due) await TrySendAsync(notice, version, texts, cancellationToken);
    }

    private async Task TrySendAsync(RecallNotice notice, ServedVersion version, RecallTexts texts, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(notice, version, texts, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // It stays as it is, and is tried again at the next look; the others do not wait for it.
            Log.Failed(logger, e, notice.Change);
        }
    }

    private async Task SendAsync(RecallNotice notice, ServedVersion version, RecallTexts texts, CancellationToken cancellationToken)
    {
        if (version.Knowledge.Changes.All.FirstOrDefault(c => c.Hash == notice.Change) is not { } change || Ended(notice, change, version, texts) is not { Count: > 0 } ended)
        {
            store.IsNotNeeded(notice);
            return;
        }
        if (references.Find(notice.Conversation) is not { } chat)
        {
            store.IsGone(notice);
            return;
        }
        await pace.WaitAsync(cancellationToken);
        if (store.Begin(notice) is not { } isRepeat) return;

        var departure = await messages.SendAsync(chat, new RecallMessage(version.Knowledge, assistant.Site).Of(change, ended, isRepeat), cancellationToken);
        switch (departure.Reach)
        {
            case Reach.Reached:
                store.IsSent(notice);
                break;
            case Reach.NotNow when notice.Tries < MostTries:
                Log.NotNow(logger, notice.Change, (int?)departure.Status);
                store.Postpone(notice, assistant.Time.GetUtcNow() + PauseAfter(notice.Tries), departure.MayHaveArrived || isRepeat);
                break;
            default:
                Log.Gone(logger, notice.Change, (int?)departure.Status);
                store.IsGone(notice);
                break;
        }
    }

    // Of a source that was brought back before anybody was told nothing is taken back.
    private IReadOnlyList<(AnswerRecord Record, IReadOnlyList<RecordedCitation> Ended)> Ended(RecallNotice notice, Change change, ServedVersion version, RecallTexts texts)
    {
        var isBack = (change.Kind, version.Knowledge.Catalogue.Find(change.Subject)) is (ChangeKind.Withdraw, { Withdrawn: null }) or (ChangeKind.Supersede, { Withdrawn: null, SupersededBy: null });
        bool IsEnded(RecordedCitation cited) => isBack ? !texts.Today(change.Subject).Hold(cited) : RecallRules.Ends(change.Kind, cited, change.Kind is ChangeKind.Replace ? texts.Today(change.Subject) : null);
        return
        [
            .. from answer in notice.Citations.GroupBy(c => c.Reference, c => c.Number)
               let record = records.Find(answer.Key)
               where record is not null
               let ended = record.Citations.Where(c => answer.Contains(c.Number) && IsEnded(c)).ToList()
               where ended.Count > 0
               select (record, (IReadOnlyList<RecordedCitation>)ended),
        ];
    }

    private static TimeSpan PauseAfter(int tries) => TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(tries, 10)));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A notice of change {Change} cannot be delivered now (status {Status})")]
        public static partial void NotNow(ILogger logger, string change, int? status);

        [LoggerMessage(LogLevel.Warning, "A private chat can no longer be told of change {Change} (status {Status})")]
        public static partial void Gone(ILogger logger, string change, int? status);

        [LoggerMessage(LogLevel.Error, "A notice of change {Change} could not be sent")]
        public static partial void Failed(ILogger logger, Exception fault, string change);
    }
}
