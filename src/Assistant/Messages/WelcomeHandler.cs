using Assistant.Answers;
using Assistant.Commands;
using Assistant.Teams;
using Assistant.Teams.Connector;

namespace Assistant.Messages;

/// <summary>The assistant has come into a chat: it says what it is for, with four questions to start with.</summary>
public sealed class WelcomeHandler(AssistantHost assistant, ConnectorClient connector)
{
    public async Task<TurnResult> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var me = turn.Activity.Recipient?.Id;
        if (me is null || turn.Activity.MembersAdded?.Any(m => m.Id == me) is not true) return TurnResult.Done;

        var welcome = new AnswerMessage(turn.Version.Knowledge, assistant.Site).Of(turn.Version.Answers.Welcome());
        await connector.SendAsync(turn.ServiceUrl, turn.Activity.Reply(welcome) with { ReplyToId = null }, cancellationToken);
        return TurnResult.Done;
    }
}
