using System.Text.Json;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Teams.Tests;

public sealed class ActivityTests
{
    [Fact]
    public void What_the_protocol_adds_is_ignored()
    {
        var activity = Read("""{"type":"message","text":"hello","newThing":{"a":1},"conversation":{"id":"c","another":true},"entities":[{"type":"clientInfo","locale":"en-GB"}]}""");
        (activity.Type, activity.Text, activity.Conversation!.Id, activity.Entities!.Count).ShouldBe(("message", "hello", "c", 1));
    }

    [Fact]
    public void What_is_not_there_is_not_written() =>
        JsonSerializer.Serialize(new Activity { Type = "message", Text = "hello" }, TeamsJson.Wire.Activity).ShouldBe("""{"type":"message","text":"hello"}""");

    [Fact]
    public void A_reply_turns_sender_and_receiver_round_and_names_what_it_answers()
    {
        var reply = Read("""{"type":"message","id":"7","from":{"id":"29:a"},"recipient":{"id":"28:b"},"conversation":{"id":"c"},"channelId":"msteams"}""").Reply(new Activity { Text = "yes" });
        (reply.From!.Id, reply.Recipient!.Id, reply.ReplyToId, reply.Conversation!.Id, reply.Type).ShouldBe(("28:b", "29:a", "7", "c", "message"));
    }

    [Theory]
    [InlineData("""{"conversationType":"personal","id":"a:1"}""", true)]
    [InlineData("""{"conversationType":"groupChat","id":"19:1@thread.v2"}""", false)]
    [InlineData("""{"conversationType":"channel","id":"19:1@thread.tacv2"}""", false)]
    [InlineData("""{"isGroup":true,"id":"x"}""", false)]
    [InlineData("""{"id":"x"}""", true)]
    public void A_chat_is_private_only_where_nobody_else_can_read_it(string conversation, bool personal) =>
        Read($$"""{"type":"message","conversation":{{conversation}}}""").Conversation!.IsPersonal.ShouldBe(personal);

    [Fact]
    public void Suggested_actions_say_what_they_show()
    {
        var json = JsonSerializer.Serialize(new Activity { Type = "message", SuggestedActions = SuggestedActions.Say(["More"]) }, TeamsJson.Wire.Activity);
        json.ShouldContain("""{"actions":[{"type":"imBack","title":"More","value":"More"}],"to":[]}""");
    }

    [Fact]
    public void Citations_are_written_as_Teams_reads_them()
    {
        var entity = new MessageEntity { Citation = [new Claim(1, new Appearance { Name = "A review", Abstract = "What it says", Url = "https://a.example/" })] }.ToElement();
        using var expected = JsonDocument.Parse("""
            {"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"","citation":[{"@type":"Claim","position":1,
             "appearance":{"@type":"DigitalDocument","name":"A review","abstract":"What it says","url":"https://a.example/"}}]}
            """);
        JsonElement.DeepEquals(entity, expected.RootElement).ShouldBeTrue(entity.GetRawText());
    }

    [Fact]
    public void A_card_is_written_with_the_types_of_the_schema()
    {
        var card = new AdaptiveCard { FallbackText = "Hello", Body = [new TextBlock("Hello")], Actions = [SubmitButton.Say("Go", "Go")] };
        using var json = JsonDocument.Parse(card.ToJson());
        json.RootElement.GetProperty("type").GetString().ShouldBe("AdaptiveCard");
        json.RootElement.GetProperty("version").GetString().ShouldBe("1.5");
        json.RootElement.GetProperty("body")[0].GetProperty("type").GetString().ShouldBe("TextBlock");
        json.RootElement.GetProperty("actions")[0].GetProperty("type").GetString().ShouldBe("Action.Submit");
    }

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, TeamsJson.Wire.Activity)!;
}
