using Assistant.Teams;
using Assistant.Teams.Messages;

namespace Assistant.Hosting.Telemetry;

/// <summary>What an activity is, in one of a few words: what a caller calls it may be anything.</summary>
internal static class TurnKinds
{
    public static string Of(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Message, Conversation.IsPersonal: false } => "group-message",
        { Type: ActivityTypes.Message } => "message",
        { Type: ActivityTypes.ConversationUpdate } => "conversation-update",
        { Type: ActivityTypes.Invoke, Name: AdaptiveCardInvokeValue.InvokeName } => "card-action",
        { Type: ActivityTypes.Invoke, Name: MessagingExtensionQuery.InvokeName } => "search",
        { Type: ActivityTypes.Invoke } => "invoke",
        _ => "other",
    };
}
