using System.Text.Json;
using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

[Collection(InBrowser.Name)]
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string[] Messages =
        ["What should we do?", "Who can make an NRM referral?", "show more", "show me the passages", "Set my role and area", "What about Jayden Smith, born 12/03/2009?", "A child is being stabbed right now"];

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(ColorScheme scheme)
    {
        await using var tab = await browser.OpenAsync(scheme: scheme);
        await tab.WelcomeAsync();
        await tab.Page.EvaluateAsync(await File.ReadAllTextAsync(Browser.Script("axe-core/axe.min.js")));
        (await FindingsAsync(tab)).ShouldBeEmpty("welcome");
        foreach (var message in Messages)
        {
            await tab.AskAsync(message);
            (await FindingsAsync(tab)).ShouldBeEmpty(message);
        }
        await tab.Page.Locator("button.cite").First.ClickAsync();
        await Expect(tab.Dialog).ToBeVisibleAsync();
        (await FindingsAsync(tab)).ShouldBeEmpty("passage");
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Nothing_stands_out_of_the_page(int width)
    {
        await using var tab = await browser.OpenAsync(width: width);
        await tab.WelcomeAsync();
        foreach (var message in Messages) await tab.AskAsync(message);
        (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
    }

    [BrowserFact]
    public async Task Buttons_and_boxes_are_large_enough_for_a_finger()
    {
        await using var tab = await browser.OpenAsync(width: 390);
        await tab.WelcomeAsync();
        foreach (var message in Messages) await tab.AskAsync(message);
        var small = await tab.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('button:not(.cite), select, textarea')].filter(e => e.offsetHeight && e.getBoundingClientRect().height < 44).map(e => e.outerHTML)");
        small.ShouldBeEmpty();
    }

    private static async Task<string[]> FindingsAsync(ChatTab tab)
    {
        var found = await tab.Page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] })");
        return [.. found.GetProperty("violations").EnumerateArray()
            .Where(v => v.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(v => $"{v.GetProperty("id")}: {v.GetProperty("nodes")[0].GetProperty("html")}")];
    }
}
