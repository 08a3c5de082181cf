using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

[Collection(InBrowser.Name)]
public sealed class CitationTests(Browser browser)
{
    [BrowserFact]
    public async Task A_citation_opens_the_words_of_its_source_and_Escape_brings_the_reader_back()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        await tab.AskAsync("Who can make an NRM referral?");
        var mark = tab.Answer.GetByRole(AriaRole.Button, new() { NameRegex = new("^Source 1: .+, .+") }).First;
        await Expect(mark).ToHaveTextAsync("[1]");
        await mark.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Dialog).ToBeVisibleAsync();
        await Expect(tab.Dialog.Locator("[role=mark]").First).ToBeVisibleAsync();
        var open = tab.Dialog.GetByRole(AriaRole.Link, new() { Name = "Open in the document" });
        await Expect(open).ToHaveAttributeAsync("target", "_blank");
        (await open.GetAttributeAsync("href"))!.ShouldStartWith("/c/");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(tab.Dialog).ToBeHiddenAsync();
        (await tab.HasFocusAsync(mark)).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task Every_source_stands_under_the_answer_with_a_way_to_its_page_and_to_its_words()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        await tab.AskAsync("Who can make an NRM referral?");
        var sources = tab.Answer.Locator(".sources li");
        var marks = await tab.Answer.Locator("button.cite").EvaluateAllAsync<string[]>("all => [...new Set(all.map(m => m.dataset.position))]");
        (await sources.CountAsync()).ShouldBe(marks.Length);
        foreach (var source in await sources.AllAsync())
        {
            await Expect(source.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("rel", "noopener noreferrer");
            await source.GetByRole(AriaRole.Button).ClickAsync();
            await Expect(tab.Dialog).ToBeVisibleAsync();
            await tab.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
            await Expect(tab.Dialog).ToBeHiddenAsync();
        }
    }
}
