using System.Net;
using System.Text.Json;
using Assistant.Teams;

namespace Assistant.Tests.Messages;

public sealed class GroupTests(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    private const string Question = "what do I do after an NRM discontinuance";
    private const string InPrivate = "Let's go on in private";

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task A_general_question_is_answered_with_its_sources_and_offers_nothing_for_one_person(string type)
    {
        var reply = await SayAsync(Question, Chat(type), type);
        reply.Text!.ShouldContain("[1]");
        reply.Entities.ShouldHaveSingleItem();
        reply.SuggestedActions!.Actions.ShouldNotContain(a => a.Value.Contains("notes"));
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Danger_comes_first_where_others_read_along_too(string type) =>
        (await SayAsync("he has a knife and is outside now", Chat(type), type)).Summary!.ShouldStartWith("If a child is in immediate danger, ring 999 now.");

    [Fact]
    public async Task Danger_is_met_in_a_masked_text_and_beside_personal_details()
    {
        (await SayAsync("Jaydon Smith dob 3/2/2010 has a knife and is outside now", Chat())).Summary!.ShouldContain("ring 999 now");
        (await MaskedAsync("he has a knife and is outside now")).Summary!.ShouldContain("ring 999 now");
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task A_message_with_personal_details_is_answered_without_a_word_of_it(string type)
    {
        var chat = Chat(type);
        ShouldRepeatNothing(await SayAsync("Jaydon Smith dob 3/2/2010 of 12 Acacia Road skips school, what next", chat, type), "Jaydon", "Smith", "2010", "Acacia", "skips", "masked", "date of birth");
        (await SayAsync("show more", chat, type)).Attachments!.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_masked_text_is_answered_in_private_alone() => ShouldRepeatNothing(await MaskedAsync(Question), "discontinuance", "NRM");

    [Theory]
    [InlineData("Set my role and area")]
    [InlineData("I'm a nurse in Devon")]
    [InlineData("start screening")]
    [InlineData("screen a child")]
    public async Task What_is_about_one_person_or_one_child_goes_on_in_private(string said) => ShouldRepeatNothing(await SayAsync(said, Chat()), "nurse", "Devon", "screening");

    [Fact]
    public async Task A_copy_for_notes_is_made_in_private_alone()
    {
        var chat = Chat();
        await SayAsync(Question, chat);
        ShouldRepeatNothing(await SayAsync("Copy for my notes", chat), "discontinuance", "NRM");
    }

    [Fact]
    public async Task A_role_said_in_a_group_answers_for_nobody()
    {
        var chat = Chat();
        await SayAsync("I'm a nurse in Devon", chat);
        (await SayAsync("who do I ring", chat)).Text!.ShouldContain("0121");
        (await InPersonAsync("who do I ring", "a:practitioner")).Text!.ShouldContain("0121");
    }

    [Fact]
    public async Task A_role_of_the_private_chat_stays_there()
    {
        var mine = $"a:{Guid.NewGuid():N}";
        await InPersonAsync("I'm a nurse in Devon", mine);
        (await SayAsync("who do I ring", Chat())).Text!.ShouldContain("0121");
        (await InPersonAsync("who do I ring", mine)).Text!.ShouldNotContain("0121 303");
    }

    [Fact]
    public async Task What_is_said_in_a_group_does_not_change_what_is_talked_about_in_private()
    {
        var mine = $"a:{Guid.NewGuid():N}";
        await InPersonAsync(Question, mine);
        await SayAsync("what is a reachable moment", Chat());
        (await InPersonAsync("show more", mine)).Text!.ShouldStartWith("6. ");
    }

    [Fact]
    public async Task Each_person_in_a_group_goes_on_with_their_own_question()
    {
        var chat = Chat();
        await SayAsync(Question, chat, from: "29:first");
        await SayAsync("what is a reachable moment", chat, from: "29:second");
        (await SayAsync("show more", chat, from: "29:first")).Text!.ShouldStartWith("6. ");
        (await SayAsync("show more", chat, from: "29:third")).Attachments!.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_card_for_role_and_area_does_nothing_in_a_group()
    {
        var chat = Chat();
        var response = await channel.PostAsync(Message(null, chat, "groupChat", "29:practitioner") with
        {
            Type = ActivityTypes.Invoke,
            Name = "adaptiveCard/action",
            Value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb = "profile", data = new { role = "nurse", area = "Devon" } } }),
        });
        var body = await response.Content.ReadAsStringAsync();
        JsonDocument.Parse(body).RootElement.GetProperty("value").GetString()!.ShouldStartWith(InPrivate);
        body.ShouldNotContain("Devon");
        (await SayAsync("who do I ring", chat)).Text!.ShouldContain("0121");
    }

    [Fact]
    public async Task Help_says_that_others_read_along_and_asks_nobody_for_their_role()
    {
        var reply = await SayAsync("help", Chat());
        reply.Summary!.ShouldContain("Everybody here can read what I say");
        JsonSerializer.Serialize(reply, TeamsJson.Wire.Activity).ShouldNotContain("role and area");
    }

    [Fact]
    public async Task The_welcome_of_a_team_asks_nobody_for_their_role()
    {
        var chat = Chat("channel");
        await channel.PostAsync(Message(null, chat, "channel", "29:practitioner") with { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount { Id = "28:assistant" }] });
        JsonSerializer.Serialize(channel.Received(chat).ShouldHaveSingleItem(), TeamsJson.Wire.Activity).ShouldNotContain("role and area");
    }

    [Fact]
    public async Task A_colleague_who_is_mentioned_is_neither_stopped_as_a_detail_nor_kept()
    {
        var chat = Chat();
        var asked = Message($"<at>Assistant</at> <at>Jaydon Smith</at> asks {Question}", chat, "groupChat", "29:practitioner");
        await channel.PostAsync(asked with { Entities = [.. asked.Entities!, Mention("29:jaydon", "Jaydon Smith")] });
        var reply = channel.Received(chat).ShouldHaveSingleItem();
        reply.Text!.ShouldContain("[1]");
        JsonSerializer.Serialize(reply with { Recipient = null }, TeamsJson.Wire.Activity).ShouldNotContain("Jaydon");
    }

    private static void ShouldRepeatNothing(Activity reply, params string[] words)
    {
        reply.Text!.ShouldStartWith(InPrivate);
        (reply.Attachments, reply.Entities, reply.SuggestedActions).ShouldBe((null, null, null));
        foreach (var word in words) JsonSerializer.Serialize(reply, TeamsJson.Wire.Activity).ShouldNotContain(word, Case.Insensitive);
    }

    private async Task<Activity> SayAsync(string text, string chat, string type = "groupChat", string from = "29:practitioner")
    {
        (await channel.PostAsync(Message($"<at>Assistant</at> {text}", chat, type, from))).StatusCode.ShouldBe(HttpStatusCode.OK);
        return channel.Received(chat)[^1];
    }

    private async Task<Activity> InPersonAsync(string text, string chat)
    {
        await channel.PostAsync(Message(text, chat, "personal", "29:practitioner"));
        return channel.Received(chat)[^1];
    }

    private async Task<Activity> MaskedAsync(string masked)
    {
        var chat = Chat();
        await channel.PostAsync(Message(null, chat, "groupChat", "29:practitioner") with { Value = JsonSerializer.SerializeToElement(new { masked }) });
        return channel.Received(chat).ShouldHaveSingleItem();
    }

    private Activity Message(string? text, string chat, string type, string from) => Some.Message(text, chat, channel.ServiceUrl) with
    {
        From = new ChannelAccount { Id = from },
        Conversation = new ConversationAccount { Id = chat, ConversationType = type, IsGroup = type != "personal" },
        Entities = [Mention("28:assistant", "Assistant")],
    };

    private static JsonElement Mention(string id, string name) =>
        JsonSerializer.SerializeToElement(new { type = "mention", mentioned = new { id, name }, text = $"<at>{name}</at>" });

    private static string Chat(string type = "groupChat") => type == "channel"
        ? $"19:{Guid.NewGuid():N}@thread.tacv2;messageid=1795300858664"
        : $"19:{Guid.NewGuid():N}@thread.v2";
}
