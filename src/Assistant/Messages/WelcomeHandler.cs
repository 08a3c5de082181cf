using Assistant.Answers;
using Assistant.Commands;
using Assistant.Teams;
using Assistant.Teams.Authentication;
using Assistant.Teams.Connector;

namespace Assistant.Messages;

/// <summary>The assistant has come into a chat: it says what it is for, with four questions to start with.</summary>
public sealed class WelcomeHandler(AssistantHost assistant, ConnectorClient connector, TeamsOptions teams)
{
    public async Task<TurnResult> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var me = turn.Activity.Recipient?.Id;
        if (me is null || turn.Activity.MembersAdded?.Any(m => m?.Id == me) is not true) return TurnResult.Done;

        var answer = turn.Version.Answers.Welcome();
        if (turn.IsInGroup) answer = new GroupRules(turn.Version.Knowledge, teams).Allow(answer, turn.Activity);
        var welcome = new AnswerMessage(turn.Version.Knowledge, assistant.Site, turn.IsInGroup).Of(answer);
        await connector.SendAsync(turn.ServiceUrl, turn.Activity.Reply(welcome) with { ReplyToId = null }, cancellationToken);
        return TurnResult.Done;
    }
}
