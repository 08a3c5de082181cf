using System.Text.Json;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>
/// Invokes that Teams knows and that nothing sent by this assistant leads to: an older card or app package may still. Each gets the
/// body that Teams expects there, so that the reader sees words and no error.
/// </summary>
public static class UnusedInvokes
{
    /// <summary>The answer, or null where the name is not known at all.</summary>
    public static TurnResult? Answer(Turn turn)
    {
        var gone = turn.Version.Knowledge.Words["answer.gone"];
        return turn.Activity.Name switch
        {
            "task/fetch" or "message/fetchTask" or "composeExtension/fetchTask" => Body(TaskResponse.Message(gone), turn, gone),
            "composeExtension/submitAction" => Body(MessagingExtensionResponse.Message(gone).ToElement(), turn, gone),
            "task/submit" or "suggestedAction/submit" or "signin/verifyState" => TurnResult.Done,
            // No sign-in is ever asked for, so there is no token to exchange.
            "signin/tokenExchange" => new TurnResult(StatusCodes.Status412PreconditionFailed),
            _ => null,
        };
    }

    private static TurnResult Body(JsonElement body, Turn turn, string malformed) =>
        turn.Activity.Value is { ValueKind: JsonValueKind.Object } ? new TurnResult(StatusCodes.Status200OK, body) : TurnResult.BadRequest(malformed);
}
