using System.Text.Json;
using Assistant.Teams;
using Assistant.Tests.LocalChat;
using Microsoft.AspNetCore.Http;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

[Collection(InBrowser.Name)]
public sealed class SafetyTests(Browser browser)
{
    [BrowserFact]
    public async Task Danger_is_announced_at_once_and_once()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        await tab.AskAsync("A child is being stabbed right now");
        await Expect(tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("999");
        await Expect(tab.Answer).ToHaveAttributeAsync("aria-live", "off");
        await Expect(tab.Answer).ToContainTextAsync("ring 999");
    }

    [BrowserFact]
    public async Task A_message_with_personal_details_is_blanked_here_and_gone_from_the_server_and_the_masked_text_can_be_sent()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        await tab.AskAsync("What should I do about Jayden Smith, born 12/03/2009?");
        await Expect(tab.Own).ToContainTextAsync("Removed");
        (await tab.Page.ContentAsync()).ShouldNotContain("Jayden");
        var conversation = await tab.Page.EvaluateAsync<string>("localStorage.getItem('chat.conversation')");
        JsonSerializer.Serialize(await browser.Chat.ActivitiesAsync(conversation)).ShouldNotContain("Jayden");

        var masked = tab.Answer.Locator("textarea");
        await Expect(masked).ToHaveValueAsync("What should I do about [name], born [date of birth]?");
        await masked.FillAsync("What is a reachable moment?");
        await tab.Button("Send this text").ClickAsync();
        await Expect(tab.Own.Last).ToContainTextAsync("What is a reachable moment?");
        await Expect(tab.Answers).ToHaveCountAsync(3);

        await tab.Page.ReloadAsync();
        await Expect(tab.Own).ToHaveCountAsync(2);
        await Expect(tab.Own.First).ToContainTextAsync("Removed");
    }

    [BrowserFact]
    public async Task What_was_typed_into_a_card_is_blanked_with_it()
    {
        await using var chat = await ServedChat.StartAsync();
        chat.Bot.Does = async a =>
        {
            await chat.Bot.SayAsync(a, a.Type == ActivityTypes.ConversationUpdate ? Shapes.Masked("") : Shapes.Masked("") with { ChannelData = Shapes.Data(new { personalDetails = true }) });
            return Results.Ok();
        };
        await using var tab = await browser.OpenAsync(chat);
        await tab.Answers.First.Locator("textarea").FillAsync("Made Upname");
        await tab.Button("Send this text").ClickAsync();
        await Expect(tab.Own).ToContainTextAsync("Removed");
        await Expect(tab.Answers.First.Locator("textarea")).ToHaveValueAsync("");
        (await tab.Page.ContentAsync()).ShouldNotContain("Upname");
    }
}
