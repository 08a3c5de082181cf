using System.Text.Json;
using Assistant.Pages;
using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

/// <summary>What the accessibility page says of the pages: held against them in the browser.</summary>
[Collection(InBrowser.Name)]
public sealed class PageTests(Browser browser)
{
    private static readonly string[] Pages = [.. SitePage.Ids.Select(id => $"/{id}"), "/sources", "/sources/bscp-2019-20-02?at=37195-37260", "/sources/govuk-first-responder"];

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_on_any_page(ColorScheme scheme)
    {
        await using var tab = await browser.OpenAsync(scheme: scheme);
        foreach (var path in Pages)
        {
            await tab.Page.GotoAsync(new Uri(tab.Base, path).ToString());
            await tab.Page.EvaluateAsync(await File.ReadAllTextAsync(Browser.Script("axe-core/axe.min.js")));
            var found = await tab.Page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] })");
            found.GetProperty("violations").EnumerateArray()
                .Where(v => v.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(v => $"{v.GetProperty("id")}: {v.GetProperty("nodes")[0].GetProperty("html")}").ShouldBeEmpty(path);
        }
    }

    [BrowserFact]
    public async Task Nothing_stands_out_of_a_page_of_320_pixels()
    {
        await using var tab = await browser.OpenAsync(width: 320);
        foreach (var path in Pages)
        {
            await tab.Page.GotoAsync(new Uri(tab.Base, path).ToString());
            (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, path);
        }
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_every_link_and_the_first_skips_to_the_content()
    {
        await using var tab = await browser.OpenAsync();
        foreach (var id in SitePage.Ids)
        {
            await tab.Page.GotoAsync(new Uri(tab.Base, id).ToString());
            var links = tab.Page.Locator("a");
            for (var i = 0; i < await links.CountAsync(); i++)
            {
                await tab.Page.Keyboard.PressAsync("Tab");
                (await tab.HasFocusAsync(links.Nth(i))).ShouldBeTrue($"{id}, link {i}");
            }
            await tab.Page.ReloadAsync();
            await tab.Page.Keyboard.PressAsync("Tab");
            await Expect(links.First).ToBeInViewportAsync();
            await tab.Page.Keyboard.PressAsync("Enter");
            new Uri(tab.Page.Url).Fragment.ShouldBe("#main");
        }
    }
}
