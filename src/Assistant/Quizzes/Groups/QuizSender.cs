using System.Collections.Concurrent;
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
public sealed partial class QuizSender(GroupQuizStore quizzes, GroupPaperStore papers, ConversationReferences references, ConnectorClient connector, QuizCardMaker cards, AssistantHost assistant, ILogger<QuizSender> logger)
{
    // Teams lets an app send 30 to 50 messages a second in a tenant.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(40);

    private readonly ConcurrentDictionary<string, string> _shown = new();

    /// <summary>The card that stands in that message shows it as it is now.</summary>
    public void Shown(QuizView view, string? message)
    {
        switch (view)
        {
            case QuizView.Learner { Quiz: var quiz, Paper: var paper }:
                _shown[paper.Id] = StateOf(quiz);
                if (message is not null && message != paper.Card) quizzes.NoteCard(paper.Id, message);
                break;
            case QuizView.Trainer { Quiz: var quiz }:
                _shown[quiz.Id] = CountsOf(quiz);
                if (message is not null) quizzes.NoteCard(quiz.Id, message);
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
        foreach (var paper in papers.Of(quiz).Where(p => p.Card is not null && p.Paper.IsHere && _shown.GetValueOrDefault(p.Id) != state))
        {
            _shown[paper.Id] = state;
            sending.Add(UpdateAsync(paper.Conversation, paper.Card!, new QuizView.Learner(quiz with { Session = quiz.Session with { Papers = quiz.Session.Papers.Clear() } }, paper, spread), cancellationToken));
            await Task.Delay(Between, assistant.Time, cancellationToken);
        }
        if (quizzes.CardOf(id) is { } card && _shown.GetValueOrDefault(id) != CountsOf(quiz))
        {
            _shown[id] = CountsOf(quiz);
            sending.Add(UpdateAsync(quiz.Conversation, card, new QuizView.Trainer(quiz), cancellationToken));
        }
        await Task.WhenAll(sending);
        if (quiz.Session.Stage.IsClosed) Forget(quiz);
    }

    // Who cannot be reached now asks for their card, or gets the next one.
    private async Task UpdateAsync(string conversation, string message, QuizView view, CancellationToken cancellationToken)
    {
        if (references.Find(conversation) is not { } chat) return;
        try
        {
            var activity = cards.Of(view, assistant.Current.Knowledge).ToMessage();
            await connector.UpdateAsync(chat.ServiceUrl, activity with { Id = message, ChannelId = chat.Channel, From = new ChannelAccount { Id = chat.Bot ?? "" }, Recipient = new ChannelAccount { Id = chat.Person ?? "" }, Conversation = new ConversationAccount { Id = chat.Id, ConversationType = chat.Type, TenantId = chat.Tenant } }, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            Log.NotUpdated(logger, (int?)e.StatusCode);
        }
    }

    private void Forget(GroupQuiz quiz)
    {
        foreach (var paper in papers.Of(quiz)) _shown.TryRemove(paper.Id, out _);
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
