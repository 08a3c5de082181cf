using System.Text.Json;
using Assistant.Teams;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;
using Assistant.Tests.LocalChat;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

[Collection(InBrowser.Name)]
public sealed class CardTests(Browser browser)
{
    [BrowserFact]
    public async Task A_card_that_calls_the_bot_is_replaced_in_its_place_and_its_status_is_told()
    {
        await using var chat = await ServedChat.StartAsync();
        chat.Bot.Does = a => Welcome(chat, a, Shapes.Card(new TextBlock("Before"), new ActionSet([ExecuteButton.Of("Save", "save", ("kept", "yes"))])), AdaptiveCardInvokeResponse.Card(new AdaptiveCard { FallbackText = "After", Body = [new TextBlock("After")] }));
        await using var tab = await browser.OpenAsync(chat);
        await tab.Button("Save").ClickAsync();
        await Expect(tab.Answer).ToContainTextAsync("After");
        await Expect(tab.Answers).ToHaveCountAsync(1);
        await Expect(tab.Answer).Not.ToContainTextAsync("Before");
        (await tab.Answer.EvaluateAsync<bool>("e => e.contains(document.activeElement)")).ShouldBeTrue();
        var invoke = chat.Bot.Received.Last();
        invoke.Name.ShouldBe("adaptiveCard/action");
        invoke.ReplyToId.ShouldNotBeNull();
        var value = invoke.Value!.Value.Deserialize(TeamsJson.Wire.AdaptiveCardInvokeValue)!;
        value.Trigger.ShouldBe("manual");
        value.Action!.Verb.ShouldBe("save");
        value.Action.Data!.Value.GetProperty("kept").GetString().ShouldBe("yes");
    }

    [BrowserFact]
    public async Task What_the_bot_says_of_a_press_stands_beside_the_card()
    {
        await using var chat = await ServedChat.StartAsync();
        chat.Bot.Does = a => Welcome(chat, a, Shapes.Card(new ActionSet([ExecuteButton.Of("Save", "save")])), AdaptiveCardInvokeResponse.BadRequest("Choose a role from the list."));
        await using var tab = await browser.OpenAsync(chat);
        await tab.Button("Save").ClickAsync();
        await Expect(tab.Answer).ToContainTextAsync("Choose a role from the list.");
    }

    [BrowserFact]
    public async Task A_required_box_that_is_empty_says_so_and_sends_nothing()
    {
        await using var chat = await ServedChat.StartAsync();
        chat.Bot.Does = a => Welcome(chat, a, Shapes.Masked(""), null);
        await using var tab = await browser.OpenAsync(chat);
        await tab.Button("Send this text").ClickAsync();
        await Expect(tab.Answer).ToContainTextAsync("Write your question first.");
        chat.Bot.Received.ShouldHaveSingleItem();
    }

    [BrowserFact]
    public async Task What_a_button_hides_it_shows_again_and_says_so()
    {
        await using var chat = await ServedChat.StartAsync();
        chat.Bot.Does = a => Welcome(chat, a, Shapes.Card(new TextBlock("Hidden words") { Id = "more", IsVisible = false }, new ActionSet([new ToggleButton("More", ["more"])])), null);
        await using var tab = await browser.OpenAsync(chat);
        await Expect(tab.Button("More")).ToHaveAttributeAsync("aria-expanded", "false");
        await tab.Button("More").ClickAsync();
        await Expect(tab.Page.GetByText("Hidden words")).ToBeVisibleAsync();
        await Expect(tab.Button("More")).ToHaveAttributeAsync("aria-expanded", "true");
    }

    [BrowserFact]
    public async Task Markup_and_script_links_of_a_message_stay_words()
    {
        await using var chat = await ServedChat.StartAsync();
        chat.Bot.Does = a => Welcome(chat, a, Shapes.Cited(@"<b>bold</b> [bad](javascript:alert(1)) [out](https://example.org) \[1\] [1] [2]", "A review", "javascript:alert(1)"), null);
        await using var tab = await browser.OpenAsync(chat);
        await Expect(tab.Answer.Locator(".text")).ToHaveTextAsync("<b>bold</b> [bad](javascript:alert(1)) out [1] [1] [2]");
        (await tab.Answer.GetByRole(AriaRole.Link).CountAsync()).ShouldBe(1);
        (await tab.Answer.Locator("button.cite").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task Without_the_libraries_the_chat_still_answers_in_plain_text()
    {
        await using var chat = await ServedChat.StartAsync();
        chat.Bot.Does = async a =>
        {
            await chat.Bot.SayAsync(a, a.Type == ActivityTypes.Message ? Shapes.Cited("First.\n\nSecond, \\*escaped\\* [1].", "A review", "/sources/a") : Shapes.Card(new TextBlock("Only with the library")));
            return Results.Ok();
        };
        var tab = await browser.OpenAsync(chat, before: page => page.RouteAsync("**/lib/*.js", route => route.AbortAsync()));
        await Expect(tab.Answer).ToContainTextAsync("The card in plain words.");
        await tab.AskAsync("A question?");
        await Expect(tab.Answer.Locator(".text p")).ToHaveTextAsync(["First.", "Second, *escaped* [1]."]);
        await tab.Answer.Locator("button.cite").ClickAsync();
        await Expect(tab.Dialog).ToContainTextAsync("Some words.");
    }

    private static async Task<IResult> Welcome(ServedChat chat, Activity to, Activity welcome, AdaptiveCardInvokeResponse? answer)
    {
        if (to.Type == ActivityTypes.Invoke) return Results.Json(answer, TeamsJson.Wire.AdaptiveCardInvokeResponse);
        await chat.Bot.SayAsync(to, welcome);
        return Results.Ok();
    }
}
