using Assistant.Access.SignIn;
using Assistant.Answers.Records;
using Assistant.Conversations;
using Assistant.Moments.Counts;
using Assistant.Moments.Reminders;
using Assistant.Questions;
using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Papers;
using Assistant.Screening.Drafts;

namespace Assistant.Storage;

/// <summary>Deletes what has been kept long enough, at the start and every hour.</summary>
public sealed partial class RetentionWorker(HandledActivities handled, TakenActivities taken, AnswerRecords answers, FeedbackStore feedback, DraftStore drafts, EditionStore editions, KeptMomentStore moments, HandoverStore handovers, CountStore counts, SoloStore quizPapers, GroupQuizStore quizzes, QuizEditions quizEditions, QuestionStore questions, ConversationReferences chats, StateDatabase database, Claims claims, StateOptions options, TimeProvider time, ILogger<RetentionWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        do
        {
            StoreDown.Unless(Forget);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Forget()
    {
        using var claim = claims.Take("retention");
        if (claim is null) return;
        var now = time.GetUtcNow();
        var forgotten = handled.Forget(now - HandledActivities.Kept) + taken.Forget(now - HandledActivities.Kept) + answers.Forget(now.AddDays(-options.AnswerDays)) + answers.ForgetDeliveries(now.AddDays(-options.DeliveryDays)) + feedback.Forget(now.AddDays(-options.AnswerDays)) + drafts.Forget(now) + editions.Forget() + moments.Forget(now) + handovers.Forget() + counts.Forget(now) + quizPapers.Forget(now) + quizzes.Forget(now) + quizEditions.Forget() + questions.Forget(now) + chats.Forget(now.AddDays(-options.ChatDays)) + database.Write(c => Sessions.Forget(c, now));
        if (forgotten > 0) Log.Forgotten(logger, forgotten);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} rows were kept long enough and are deleted")]
        public static partial void Forgotten(ILogger logger, int count);
    }
}
