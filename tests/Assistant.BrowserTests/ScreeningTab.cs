using System.Text.Json;
using Assistant.Tests.LocalChat;
using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

/// <summary>A guided screening in a tab, in the words of somebody who goes through it. The card that counts is the last one.</summary>
internal sealed class ScreeningTab(ChatTab tab)
{
    public const string Live = "Live screening: Signs of criminal exploitation";
    public const string Practice = "Practise: Signs of criminal exploitation";

    private static readonly int[] Widths = [320, 390, 1100];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

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

    /// <summary>Where a button leads that opens a tab, which is the download.</summary>
    public async Task<Uri> AddressAsync(string name, string part)
    {
        var asked = new TaskCompletionSource<string>();
        void Note(object? sender, IRequest request)
        {
            if (request.Url.Contains(part, StringComparison.Ordinal)) asked.TrySetResult(request.Url);
        }

        Page.Context.Request += Note;
        await Card.GetByText(name, new() { Exact = true }).ClickAsync();
        var address = new Uri(await asked.Task.WaitAsync(TimeSpan.FromSeconds(20)));
        Page.Context.Request -= Note;
        return address;
    }

    /// <summary>Axe finds nothing serious and nothing stands out, at every width, light and dark; a picture of each lies in the folder of the test's output.</summary>
    public async Task LookAsync(string name, string folderName = "screening", ILocator? shown = null)
    {
        var (page, folder) = (Page, Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, folderName)).FullName);
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(await File.ReadAllTextAsync(Browser.Script("axe-core/axe.min.js")));
        await ShowComposerAsync(page, false);
        foreach (var width in Widths)
            foreach (var scheme in Schemes)
            {
                var at = $"{name} {width} {scheme.ToString().ToLowerInvariant()}";
                await page.SetViewportSizeAsync(width, 800);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, at);
                var found = await page.EvaluateAsync<JsonElement>("axe.run(document.querySelector('main'), { resultTypes: ['violations'] })");
                found.GetProperty("violations").EnumerateArray().Where(v => v.GetProperty("impact").GetString() is "serious" or "critical")
                    .Select(v => $"{v.GetProperty("id")}: {v.GetProperty("nodes")[0].GetProperty("html")}").ShouldBeEmpty(at);
                await (shown ?? Card).ScreenshotAsync(new() { Path = Path.Combine(folder, $"{at}.png") });
            }
        await ShowComposerAsync(page, true);
        await page.SetViewportSizeAsync(1000, 1000);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await (shown ?? Card).EvaluateAsync("card => (card.closest('.card-holder') ?? card).scrollIntoView({ block: 'start', behavior: 'instant' })");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"page with {name}.png") });
    }

    // It would lie over a card that is longer than the window.
    private static Task ShowComposerAsync(IPage page, bool isShown) =>
        page.EvaluateAsync("shown => { document.getElementById('composer').style.visibility = shown ? '' : 'hidden'; }", isShown);
}
