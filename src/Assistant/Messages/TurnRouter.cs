using Assistant.Conversations;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>Which handler takes a turn. What nobody knows is answered with 200, an unknown invoke with 501.</summary>
public sealed class TurnRouter(MessageHandler messages, WelcomeHandler welcome, CardActionHandler cardActions, FeedbackHandler feedback, SearchHandler searches, ConversationStore conversations, StorelessHandler storeless)
{
    public Task<TurnResult> RouteAsync(Turn turn, CancellationToken cancellationToken) => turn.Activity switch
    {
        { Type: ActivityTypes.Message } => messages.HandleAsync(turn, cancellationToken),
        { Type: ActivityTypes.ConversationUpdate } => welcome.HandleAsync(turn, cancellationToken),
        { Type: ActivityTypes.Invoke, Name: AdaptiveCardInvokeValue.InvokeName } => cardActions.HandleAsync(turn, cancellationToken),
        { Type: ActivityTypes.Invoke, Name: FeedbackHandler.InvokeName } => FeedbackAsync(turn, cancellationToken),
        { Type: ActivityTypes.Invoke, Name: MessagingExtensionQuery.InvokeName } => Task.FromResult(searches.Handle(turn)),
        { Type: ActivityTypes.Invoke } when UnusedInvokes.Answer(turn) is { } answer => Task.FromResult(answer),
        { Type: ActivityTypes.Invoke } => Task.FromResult(TurnResult.NotImplemented),
        { Type: ActivityTypes.EndOfConversation } => Task.FromResult(End(turn)),
        _ => Task.FromResult(TurnResult.Done),
    };

    private async Task<TurnResult> FeedbackAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return await feedback.HandleAsync(turn, cancellationToken);
        }
        catch (StoreDownException)
        {
            return await storeless.RefuseFeedbackAsync(turn, FeedbackHandler.Taken, cancellationToken);
        }
    }

    private TurnResult End(Turn turn)
    {
        conversations.End(turn.Conversation.Id);
        return TurnResult.Done;
    }
}
