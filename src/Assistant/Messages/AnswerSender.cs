using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Hosting.Telemetry;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Teams.Connector;

namespace Assistant.Messages;

/// <summary>Sends what is said in a chat; of an answer it is recorded first that it goes out.</summary>
public sealed class AnswerSender(ConnectorClient connector, AnswerRecorder recorder)
{
    /// <summary>Sends an answer's message and records it.</summary>
    /// <param name="turn">The turn that is answered.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What is answered.</param>
    /// <param name="links">What its message cites.</param>
    /// <param name="message">Its message.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public async Task SendAsync(Turn turn, string question, Answer answer, AnswerLinks links, Activity message, CancellationToken cancellationToken)
    {
        if (answer.Status == AnswerStatus.Danger)
        {
            // Whom to ring waits for nothing, and cites nothing that could be taken back.
            await SendAsync(turn, message, cancellationToken);
            StoreDown.Unless(() => recorder.Keep(turn, question, answer, links));
            return;
        }
        recorder.Keep(turn, question, answer, links);
        using var stage = Telemetry.Stage("send");
        var (sent, parts) = ((string?)null, 0);
        try
        {
            foreach (var part in PartsOf(turn, message))
            {
                sent = await connector.SendAsync(turn.ServiceUrl, turn.Activity.Reply(part), cancellationToken);
                parts++;
            }
        }
        catch (HttpRequestException e) when (e.StatusCode is not null && parts == 0)
        {
            StoreDown.Unless(() => recorder.Withdraw(links));
            throw;
        }
        StoreDown.Unless(() => recorder.Arrived(answer, links, sent));
    }

    /// <summary>Sends what is no answer; the id of the message.</summary>
    public async Task<string?> SendAsync(Turn turn, Activity message, CancellationToken cancellationToken)
    {
        using var stage = Telemetry.Stage("send");
        string? sent = null;
        foreach (var part in PartsOf(turn, message)) sent = await connector.SendAsync(turn.ServiceUrl, turn.Activity.Reply(part), cancellationToken);
        return sent;
    }

    // A message too large for the channel goes out in several; feedback comes on the last.
    private static IReadOnlyList<Activity> PartsOf(Turn turn, Activity message) => MessageSize.Fit(message, turn.Version.Knowledge.Words["answer.shortened"]);
}
