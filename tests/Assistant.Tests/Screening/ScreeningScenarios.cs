using System.Text.Json;
using Assistant.Tests.Messages;

namespace Assistant.Tests.Screening;

/// <summary>Guided screening from end to end, through <c>/api/messages</c>.</summary>
public sealed class ScreeningScenarios(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    private const string Live = "live screening: signs of criminal exploitation";
    private const string Practice = "Practise: a quieter boy: 12 years old, at a football project";

    private static string Anybody => $"29:{Guid.NewGuid():N}";

    private ScreeningChat Chat(string? person = null) => new(channel, person ?? Anybody);

    [Fact]
    public async Task A_live_screening_goes_from_the_menu_to_an_outcome_and_a_document_by_buttons_alone()
    {
        var chat = await Chat().SayAsync("start screening");
        chat.Said.ShouldContain("Signs of criminal exploitation");
        await chat.SayAsync(Live);
        await chat.PressAsync("Begin", "K7-2");
        chat.Asked.ShouldBe("immediate-danger");
        await chat.ToAsync("These are right");
        chat.Said.ShouldContain("1. Is the child in immediate danger now? No");
        await chat.PressAsync("These are right");
        chat.Said.ShouldContain("No signs recorded today");
        await chat.PressAsync("Record my judgement", "more-serious");
        chat.Json.ShouldContain("\"value\":\"more-serious\"");
        await chat.PressAsync("Take it away");
        chat.Json.ShouldContain("/screening/word/");
    }

    [Fact]
    public async Task The_same_is_done_in_words()
    {
        var chat = await Chat().SayAsync("start screening", Live, "K7-2", "no", "b", "back", "b", "why");
        chat.Said.ShouldContain("Frequent missing episodes");
        await chat.SayAsync("a", "a and c");
        chat.Said.ShouldContain("Question 5 of");
        await chat.SayAsync("change 3", "c");
        chat.Said.ShouldContain("Question 4 of");
        await chat.ToAsync("These are right");
        await chat.SayAsync("confirm", "d", "save");
        chat.Said.ShouldContain("Reference K7-2");
    }

    [Fact]
    public async Task Danger_in_what_is_typed_shows_999_at_once_asks_whether_it_is_now_and_the_same_step_comes_back()
    {
        var chat = await Chat().SayAsync(Live, "K7-2", "no");
        var step = chat.Said;
        await chat.SayAsync("they are outside his house with a knife right now");
        channel.Received(chat.Conversation)[^2].Attachments![0].Content!.Value.GetRawText().ShouldContain("ring 999 now");
        chat.Said.ShouldStartWith("Is this happening now?");
        await chat.SayAsync("yes");
        chat.Said.ShouldContain("ring 999 now");
        await chat.SayAsync("go on");
        chat.Said.ShouldBe(step);
    }

    [Fact]
    public async Task In_practice_it_asks_whether_a_real_child_is_meant()
    {
        var chat = await Chat().SayAsync(Practice, "no");
        var step = chat.Said;
        await chat.SayAsync("they are outside his house with a knife right now");
        chat.Said.ShouldStartWith("Is this about a real child?");
        await chat.SayAsync("no");
        chat.Said.ShouldBe(step);
    }

    [Fact]
    public async Task Danger_that_is_answered_puts_the_number_first_and_the_way_back_is_open()
    {
        var chat = await Chat().SayAsync(Live, "K7-2");
        await chat.PressAsync("Continue", "yes");
        chat.Said.ShouldContain("ring 999 now");
        await chat.PressAsync("Change my answer");
        await chat.PressAsync("Continue", "not-known");
        chat.Said.ShouldContain("For a child at risk, ring");
        chat.Said.ShouldNotContain("ring 999 now");
    }

    [Fact]
    public async Task A_question_in_the_middle_is_answered_with_sources_and_the_same_step_comes_back()
    {
        var chat = await Chat().SayAsync(Live, "K7-2", "no");
        var step = chat.Json;
        await chat.SayAsync("what is a reachable moment?");
        var received = channel.Received(chat.Conversation);
        received[^2].Text!.ShouldContain("[1]");
        received[^1].Attachments![0].Content!.Value.GetRawText().ShouldBe(step);
    }

    [Fact]
    public async Task Personal_details_are_stopped_and_the_same_step_comes_back()
    {
        var chat = await Chat().SayAsync(Live, "K7-2", "no");
        var step = chat.Said;
        await chat.SayAsync("his date of birth is 3/2/2010");
        channel.Received(chat.Conversation)[^2].Attachments![0].Content!.Value.GetRawText().ShouldContain("date of birth");
        chat.Said.ShouldBe(step);
    }

    [Theory]
    [InlineData("Jayden")]
    [InlineData("12/03/2010")]
    [InlineData("9434765919")]
    [InlineData("K")]
    [InlineData("")]
    [InlineData("K7 2")]
    public async Task A_reference_that_could_name_the_child_is_not_taken(string reference)
    {
        var chat = await Chat().SayAsync(Live);
        await chat.PressAsync("Begin", reference);
        chat.Has("Begin").ShouldBeTrue();
        chat.Json.ShouldNotContain("Question 1");
    }

    [Fact]
    public async Task A_button_of_an_old_card_changes_nothing_and_shows_where_one_is()
    {
        var chat = await Chat().SayAsync(Live, "K7-2");
        var first = chat.Card;
        await chat.PressAsync("Continue", "no");
        var second = chat.Asked;
        await chat.PressOnAsync(first, "Continue", "yes");
        chat.Said.ShouldStartWith("That card is from earlier");
        chat.Asked.ShouldBe(second);
        await chat.PressOnAsync(first, "Continue", "no");
        chat.Asked.ShouldBe(second);
    }

    [Fact]
    public async Task Two_devices_at_once_lose_nothing_and_double_nothing()
    {
        var person = Anybody;
        var phone = await Chat(person).SayAsync(Live, "K7-2");
        var desk = new ScreeningChat(channel, person, phone.Conversation);
        var shown = phone.Card;
        await Task.WhenAll(phone.PressOnAsync(shown, "Continue", "no"), desk.PressOnAsync(shown, "Continue", "no"));
        await phone.SayAsync("why");
        phone.Asked.ShouldBe("significant-harm");
        new[] { phone.Said, desk.Said }.ShouldAllBe(s => s.Contains("Question 2 of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_taken_up_on_another_device_from_the_list_of_drafts()
    {
        var person = Anybody;
        var phone = await Chat(person).SayAsync(Live, "K7-2", "no", "b");
        await phone.PressAsync("Save and leave");
        var desk = await Chat(person).SayAsync("start screening");
        desk.Said.ShouldContain("Reference K7-2. Kept for 14 days more.");
        await desk.SayAsync("resume k7-2");
        desk.Asked.ShouldBe("missing-away");
        await desk.PressAsync("Continue", "none");
        await phone.SayAsync("start screening");
        await phone.PressAsync("Go on");
        phone.Said.ShouldContain("Question 4 of");
    }

    [Fact]
    public async Task Nobody_else_can_open_answer_or_delete_it()
    {
        var chat = await Chat().SayAsync(Live, "K7-2");
        var card = chat.Card;
        var other = Chat();
        foreach (var button in new[] { "Continue", "Save and leave" })
        {
            await other.PressOnAsync(card, button, "no");
            other.Said.ShouldStartWith("That screening or tool is not here any more.");
            other.Json.ShouldNotContain("K7-2");
        }
        await chat.PressOnAsync(card, "Continue", "no");
        chat.Asked.ShouldBe("significant-harm");
    }

    [Fact]
    public async Task It_is_deleted_when_asked_and_confirmed()
    {
        var chat = await Chat().SayAsync(Live, "K7-2", "delete");
        await chat.PressAsync("Keep it");
        chat.Asked.ShouldBe("immediate-danger");
        await chat.SayAsync("delete");
        await chat.PressAsync("Delete it");
        chat.Said.ShouldStartWith("The screening is deleted.");
        chat.Said.ShouldNotContain("K7-2");
    }

    [Fact]
    public async Task In_a_group_it_goes_on_in_private_and_nothing_is_repeated()
    {
        var chat = await Chat().SayAsync(Live, "K7-2");
        var value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb = "screening", data = new { @do = "menu" } } });
        var group = Some.Message(null, ChannelSimulator.NewConversation(), channel.ServiceUrl);
        var response = await channel.PostAsync(group with { Type = "invoke", Name = "adaptiveCard/action", Value = value, Conversation = group.Conversation! with { ConversationType = "groupChat", IsGroup = true } });
        var body = await response.Content.ReadAsStringAsync();
        body.ShouldContain("application/vnd.microsoft.activity.message");
        body.ShouldNotContain("K7-2");
    }

    [Fact]
    public async Task A_reading_through_asks_nothing_and_keeps_nothing()
    {
        var person = Anybody;
        var chat = await Chat(person).SayAsync("Read through: Signs of criminal exploitation");
        for (var i = 0; i < 100 && chat.Has("Next question"); i++) await chat.PressAsync("Next question");
        chat.Said.ShouldContain("No signs recorded today");
        (await Chat(person).SayAsync("start screening")).Said.ShouldNotContain("Kept for");
    }

    [Fact]
    public async Task Practice_shows_each_difference_from_the_key_and_what_one_tool_would_count()
    {
        var chat = await Chat().SayAsync(Practice);
        await chat.ToAsync("These are right");
        await chat.PressAsync("These are right");
        chat.Json.ShouldContain("Beside the key");
        chat.Json.ShouldContain("Not for decisions");
    }

    [Theory]
    [InlineData("""{"do":"answer"}""")]
    [InlineData("""{"do":7}""")]
    [InlineData("""{"do":"answer","draft":"x","revision":"1","item":"y","answer":"z"}""")]
    [InlineData("""{"do":"live","questionnaire":"../../etc/passwd"}""")]
    [InlineData("""{"do":"read","questionnaire":"exploitation-indicators","at":"99999999999"}""")]
    [InlineData("""[]""")]
    [InlineData("""null""")]
    public async Task A_forged_button_gets_a_clear_answer(string data)
    {
        var answer = await Chat().InvokeAsync(JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb = "screening", data = JsonDocument.Parse(data).RootElement } }), Anybody);
        answer.GetProperty("statusCode").GetInt32().ShouldBeOneOf(200, 400);
        new[] { "not here any more", "can no longer be used" }.ShouldContain(said => answer.GetRawText().Contains(said, StringComparison.Ordinal));
    }
}
