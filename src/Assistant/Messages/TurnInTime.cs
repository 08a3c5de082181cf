using System.Net;
using Assistant.Answers.Cards;
using Assistant.Storage;
using Assistant.Teams;

namespace Assistant.Messages;

/// <summary>
/// Answers while the channel waits, or promises to: a message whose answer takes long, or is refused for now, is put into the inbox
/// before the channel gets its 200. An invoke is answered in its response or not at all, and a message with personal details is not kept.
/// </summary>
public sealed class TurnInTime(TurnOnce once, Inbox inbox, StateOptions options, TimeProvider time, Draining draining)
{
    public async Task<TurnResult> HandleAsync(Turn turn)
    {
        var handling = once.HandleAsync(turn, draining.Over);
        if (!MayWait(turn)) return await handling;
        if (await Task.WhenAny(handling, Task.Delay(options.AnswerWithin, time)) != handling)
        {
            if (Keep(turn, inHand: true) is not { } id) return await handling;
            _ = FinishAsync(handling, id);
            return TurnResult.Done;
        }
        try
        {
            var result = await handling;
            // Where the node that has it ends before it is answered, another answers it from the inbox.
            return ReferenceEquals(result, TurnResult.Elsewhere) && Keep(turn, inHand: false) is not null ? TurnResult.Done : result;
        }
        catch (HttpRequestException e) when (IsPassing(e) && Keep(turn, inHand: false) is not null)
        {
            return TurnResult.Done;
        }
    }

    // Null where nothing can be kept: then the channel waits, or is told.
    private string? Keep(Turn turn, bool inHand)
    {
        string? id = null;
        StoreDown.Unless(() => id = inbox.Add(turn.Activity, inHand));
        return id;
    }

    /// <summary>Whether the same may be taken later: the channel asked to wait, or could not be reached.</summary>
    public static bool IsPassing(HttpRequestException e) =>
        e.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout
        || e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ResponseEnded;

    private async Task FinishAsync(Task<TurnResult> handling, string id)
    {
        await handling.ContinueWith(done => done.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        if (!handling.IsCompletedSuccessfully || !StoreDown.Unless(() => inbox.Remove(id))) inbox.LetGo(id);
    }

    private static bool MayWait(Turn turn)
    {
        if (turn.Activity.Type != ActivityTypes.Message) return false;
        var words = $"{turn.Activity.Text}\n{PersonalDetailsCard.TextFrom(turn.Activity)}";
        return turn.Version.Knowledge.Safety.FindPersonalDetails(words).Count == 0;
    }
}
