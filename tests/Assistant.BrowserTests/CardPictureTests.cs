using Microsoft.Playwright;

namespace Assistant.BrowserTests;

/// <summary>
/// A picture of every card, as wide as a phone and as wide as a desktop, as the chat of this machine draws it with Microsoft's renderer.
/// The pictures are in <c>cards/</c> of the test's output, for somebody to look at.
/// </summary>
[Collection(InBrowser.Name)]
public sealed class CardPictureTests(Browser browser)
{
    private const string Draw = """
        async ([card, width]) => {
            const { cardView } = await import("/chat/card.js");
            const stage = document.createElement("section");
            stage.id = "stage";
            stage.style.cssText = `width: ${width}px; background: var(--ground);`;
            stage.append(cardView(JSON.parse(card)));
            document.body.replaceChildren(stage);
            const edge = stage.getBoundingClientRect(), out = [];
            for (const part of stage.querySelectorAll("*")) {
                const box = part.getBoundingClientRect();
                if (box.width && (box.right > edge.right + 1 || box.left < edge.left - 1)) out.push(`${part.tagName} ${part.textContent.slice(0, 40)} reaches ${Math.round(box.right)} of ${Math.round(edge.right)}`);
                if (part.scrollWidth > part.clientWidth + 1 && part.clientWidth && getComputedStyle(part).overflowX === "hidden") out.push(`${part.tagName} ${part.textContent.slice(0, 40)} is cut off`);
            }
            return out;
        }
        """;

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(720)]
    public async Task Every_card_is_drawn_and_nothing_stands_out_of_it(int width)
    {
        await using var tab = await browser.OpenAsync(width: width + 40);
        await tab.WelcomeAsync();
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "cards")).FullName;
        foreach (var (name, json) in ProductCards.All)
        {
            (await tab.Page.EvaluateAsync<string[]>(Draw, new object[] { json, width })).ShouldBeEmpty(name);
            var stage = tab.Page.Locator("#stage");
            var drawn = await stage.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name} {width}.png") });
            await tab.Page.EvaluateAsync("() => { for (const part of document.querySelectorAll('#stage *')) part.style.visibility = 'hidden'; }");
            // Letters and lines do not pack as well as an empty ground does.
            drawn.Length.ShouldBeGreaterThan(2 * (await stage.ScreenshotAsync()).Length, name);
        }
    }

    [BrowserFact]
    public async Task What_stands_out_is_seen()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        const string Wide = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"ColumnSet","columns":[{"type":"Column","width":"900px","items":[{"type":"TextBlock","text":"wide"}]}]}]}""";
        (await tab.Page.EvaluateAsync<string[]>(Draw, new object[] { Wide, 320 })).ShouldNotBeEmpty();
    }
}
