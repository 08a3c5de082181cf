using Assistant.Tests;
using Assistant.Tests.LocalChat;
using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

/// <summary>A live screening by mouse alone, and one in typed words alone with danger in the middle; what a reload shows.</summary>
[Collection(InBrowser.Name)]
public sealed class ScreeningLiveTests(Browser browser)
{
    [BrowserFact]
    public async Task It_goes_from_the_welcome_to_a_recorded_judgement_by_mouse_alone()
    {
        var screening = await ScreeningTab.OpenAsync(browser);
        await using var tab = screening.Tab;
        await screening.SayAsync("start screening");
        await screening.ClickAsync(ScreeningTab.Live);
        await screening.Card.GetByRole(AriaRole.Textbox).FillAsync("K7-2");
        await screening.ClickAsync("Begin");
        await screening.ClickThroughAsync(_ => 0);
        await Expect(screening.Heading).ToContainTextAsync("ring 999 now");
        await Expect(screening.Card.GetByRole(AriaRole.Link, new() { Name = "0121 303 1888" })).ToHaveAttributeAsync("href", "tel:01213031888");
        await Expect(screening.Card.GetByRole(AriaRole.Link, new() { Name = "999" })).ToHaveAttributeAsync("href", "tel:999");
        await screening.ClickAsync("Change my answer");
        await screening.ClickToAsync("These are right");
        await screening.ClickAsync("These are right");
        await Expect(screening.Card).Not.ToContainTextAsync("Not for decisions");
        await screening.Card.GetByLabel("b. I judge it more serious than these answers show").CheckAsync();
        await screening.ClickAsync("Record my judgement");
        await Expect(screening.Card).ToContainTextAsync("Your judgement is recorded.");
        await Expect(screening.Card.GetByLabel("b. I judge it more serious than these answers show")).ToBeCheckedAsync();
    }

    [BrowserFact]
    public async Task It_is_gone_through_in_words_and_danger_in_the_middle_comes_first()
    {
        // So many messages are only sent in time where the clock goes on: a bot may write so often in a while, and no oftener.
        await using var chat = await ServedChat.StartAsync(realBot: true, Some.Host(TimeProvider.System));
        var screening = await ScreeningTab.OpenAsync(browser, width: 390, chat: chat);
        await using var tab = screening.Tab;
        await screening.SayAsync("start screening", ScreeningTab.Live, "K7-2", "no");
        await Expect(screening.Heading).ToContainTextAsync("significant harm");
        await screening.SayAsync("they are outside his house with a knife right now");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("999");
        await Expect(screening.Heading).ToHaveTextAsync("Is this happening now?");
        await screening.SayAsync("yes");
        await Expect(screening.Heading).ToContainTextAsync("ring 999 now");
        await screening.SayAsync("resume");
        await Expect(screening.Heading).ToContainTextAsync("significant harm");
        await screening.SayAsync("no", "c", "back");
        await Expect(screening.Heading).ToContainTextAsync("Has the child been missing");
        for (var i = 0; i < 40 && !await screening.HasAsync("These are right"); i++) await screening.SayAsync(await screening.Card.Locator("input").CountAsync() > 0 ? "c" : "skip");
        await screening.SayAsync("confirm");
        await Expect(screening.Card).ToContainTextAsync("Your judgement");
        await screening.SayAsync("a");
        await Expect(screening.Card).ToContainTextAsync("Your judgement is recorded.");
        await screening.SayAsync("save");
        await Expect(screening.Card).ToContainTextAsync("Reference K7-2. Kept for 14 days more.");
        await screening.SayAsync("resume k7-2");
        await Expect(screening.Card).ToContainTextAsync("Your judgement");
    }

    [BrowserFact]
    public async Task After_a_reload_the_card_stands_where_it_stood()
    {
        var screening = await ScreeningTab.OpenAsync(browser);
        await using var tab = screening.Tab;
        await screening.SayAsync(ScreeningTab.Live, "K7-2");
        await screening.ClickThroughAsync();
        await screening.ClickThroughAsync();
        var before = await screening.Card.InnerTextAsync();
        before.ShouldContain("Question ");
        await tab.Page.ReloadAsync();
        await Expect(tab.Answers).ToHaveCountAsync(3);
        (await screening.Card.InnerTextAsync()).ShouldBe(before);
        await screening.ClickThroughAsync();
        await Expect(screening.Card).Not.ToContainTextAsync("That card is from earlier");
    }
}
