using System.Text.Json;
using Assistant.Conversations;
using Assistant.Teams;

namespace Assistant.Tests.Messages;

public sealed class ProfileTests(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    private static readonly ProfileReader Reader = new(Some.Assistant.Knowledge.Language, Some.Assistant.Knowledge.Contacts);

    [Theory]
    [InlineData("I'm a nurse in Devon", "nurse", "Devon")]
    [InlineData("I am a DSL", "teacher", null)]
    [InlineData("i work in telford and wrekin", null, "Telford and Wrekin")]
    [InlineData("social worker, Birmingham", "social worker", "Birmingham")]
    [InlineData("my area is brum", null, "Birmingham")]
    [InlineData("I'm a nurse at a school", "nurse", null)]
    [InlineData("i work in a hospital", "nurse", null)]
    [InlineData("im a yot worker from walsall please", "youth justice worker", "Walsall")]
    public void A_message_that_says_who_somebody_is_sets_role_and_area(string message, string? role, string? area) =>
        Reader.Read(message).ShouldBe(new Profile(role, area));

    [Theory]
    [InlineData("police")]
    [InlineData("birmingham")]
    [InlineData("I'm a nurse in Devon, what do I do about a stab wound")]
    [InlineData("I'm 14 and live in Birmingham")]
    [InlineData("im in danger")]
    [InlineData("I am in hospital")]
    [InlineData("who is the nurse in devon")]
    [InlineData("")]
    public void Anything_else_is_a_question(string message) => Reader.Read(message).ShouldBeNull();

    [Fact]
    public async Task What_was_said_is_kept_for_the_next_question_and_shown_in_the_header()
    {
        var chat = ChannelSimulator.NewConversation();
        var noted = await channel.SayAsync("I'm a nurse in Devon", chat);
        noted.Text!.ShouldStartWith("Noted, nurse in Devon.");
        noted.ChannelData!.Value.GetProperty("profile").GetProperty("area").GetString().ShouldBe("Devon");
        (await channel.SayAsync("who do I ring", chat)).Text!.ShouldNotContain("0121 303");
    }

    [Fact]
    public async Task A_role_said_later_leaves_the_area_as_it_was()
    {
        var chat = ChannelSimulator.NewConversation();
        await channel.SayAsync("I work in Devon", chat);
        (await channel.SayAsync("I am a teacher", chat)).Text!.ShouldStartWith("Noted, teacher in Devon.");
    }

    [Fact]
    public async Task The_card_for_role_and_area_is_replaced_by_what_was_noted()
    {
        var chat = ChannelSimulator.NewConversation();
        (await channel.SayAsync("Set my role and area", chat)).Attachments!.ShouldHaveSingleItem();
        var response = await InvokeAsync(chat, "nurse", "Devon", replyToId: "1:card");
        response.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        response.GetProperty("value").GetProperty("fallbackText").GetString()!.ShouldStartWith("Noted, nurse in Devon.");
        (await channel.SayAsync("who do I ring", chat)).Text!.ShouldNotContain("0121 303");
    }

    [Theory]
    [InlineData("astronaut", "")]
    [InlineData("nurse", "Atlantis")]
    public async Task What_is_not_on_the_list_is_refused_and_changes_nothing(string role, string area)
    {
        var chat = ChannelSimulator.NewConversation();
        await InvokeAsync(chat, "nurse", "Devon", null);
        var refused = await InvokeAsync(chat, role, area, null);
        refused.GetProperty("statusCode").GetInt32().ShouldBe(400);
        refused.GetProperty("value").GetProperty("message").GetString()!.ShouldContain("from the list");
        (await channel.SayAsync("I am a teacher", chat)).Text!.ShouldContain("in Devon");
    }

    private async Task<JsonElement> InvokeAsync(string chat, string role, string area, string? replyToId)
    {
        var response = await channel.PostAsync(Some.Message(null, chat, channel.ServiceUrl) with
        {
            Type = ActivityTypes.Invoke,
            Name = "adaptiveCard/action",
            ReplyToId = replyToId,
            Value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb = "profile", data = new { role, area } }, trigger = "manual" }),
        });
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
