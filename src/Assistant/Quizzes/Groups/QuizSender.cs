using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Teams;
using Assistant.Teams.Connector;
using Assistant.Teams.Messages;

namespace Assistant.Quizzes.Groups;

/// <summary>
/// Brings the cards of a quiz up to date: when the trainer moves on, everybody's; when somebody answers, the trainer's. A card that
/// stands as it should is left alone, so doing it twice does no harm. Slow enough for the channel, whoever waits can ask for their card.
/// </summary>
public sealed partial class QuizSender(GroupQuizStore quizzes, GroupPaperStore papers, ConversationReferences references, ConnectorClient connector, QuizCardMaker cards, QuizChanges changes, ShownCards shown, AssistantHost assistant, ILogger<QuizSender> logger)
{
    // Teams lets an app send 30 to 50 messages a second in a tenant.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(40);

    /// <summary>The card that stands in that message shows it as it is now.</summary>
    public void Shown(QuizView view, string? message)
    {
        switch (view)
        {
            case QuizView.Learner { Quiz: var quiz, Paper: var paper }:
                Shown(paper.Id, quiz, StateOf(quiz), message == paper.Card ? null : message);
                break;
            case QuizView.Trainer { Quiz: var quiz }:
                Shown(quiz.Id, quiz, CountsOf(quiz), message);
                break;
        }
    }

    public async Task BringUpToDateAsync(string id, CancellationToken cancellationToken)
    {
        var knowledge = assistant.Current.Knowledge;
        if (quizzes.Find(id, knowledge) is not { } quiz) return;
        var state = StateOf(quiz);
        var item = quiz.Session.Stage.Stage is { IsRevealed: true, Item: { } asked } ? quiz.Session.Scenario.Item(asked) : null;
        var spread = item is null ? null : Spread.Of(item, quiz.Session.Papers.Values);
        var sending = new List<Task>();
        var shows = shown.Of(id);
        if (quizzes.CardOf(id) is { } card && shows.GetValueOrDefault(id)?.State != CountsOf(quiz))
            sending.Add(UpdateAsync(id, quiz, new CardState(quiz.Revision, CountsOf(quiz)), quiz.Conversation, card, new QuizView.Trainer(quiz), cancellationToken));
        var isStale = false;
        foreach (var paper in papers.Of(quiz).Where(p => p.Card is not null && p.Paper.IsHere && shows.GetValueOrDefault(p.Id)?.State != state))
        {
            // The trainer has moved on, and that is noted as a change: the others get the newest card, in the round that follows.
            if (isStale = quizzes.RevisionOf(id) != quiz.Revision) break;
            sending.Add(UpdateAsync(paper.Id, quiz, new CardState(quiz.Revision, state), paper.Conversation, paper.Card!, new QuizView.Learner(quiz with { Session = quiz.Session with { Papers = quiz.Session.Papers.Clear() } }, paper, spread), cancellationToken));
            await Task.Delay(Between, assistant.Time, cancellationToken);
        }
        await Task.WhenAll(sending);
        if (quiz.Session.Stage.IsClosed && !isStale) Forget(quiz);
    }

    private void Shown(string id, GroupQuiz quiz, string state, string? message)
    {
        var isLate = shown.Find(id)?.Revision > quiz.Revision;
        shown.Note(id, quiz.Id, new CardState(quiz.Revision, state));
        // What stands in it after the end, a menu or another quiz, is nothing to bring up to date.
        if (message is not null && !quiz.Session.Stage.IsClosed) quizzes.NoteCard(id, message);
        // Made before the trainer moved on and seen after: it is brought up to date again. Told last, for whoever is told looks at once at what is noted.
        if (isLate) changes.Note(quiz.Id);
    }

    // Who cannot be reached now asks for their card, or gets the next one.
    private async Task UpdateAsync(string id, GroupQuiz quiz, CardState shows, string conversation, string message, QuizView view, CancellationToken cancellationToken)
    {
        shown.Begin(id, shows);
        if (references.Find(conversation) is not { } chat) return;
        try
        {
            var activity = cards.Of(view, assistant.Current.Knowledge).ToMessage();
            await connector.UpdateAsync(chat.ServiceUrl, activity with { Id = message, ChannelId = chat.Channel, From = new ChannelAccount { Id = chat.Bot ?? "" }, Recipient = new ChannelAccount { Id = chat.Person ?? "" }, Conversation = new ConversationAccount { Id = chat.Id, ConversationType = chat.Type, TenantId = chat.Tenant } }, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            shown.Fail(id, shows);
            Log.NotUpdated(logger, (int?)e.StatusCode);
            return;
        }
        shown.End(id, quiz.Id, shows);
    }

    private void Forget(GroupQuiz quiz)
    {
        quizzes.ForgetCards(quiz.Id);
        shown.Forget(quiz.Id, papers.Of(quiz).Select(p => p.Id));
    }

    private static string StateOf(GroupQuiz quiz) => $"{quiz.Session.Stage.Stage.Item}\n{quiz.Session.Stage.Stage.IsRevealed}\n{quiz.Session.Stage.IsClosed}";

    private static string CountsOf(GroupQuiz quiz) =>
        $"{StateOf(quiz)}\n{quiz.Session.Papers.Values.Count(p => p.IsHere)}\n{quiz.Session.Papers.Count}\n{(quiz.Session.Stage.Stage.Item is { } item ? quiz.Session.Papers.Values.Count(p => p.Answers.ContainsKey(item)) : 0)}";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A card of a quiz could not be brought up to date (status {Status})")]
        public static partial void NotUpdated(ILogger logger, int? status);
    }
}
