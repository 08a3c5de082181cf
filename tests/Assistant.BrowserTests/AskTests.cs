using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

[Collection(InBrowser.Name)]
public sealed class AskTests(Browser browser)
{
    private const string Referral = "Who can make an NRM referral?";

    [BrowserFact]
    public async Task The_empty_chat_shows_four_questions_and_pressing_one_asks_it()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        (await tab.Answer.Locator(".ac-actionSet").First.GetByRole(AriaRole.Button).CountAsync()).ShouldBe(4);
        await tab.Button(Referral).ClickAsync();
        await Expect(tab.Own).ToContainTextAsync(Referral);
        await Expect(tab.Answer).ToContainTextAsync("first responders");
        (await tab.HasFocusAsync(tab.Question)).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task A_question_is_asked_with_the_mouse()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        await tab.Question.FillAsync(Referral);
        await tab.Button("Send").ClickAsync();
        await Expect(tab.Answers).ToHaveCountAsync(2);
        await Expect(tab.Question).ToHaveValueAsync("");
        (await tab.HasFocusAsync(tab.Question)).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task A_question_is_asked_with_the_keyboard_and_a_line_break_does_not_send()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        await tab.Question.FocusAsync();
        await tab.Page.Keyboard.TypeAsync("Who can make");
        await tab.Page.Keyboard.PressAsync("Shift+Enter");
        await tab.Page.Keyboard.TypeAsync("an NRM referral?");
        await Expect(tab.Question).ToHaveValueAsync("Who can make\nan NRM referral?");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Answers).ToHaveCountAsync(2);
        (await tab.HasFocusAsync(tab.Question)).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task Nothing_is_sent_where_nothing_is_typed_and_a_message_too_long_stays_in_the_box()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        await tab.Question.FillAsync("   ");
        await tab.Question.PressAsync("Enter");
        await tab.Question.FillAsync(new string('a', 1900));
        await Expect(tab.Page.GetByText("You have 100 characters left.")).ToBeVisibleAsync();
        await tab.Question.FillAsync(new string('a', 2003));
        await tab.Question.PressAsync("Enter");
        await Expect(tab.Page.GetByText("Make your message 3 characters shorter")).ToBeVisibleAsync();
        await Expect(tab.Own).ToHaveCountAsync(0);
        (await tab.Question.InputValueAsync()).Length.ShouldBe(2003);
    }

    [BrowserFact]
    public async Task The_top_of_a_long_answer_is_in_sight()
    {
        await using var tab = await browser.OpenAsync(width: 390);
        await tab.WelcomeAsync();
        await tab.AskAsync(Referral);
        await Expect(tab.Answer.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task A_suggested_question_follows_up_and_gives_way_to_the_next()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        await tab.AskAsync(Referral);
        var copy = tab.Page.GetByRole(AriaRole.Group, new() { Name = "You could ask next" }).GetByRole(AriaRole.Button, new() { Name = "Copy for my notes" });
        await copy.ClickAsync();
        await Expect(tab.Answers).ToHaveCountAsync(3);
        await tab.Answer.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByText("Copied.")).ToBeVisibleAsync();
        (await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldNotBeNullOrWhiteSpace();
    }

    [BrowserFact]
    public async Task Each_message_says_whose_it_is_and_each_answer_has_a_heading_of_its_own()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        await tab.AskAsync(Referral);
        await Expect(tab.Own).ToContainTextAsync("You");
        (await tab.Log.GetByRole(AriaRole.Heading, new() { Level = 2 }).AllTextContentsAsync()).ShouldBe(["Assistant, answer 1", "Assistant, answer 2"]);
    }
}
