using Assistant.Tests.LocalChat;
using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

/// <summary>A guided screening in a tab, in the words of somebody who goes through it. The card that counts is the last one.</summary>
internal sealed class ScreeningTab(ChatTab tab)
{
    public const string Live = "Live screening: Signs of criminal exploitation";
    public const string Practice = "Practise: Signs of criminal exploitation";

    // Whoever types faster than a person is answered no faster than Teams allows a bot to write.
    private const float Patience = 40_000;

    public ChatTab Tab => tab;
    public IPage Page => tab.Page;
    public ILocator Card => tab.Answer.Locator(".card");
    public ILocator Heading => Card.GetByRole(AriaRole.Heading).First;

    /// <summary>By its words, or by the longer ones that tell it from its likes.</summary>
    public ILocator Button(string name) => Card.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Or(Card.GetByTitle(name, new() { Exact = true }));

    public async Task<bool> HasAsync(string button) => await Button(button).CountAsync() > 0;

    public static async Task<ScreeningTab> OpenAsync(Browser browser, ColorScheme scheme = ColorScheme.Light, int width = 1000, ServedChat? chat = null)
    {
        var tab = await browser.OpenAsync(chat, scheme: scheme, width: width);
        await tab.WelcomeAsync();
        return new(tab);
    }

    /// <summary>Types, and waits until the card of the screening has followed.</summary>
    public async Task SayAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            var answers = await tab.Answers.CountAsync();
            await tab.Question.FillAsync(text);
            await tab.Question.PressAsync("Enter");
            await Expect(tab.Answers).Not.ToHaveCountAsync(answers, new() { Timeout = Patience });
            await Expect(Page.Locator("#writing")).ToBeHiddenAsync();
        }
    }

    /// <summary>Does what presses a button of the card, and waits until another card is in its place.</summary>
    public async Task ReplacedAsync(Func<Task> press)
    {
        var before = await Card.ElementHandleAsync();
        await press();
        await Page.WaitForFunctionAsync("card => !card.isConnected && !document.querySelector('.card-holder[aria-busy]')", before);
    }

    public Task ClickAsync(string button) => ReplacedAsync(() => Button(button).ClickAsync());

    /// <summary>Chooses with the mouse and goes on, as often as needed.</summary>
    public async Task ClickToAsync(string button, Func<string, int>? choose = null)
    {
        for (var i = 0; i < 60 && !await HasAsync(button); i++) await ClickThroughAsync(choose);
        await Expect(Button(button)).ToBeVisibleAsync();
    }

    /// <summary>One card on: a stop is passed, a question gets the answer before the last, or the one at the place that is said for it.</summary>
    public async Task ClickThroughAsync(Func<string, int>? choose = null)
    {
        if (await HasAsync("Go on")) await ClickAsync("Go on");
        else
        {
            var answers = Card.Locator("input:is([type=radio], [type=checkbox])");
            var (question, count) = (await Card.InnerTextAsync(), await answers.CountAsync());
            if (count > 0) await answers.Nth(Math.Clamp(choose?.Invoke(question) ?? count - 2, 0, count - 1)).CheckAsync();
            await ClickAsync(count > 0 ? "Continue" : "Skip");
        }
    }
}
