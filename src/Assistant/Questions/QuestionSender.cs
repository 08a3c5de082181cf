using Assistant.Answers;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Questions.Cards;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Teams.Connector;

namespace Assistant.Questions;

/// <summary>Takes questions to a duty manager and replies back: noted before, sent, noted after. What a channel cannot take now goes later.</summary>
public sealed partial class QuestionSender(
    QuestionStore store, QuestionService questions, UnaskedMessages messages, ReleasedAnswer released, ConversationReferences references, AssistantHost assistant, QuestionOptions options, Claims claims, ILogger<QuestionSender> logger) : IDisposable
{
    private const int MostTries = 8;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1), LongestPause = TimeSpan.FromMinutes(30);

    private readonly SemaphoreSlim _sending = new(1);

    /// <summary>Sends what is due; of one question alone where it is given.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken, string? question = null)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            foreach (var due in store.Due(assistant.Time.GetUtcNow(), question))
            {
                try
                {
                    using var claim = claims.Take($"question {due.Question} {due.What}");
                    if (claim is not null) await SendAsync(due, cancellationToken);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // It stays as it is, and is tried again at the next look; the others do not wait for it.
                    Log.Failed(logger, e, due.Question);
                }
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Dispose() => _sending.Dispose();

    private async Task SendAsync(DueSending due, CancellationToken cancellationToken)
    {
        var now = assistant.Time.GetUtcNow();
        if (store.Find(due.Question) is not { } question)
        {
            // The keys may come back, so it is not given up.
            store.Postpone(due, now + LongestPause, mayHaveArrived: true);
            return;
        }
        if (store.GoesOut(due) is not { } isRepeat) return;
        var departure = due.What == Sending.Question ? await ToManagerAsync(question, isRepeat, cancellationToken) : await ToAskerAsync(question, isRepeat, cancellationToken);
        if (departure.Reach == Reach.Reached) store.Sent(due);
        else if (departure.Reach == Reach.NotNow && due.Tries < MostTries) store.Postpone(due, now + PauseAfter(due.Tries), departure.MayHaveArrived || isRepeat);
        else
        {
            // At the first try whoever asked looks at the card that tells it.
            if (due.What == Sending.Question && due.Tries > 0) await messages.SendAsync(ChatOf(question), Unreached(question), cancellationToken);
            store.Failed(due);
            Log.NotReached(logger, due.Question, due.What, departure.Reach);
        }
    }

    private async Task<Departure> ToManagerAsync(AskedQuestion question, bool isRepeat, CancellationToken cancellationToken)
    {
        var last = new Departure(Reach.Refused, MayHaveArrived: false);
        foreach (var manager in options.DutyManagers)
        {
            var (chat, departure) = await messages.OpenAsync(manager.Id, question.Chat ?? references.Find(question.Conversation), cancellationToken);
            if (chat is not null) departure = await messages.SendAsync(chat, Marked(ManagerCard.Of(question, WordsNow), isRepeat), cancellationToken);
            if (chat is not null && departure.Reach == Reach.Reached)
            {
                questions.Reached(question.Id, manager.Name);
                return departure;
            }
            if (departure.Reach == Reach.NotNow) last = departure with { MayHaveArrived = last.MayHaveArrived || departure.MayHaveArrived };
        }
        return last;
    }

    private async Task<Departure> ToAskerAsync(AskedQuestion question, bool isRepeat, CancellationToken cancellationToken)
    {
        if (!question.IsReleased || released.Of(question) is not { } answer)
            return await messages.SendAsync(ChatOf(question), Marked(ReplyCard.Of(question, WordsNow, RingFor(question), assistant.Site), isRepeat), cancellationToken);
        if (isRepeat) answer = answer with { Text = $"*{assistant.Knowledge.Words["answer.repeat"]}*\n\n{answer.Text}" };
        var departure = new Departure(Reach.Reached, MayHaveArrived: true);
        foreach (var part in MessageSize.Fit(answer, assistant.Knowledge.Words["answer.shortened"]))
            if ((departure = await messages.SendAsync(ChatOf(question), part, cancellationToken)).Reach != Reach.Reached) break;
        return departure;
    }

    private Activity Unreached(AskedQuestion question) => new() { Type = ActivityTypes.Message, Text = $"{WordsNow["unreached"]}\n\n{RingFor(question)}" };

    private string RingFor(AskedQuestion question) => assistant.Answers.RingNow(new Question("") { Area = question.Area });

    private ConversationReference? ChatOf(AskedQuestion question) => references.Find(question.Conversation) ?? question.Chat;

    private QuestionWords WordsNow => new(assistant.Knowledge, assistant.Time.GetUtcNow());

    private Activity Marked(Teams.Cards.AdaptiveCard card, bool isRepeat) => (isRepeat ? Answers.Cards.CardParts.Repeated(card, assistant.Knowledge.Words) : card).ToMessage();

    private static TimeSpan PauseAfter(int tries) => TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(tries, 10)));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A message about the question {Question} could not be sent")]
        public static partial void Failed(ILogger logger, Exception fault, string question);

        [LoggerMessage(LogLevel.Warning, "The {What} of the question {Question} reached nobody ({Why})")]
        public static partial void NotReached(ILogger logger, string question, Sending what, Reach why);
    }
}
