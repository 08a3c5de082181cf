using Assistant.Teams;

namespace Assistant.Messages;

/// <summary>What an activity needs before anything is done with it.</summary>
public static class TurnCheck
{
    /// <summary>What is wrong and how to mend it, or null.</summary>
    public static string? FaultIn(Activity? activity) => activity switch
    {
        null => "The body is empty. Send one activity.",
        { Type: null or "" } => "The activity has no 'type'. Say what happened, for example \"message\".",
        { Conversation: null or { Id: null or "" } } => "The activity has no 'conversation.id'. Say which chat it belongs to.",
        { ServiceUrl: null } => "The activity has no 'serviceUrl'. Say where replies go.",
        _ => null,
    };
}
