using System.Text.Json;
using Assistant.Teams;
using Assistant.Teams.Messages;

namespace Assistant.CrashTests.Core;

/// <summary>Somebody and their private chat, as the channel knows them.</summary>
internal sealed record Sender(string Id, string ServiceUrl)
{
    /// <summary>What everybody is called.</summary>
    public const string Name = "Practitioner";

    public string Person => $"29:{Id}";
    public string Conversation => $"a:{Id}";

    public Activity Types(string text) => Sends(new Activity { Type = ActivityTypes.Message, Text = text });

    public Activity Presses(string verb, IReadOnlyDictionary<string, string> data) => Sends(new Activity
    {
        Type = ActivityTypes.Invoke,
        Name = AdaptiveCardInvokeValue.InvokeName,
        Value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb, data }, trigger = "manual" }),
    });

    private Activity Sends(Activity activity) => activity with
    {
        Id = Guid.NewGuid().ToString("N"),
        ServiceUrl = ServiceUrl,
        ChannelId = "msteams",
        From = new ChannelAccount { Id = Person, Name = Name },
        Recipient = new ChannelAccount { Id = "28:assistant", Name = "Assistant" },
        Conversation = new ConversationAccount { Id = Conversation, ConversationType = "personal" },
    };
}
