using Assistant.Teams;
using Assistant.Tests.LocalChat;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

[Collection(InBrowser.Name)]
public sealed class ConnectionTests(Browser browser)
{
    [BrowserFact]
    public async Task A_reload_goes_on_with_the_conversation_and_Start_again_ends_it()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        await tab.AskAsync("What is a reachable moment?");
        await tab.Page.ReloadAsync();
        await Expect(tab.Answers).ToHaveCountAsync(2);
        await Expect(tab.Own).ToContainTextAsync("What is a reachable moment?");
        await tab.Button("Start again").ClickAsync();
        await Expect(tab.Page.GetByText("This is a new conversation.")).ToBeVisibleAsync();
        await Expect(tab.Own).ToHaveCountAsync(0);
        await Expect(tab.Answers).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_conversation_that_the_server_no_longer_holds_is_opened_anew_and_says_so()
    {
        await using var tab = await browser.OpenAsync(before: page => page.AddInitScriptAsync("localStorage.getItem('chat.conversation') ?? localStorage.setItem('chat.conversation', 'forgotten')"));
        await Expect(tab.Page.GetByText("so this is a new one.")).ToBeVisibleAsync();
        await tab.WelcomeAsync();
        tab.Complaints.ShouldAllBe(c => c.Contains("404"));
        tab.Complaints.Clear();
    }

    [BrowserFact]
    public async Task A_question_to_a_conversation_that_was_forgotten_meanwhile_is_asked_in_a_new_one()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        var conversation = await tab.Page.EvaluateAsync<string>("localStorage.getItem('chat.conversation')");
        using var ended = await browser.Chat.PostAsync(conversation, new { type = "endOfConversation" });
        await tab.Question.FillAsync("What is a reachable moment?");
        await tab.Question.PressAsync("Enter");
        await Expect(tab.Page.GetByText("so this is a new one.")).ToHaveCountAsync(1);
        await Expect(tab.Answers).ToHaveCountAsync(3);
        await Expect(tab.Own).ToHaveCountAsync(1);
        tab.Complaints.ShouldAllBe(c => c.Contains("404"));
        tab.Complaints.Clear();
    }

    [BrowserFact]
    public async Task A_lost_connection_is_said_and_mended_and_nothing_is_missed()
    {
        var sockets = new List<IWebSocketRoute>();
        await using var chat = await ServedChat.StartAsync();
        chat.Bot.Does = a => Answer(chat, a);
        await using var tab = await browser.OpenAsync(chat, before: page => page.RouteWebSocketAsync("**/stream*", socket => { socket.ConnectToServer(); sockets.Add(socket); }));
        await tab.WelcomeAsync();
        await tab.AskAsync("One?");
        await tab.Page.RouteAsync("**/v3/directline/**", route => route.AbortAsync());
        await sockets[^1].CloseAsync();
        await Expect(tab.Page.GetByText("The connection is lost.")).ToBeVisibleAsync();
        await chat.Bot.SayAsync(chat.Bot.Received.Last(), new Activity { Text = "Said meanwhile." });
        await tab.Page.UnrouteAsync("**/v3/directline/**");
        await Expect(tab.Page.GetByText("The connection is back.")).ToBeVisibleAsync();
        await Expect(tab.Answer).ToContainTextAsync("Said meanwhile.");
        tab.Complaints.Clear();
    }

    [BrowserFact]
    public async Task Where_a_WebSocket_is_refused_the_page_asks_instead()
    {
        await using var tab = await browser.OpenAsync(before: page => page.RouteWebSocketAsync("**/stream*", socket => socket.CloseAsync(new() { Code = 1011 })));
        await tab.WelcomeAsync();
        await tab.AskAsync("What is a reachable moment?");
        await Expect(tab.Answers).ToHaveCountAsync(2);
        tab.Complaints.Clear();
    }

    [BrowserFact]
    public async Task What_the_bot_did_not_take_can_be_sent_again()
    {
        await using var chat = await ServedChat.StartAsync();
        await using var tab = await browser.OpenAsync(chat);
        chat.Bot.Does = _ => Task.FromResult(Results.StatusCode(500));
        await tab.Question.FillAsync("A question?");
        await tab.Question.PressAsync("Enter");
        await Expect(tab.Own).ToContainTextAsync("The assistant could not be reached.");
        chat.Bot.Does = a => Answer(chat, a);
        await tab.Button("Send again").ClickAsync();
        await Expect(tab.Answer).ToContainTextAsync("Answer to A question?");
        await Expect(tab.Own).ToHaveCountAsync(1);
        tab.Complaints.ShouldAllBe(c => c.Contains("502"));
        tab.Complaints.Clear();
    }

    [BrowserFact]
    public async Task A_slow_answer_is_said_to_be_worked_on()
    {
        var release = new TaskCompletionSource();
        await using var chat = await ServedChat.StartAsync();
        await using var tab = await browser.OpenAsync(chat);
        chat.Bot.Does = async a =>
        {
            await chat.Bot.SayAsync(a, new Activity { Type = ActivityTypes.Typing });
            await release.Task;
            return await Answer(chat, a);
        };
        await tab.Question.FillAsync("A question?");
        await tab.Question.PressAsync("Enter");
        await Expect(tab.Page.Locator("#writing")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText("Still working on your answer.")).ToBeVisibleAsync();
        release.SetResult();
        await Expect(tab.Answer).ToContainTextAsync("Answer to A question?");
        await Expect(tab.Page.Locator("#writing")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Role_and_area_are_told_to_the_bot_kept_in_this_browser_and_told_again()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        await tab.Page.GetByLabel("Your role").SelectOptionAsync("teacher");
        await Expect(tab.Page.Locator("#status")).ToContainTextAsync("teacher");
        await tab.Page.ReloadAsync();
        await tab.WelcomeAsync();
        await Expect(tab.Page.GetByLabel("Your role")).ToHaveValueAsync("teacher");
        await tab.AskAsync("I work in Birmingham");
        await Expect(tab.Page.GetByLabel("Your area")).ToHaveValueAsync("Birmingham");
        (await tab.Page.EvaluateAsync<string>("JSON.stringify(localStorage)")).ShouldNotContain("work");
    }

    private static async Task<IResult> Answer(ServedChat chat, Activity to)
    {
        await chat.Bot.SayAsync(to, new Activity { Text = $"Answer to {to.Text}" });
        return Results.Ok();
    }
}
