using System.Text.Json.Nodes;

namespace Assistant.Tests.Messages;

/// <summary>The judge of everything that is sent sees what it has to see, or it sees nothing.</summary>
public sealed class ActivityJudgeTests(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    private const string Question = "what do I do after an NRM discontinuance";

    // Each breaks one rule of the schema in an answer that was really sent.
    private static readonly (string Name, Action<JsonObject> Break)[] Bad =
    [
        ("no type", a => a.Remove("type")),
        ("a text that is a number", a => a["text"] = 7),
        ("suggested actions to nobody", a => a["suggestedActions"]!.AsObject().Remove("to")),
        ("an action without a title", a => a["suggestedActions"]!["actions"]![0]!.AsObject().Remove("title")),
        ("an attachment without a content type", a => a["attachments"] = new JsonArray(new JsonObject { ["content"] = new JsonObject() })),
        ("an entity without a type", a => a["entities"]![0]!.AsObject().Remove("type")),
        ("entities that are no list", a => a["entities"] = new JsonObject()),
        ("a sender with an empty id", a => a["from"]!["id"] = ""),
    ];

    [NodeFact(ActivityJudge.Package)]
    public async Task An_answer_that_was_sent_is_valid_and_every_fault_put_into_it_is_found()
    {
        var chat = ChannelSimulator.NewConversation();
        await channel.SayAsync(Question, chat);
        var sent = channel.Raw(chat)[^1];
        (await ActivityJudge.FaultsInAsync(sent)).ShouldBeEmpty();
        foreach (var (name, breakIt) in Bad)
        {
            var broken = JsonNode.Parse(sent)!.AsObject();
            breakIt(broken);
            (await ActivityJudge.FaultsInAsync(broken.ToJsonString())).ShouldNotBeEmpty(name);
        }
    }
}
