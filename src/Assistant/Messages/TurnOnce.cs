using Assistant.Conversations;
using Assistant.Hosting.Telemetry;
using Assistant.Storage;
using Assistant.Teams;

namespace Assistant.Messages;

/// <summary>
/// Each activity is handled once, also after a restart, and the conversation it belongs to is remembered. An invoke is asked again
/// because its answer was lost, so it is always answered.
/// </summary>
public sealed class TurnOnce(TurnRouter router, HandledActivities handled, ConversationReferences references)
{
    public Task<TurnResult> HandleAsync(Turn turn, CancellationToken cancellationToken) => Telemetry.TurnAsync(turn.Activity, () => OnceAsync(turn, cancellationToken));

    private async Task<TurnResult> OnceAsync(Turn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        if (activity.Type == ActivityTypes.Invoke) return await router.RouteAsync(turn, cancellationToken);

        var claim = handled.Take(activity);
        if (claim == Claim.Done) return TurnResult.Done;
        if (claim == Claim.Elsewhere) return TurnResult.Elsewhere;
        try
        {
            StoreDown.Unless(() =>
            {
                if (IsLeaving(activity)) references.Drop(activity.Conversation!.Id);
                else references.Keep(activity);
            });
            var result = await router.RouteAsync(turn with { IsRepeat = claim == Claim.Repeat }, cancellationToken);
            handled.Finish(activity);
            return result;
        }
        catch (HttpRequestException e) when (e.StatusCode is not null)
        {
            handled.Release(activity);
            throw;
        }
        catch
        {
            handled.Abandon(activity);
            throw;
        }
    }

    private static bool IsLeaving(Activity activity) => activity switch
    {
        { Type: ActivityTypes.EndOfConversation } => true,
        { Type: ActivityTypes.InstallationUpdate, Action: { } action } => action.StartsWith("remove", StringComparison.Ordinal),
        { Type: ActivityTypes.ConversationUpdate, MembersRemoved: { } removed } => removed.Any(m => m?.Id == activity.Recipient?.Id),
        _ => false,
    };
}
