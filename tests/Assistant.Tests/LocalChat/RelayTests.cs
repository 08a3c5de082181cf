using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Assistant.Teams;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;
using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.LocalChat;

public sealed class RelayTests
{
    [Fact]
    public async Task A_new_conversation_tells_the_bot_who_is_there_and_shows_its_welcome()
    {
        await using var chat = await ServedChat.StartAsync();
        chat.Bot.Does = a => Answer(chat, a, new Activity { Text = "Welcome." });
        var conversation = await chat.OpenAsync();
        var hello = chat.Bot.Received.ShouldHaveSingleItem();
        hello.Type.ShouldBe(ActivityTypes.ConversationUpdate);
        hello.MembersAdded!.Select(m => m.Id).ShouldBe(["bot", "somebody"]);
        hello.From!.Id.ShouldBe("somebody");
        (await chat.ActivitiesAsync(conversation)).ShouldHaveSingleItem().Text.ShouldBe("Welcome.");
    }

    [Fact]
    public async Task What_is_typed_reaches_the_bot_with_what_a_channel_adds()
    {
        await using var chat = await ServedChat.StartAsync();
        var conversation = await chat.OpenAsync();
        using var response = await chat.PostAsync(conversation, new { type = "message", text = "hello", from = new { id = "somebody" }, serviceUrl = "http://elsewhere.example", channelId = "msteams", conversation = new { id = "x", tenantId = "t" }, recipient = new { id = "y" } });
        var id = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        var message = chat.Bot.Received.Last();
        message.Id.ShouldBe(id);
        message.Text.ShouldBe("hello");
        message.ChannelId.ShouldBe("directline");
        message.ServiceUrl.ShouldBe($"{chat.Base.ToString().TrimEnd('/')}/_localchat");
        message.Conversation.ShouldBe(new ConversationAccount { Id = conversation, ConversationType = "personal" });
        message.Recipient!.Id.ShouldBe("bot");
        message.From.ShouldBe(new ChannelAccount { Id = "somebody", Role = "user" });
        message.Timestamp.ShouldBe(Some.TuesdayMorning);
    }

    [Fact]
    public async Task The_question_and_its_answer_are_read_back_in_order_and_from_a_watermark()
    {
        await using var chat = await ServedChat.StartAsync();
        var conversation = await chat.OpenAsync();
        chat.Bot.Does = a => Answer(chat, a, new Activity { Text = "An answer [1]." });
        await chat.SayAsync(conversation, "A question?");
        var watermark = await chat.WatermarkAsync(conversation);
        await chat.SayAsync(conversation, "Another?");
        var all = await chat.ActivitiesAsync(conversation);
        all.Select(a => a.Text).ShouldBe(["A question?", "An answer [1].", "Another?", "An answer [1]."]);
        all.Select(a => a.From!.Role).ShouldBe(["user", "bot", "user", "bot"]);
        all.Select(a => a.Id).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        all[1].ReplyToId.ShouldBe(all[0].Id);
        all[0].ChannelData!.Value.GetProperty("clientActivityID").GetString().ShouldBe("c1");
        (await chat.ActivitiesAsync(conversation, watermark)).Select(a => a.Text).ShouldBe(["Another?", "An answer [1]."]);
    }

    [Fact]
    public async Task The_bots_answer_to_an_invoke_is_passed_through_and_nothing_of_it_is_kept()
    {
        await using var chat = await ServedChat.StartAsync();
        var conversation = await chat.OpenAsync();
        chat.Bot.Does = a => Task.FromResult(Results.Json(new { statusCode = 400, type = "application/vnd.microsoft.error", value = new { code = "BadRequest", message = "Shorter." } }, statusCode: 200));
        using var response = await chat.PostAsync(conversation, new { type = "invoke", name = "adaptiveCard/action", value = new { action = new { verb = "profile" }, trigger = "manual" }, from = new { id = "somebody" } });
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("value").GetProperty("message").GetString().ShouldBe("Shorter.");
        chat.Bot.Received.Last().Value!.Value.GetProperty("action").GetProperty("verb").GetString().ShouldBe("profile");
        (await chat.ActivitiesAsync(conversation)).ShouldBeEmpty();

        chat.Bot.Does = _ => Task.FromResult(Results.StatusCode(501));
        using var unknown = await chat.PostAsync(conversation, new { type = "invoke", name = "task/fetch" });
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task A_card_that_answers_a_press_is_kept_in_the_place_of_the_pressed_one_and_nobody_who_listens_is_told()
    {
        await using var chat = await ServedChat.StartAsync();
        var conversation = await chat.OpenAsync();
        chat.Bot.Does = a => Answer(chat, a, Card("Before").ToMessage());
        await chat.SayAsync(conversation, "A question?");
        var (own, shown) = ((await chat.ActivitiesAsync(conversation))[0], (await chat.ActivitiesAsync(conversation))[1]);
        var watermark = await chat.WatermarkAsync(conversation);
        chat.Bot.Does = _ => Task.FromResult(Results.Json(AdaptiveCardInvokeResponse.Card(Card("After")), TeamsJson.Wire.AdaptiveCardInvokeResponse));
        foreach (var pressed in new[] { shown.Id, own.Id, "another", null })
        {
            using var response = await chat.PostAsync(conversation, new { type = "invoke", name = "adaptiveCard/action", replyToId = pressed, value = new { action = new { verb = "on" }, trigger = "manual" } });
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        var kept = await chat.ActivitiesAsync(conversation);
        kept.Select(a => a.Id).ShouldBe([own.Id, shown.Id]);
        kept[0].Attachments.ShouldBeNull();
        kept[1].Attachments!.Single().Content!.Value.GetProperty("fallbackText").GetString().ShouldBe("After");
        (await chat.ActivitiesAsync(conversation, watermark)).ShouldBeEmpty();
    }

    private static AdaptiveCard Card(string text) => new() { FallbackText = text, Body = [] };

    [Fact]
    public async Task What_the_bot_did_not_take_is_said_and_not_kept()
    {
        await using var chat = await ServedChat.StartAsync();
        var conversation = await chat.OpenAsync();
        chat.Bot.Does = _ => Task.FromResult(Results.StatusCode(500));
        using var response = await chat.SayAsync(conversation, "A question?");
        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("message").GetString()!.ShouldContain("Send it again");
        (await chat.ActivitiesAsync(conversation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_held_personal_details_is_not_kept()
    {
        await using var chat = await ServedChat.StartAsync();
        var conversation = await chat.OpenAsync();
        chat.Bot.Does = a => Answer(chat, a, new Activity { Text = "Leave names out.", ChannelData = JsonSerializer.SerializeToElement(new { personalDetails = true }) });
        await chat.SayAsync(conversation, "What about Made Upname?");
        var all = await chat.ActivitiesAsync(conversation);
        all.Select(a => a.Type).ShouldBe([ActivityTypes.MessageDelete, ActivityTypes.Message]);
        JsonSerializer.Serialize(all).ShouldNotContain("Upname");
    }

    [Fact]
    public async Task An_update_takes_the_place_of_what_was_said_and_a_deletion_leaves_its_id_alone()
    {
        await using var chat = await ServedChat.StartAsync();
        var conversation = await chat.OpenAsync();
        string? first = null;
        chat.Bot.Does = async a =>
        {
            first = await chat.Bot.SayAsync(a, new Activity { Text = "First." });
            await chat.Bot.SayAsync(a, new Activity { Text = "Second." });
            return Results.Accepted();
        };
        await chat.SayAsync(conversation, "A question?");
        var watermark = await chat.WatermarkAsync(conversation);
        await chat.Bot.UpdateAsync(chat.Bot.Received.Last(), first!, new Activity { Text = "First, mended." });
        (await chat.ActivitiesAsync(conversation, watermark)).ShouldHaveSingleItem().Text.ShouldBe("First, mended.");
        (await chat.ActivitiesAsync(conversation)).Select(a => a.Text).ShouldBe(["A question?", "First, mended.", "Second."]);

        using var deleted = await chat.Http.DeleteAsync($"/_localchat/v3/conversations/{conversation}/activities/{Uri.EscapeDataString(first!)}");
        deleted.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await chat.ActivitiesAsync(conversation)).Single(a => a.Id == first).ShouldSatisfyAllConditions(a => a.Type.ShouldBe(ActivityTypes.MessageDelete), a => a.Text.ShouldBeNull(), a => a.From!.Role.ShouldBe("bot"));
    }

    [Fact]
    public async Task A_conversation_that_its_reader_ends_is_told_to_the_bot_and_forgotten()
    {
        await using var chat = await ServedChat.StartAsync();
        var conversation = await chat.OpenAsync();
        await chat.SayAsync(conversation, "A question?");
        using var ended = await chat.PostAsync(conversation, new { type = "endOfConversation" });
        ended.StatusCode.ShouldBe(HttpStatusCode.OK);
        chat.Bot.Received.Last().Type.ShouldBe(ActivityTypes.EndOfConversation);
        using var gone = await chat.Http.GetAsync($"/v3/directline/conversations/{conversation}");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("GET", "conversations/none")]
    [InlineData("GET", "conversations/none/activities")]
    [InlineData("POST", "conversations/none/activities")]
    [InlineData("GET", "conversations/none/stream")]
    [InlineData("POST", "tokens/refresh")]
    public async Task A_conversation_that_is_not_held_is_not_found(string method, string path)
    {
        await using var chat = await ServedChat.StartAsync();
        using var response = await chat.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), $"/v3/directline/{path}"));
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("code").GetString().ShouldBe("ConversationNotFound");
    }

    [Fact]
    public async Task A_token_starts_its_conversation_once_and_is_refreshed()
    {
        await using var chat = await ServedChat.StartAsync();
        using var generated = await chat.Http.PostAsync("/v3/directline/tokens/generate", null);
        var token = (await generated.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        chat.Bot.Received.ShouldBeEmpty();
        chat.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        for (var i = 0; i < 2; i++)
        {
            using var started = await chat.Http.PostAsync("/v3/directline/conversations", null);
            started.StatusCode.ShouldBe(HttpStatusCode.Created);
            (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("conversationId").GetString().ShouldBe(token);
        }
        chat.Bot.Received.ShouldHaveSingleItem();
        using var refreshed = await chat.Http.PostAsync("/v3/directline/tokens/refresh", null);
        refreshed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_no_activity_is_refused_and_a_file_is_not_taken()
    {
        await using var chat = await ServedChat.StartAsync();
        var conversation = await chat.OpenAsync();
        using var broken = await chat.Http.PostAsync($"/v3/directline/conversations/{conversation}/activities", new StringContent("{ not"));
        broken.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var upload = await chat.Http.PostAsync($"/v3/directline/conversations/{conversation}/upload", new StringContent(""));
        upload.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    private static async Task<IResult> Answer(ServedChat chat, Activity to, Activity content)
    {
        await chat.Bot.SayAsync(to, content);
        return Results.Accepted();
    }
}
