using Assistant.Teams;

namespace Assistant.Messages;

/// <summary>What an activity needs before anything is done with it.</summary>
public static class TurnCheck
{
    private const int LongestId = 1_000;

    /// <summary>What is wrong and how to mend it, or null.</summary>
    public static string? FaultIn(Activity? activity) => activity switch
    {
        null => "The body is empty. Send one activity.",
        { Type: null or "" } => "The activity has no 'type'. Say what happened, for example \"message\".",
        { Conversation: null or { Id: null or "" } } => "The activity has no 'conversation.id'. Say which chat it belongs to.",
        // An id becomes part of an address, and of what is kept in memory. Those of Teams have some 150 characters.
        { Conversation.Id: "." or ".." or { Length: > LongestId } } or { From.Id.Length: > LongestId } => "The activity's 'conversation.id' or 'from.id' cannot be used. Send the ids that the channel gave.",
        { ServiceUrl: null } => "The activity has no 'serviceUrl'. Say where replies go.",
        _ => null,
    };
}
