using System.Text.Json;
using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

/// <summary>
/// Each kind of step, as wide as phones and a desktop, light and dark: axe finds nothing serious, nothing stands out, and a picture
/// lies in <c>screening/</c> of the test's output, for somebody to look at.
/// </summary>
[Collection(InBrowser.Name)]
public sealed class ScreeningLookTests(Browser browser)
{
    private static readonly int[] Widths = [320, 390, 1100];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    [BrowserFact]
    public async Task A_practice_looks_right_at_every_step()
    {
        var screening = await ScreeningTab.OpenAsync(browser);
        await using var tab = screening.Tab;
        await screening.SayAsync("start screening");
        await LookAsync(screening, "menu");
        await screening.ClickAsync(ScreeningTab.Practice);
        await LookAsync(screening, "cases");
        await screening.ClickAsync("Practise: Stopped on the motorway: a girl of 17 in custody");
        await LookAsync(screening, "practice step");
        await screening.ClickThroughAsync();
        await screening.ClickThroughAsync(_ => 0);
        await LookAsync(screening, "practice stop");
        await screening.ClickToAsync("These are right", question => question.Contains("longer ago", StringComparison.Ordinal) ? 0 : 1);
        await LookAsync(screening, "practice review");
        await screening.ClickAsync("These are right");
        await LookAsync(screening, "practice outcome");
        await screening.ClickAsync("Take it away");
        await LookAsync(screening, "export");
    }

    [BrowserFact]
    public async Task A_live_screening_looks_right_at_every_step()
    {
        var screening = await ScreeningTab.OpenAsync(browser);
        await using var tab = screening.Tab;
        await screening.SayAsync("start screening");
        await screening.ClickAsync(ScreeningTab.Live);
        await LookAsync(screening, "reference");
        await screening.Card.GetByRole(AriaRole.Textbox).FillAsync("K7-2");
        await screening.ClickAsync("Begin");
        await screening.ClickThroughAsync(_ => 0);
        await LookAsync(screening, "stop");
        await screening.ClickAsync("Change my answer");
        await screening.ClickThroughAsync(_ => 1);
        await screening.ClickThroughAsync(_ => 1);
        await screening.Button("Why we ask").ClickAsync();
        await LookAsync(screening, "step with why");
        await screening.ClickThroughAsync(_ => 0);
        await screening.ClickToAsync("These are right", question => question.Contains("fear", StringComparison.OrdinalIgnoreCase) ? 0 : 2);
        await screening.Card.Locator("select").SelectOptionAsync("missing-away");
        await screening.ClickAsync("Change this answer");
        await screening.ClickThroughAsync(_ => 2);
        await Expect(screening.Card).ToContainTextAsync("No longer asked");
        await LookAsync(screening, "review");
        await screening.ClickAsync("These are right");
        await LookAsync(screening, "outcome");
        await screening.Button("Why this").ClickAsync();
        await screening.Button("Sources").ClickAsync();
        await LookAsync(screening, "outcome opened");
        await screening.ClickAsync("Delete");
        await LookAsync(screening, "delete");
    }

    private static async Task LookAsync(ScreeningTab screening, string name)
    {
        var (page, folder) = (screening.Page, Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screening")).FullName);
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
                await screening.Card.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{at}.png") });
            }
        await ShowComposerAsync(page, true);
        await page.SetViewportSizeAsync(1000, 1000);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await screening.Card.EvaluateAsync("card => card.closest('.card-holder').scrollIntoView({ block: 'start', behavior: 'instant' })");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"page with {name}.png") });
    }

    // It would lie over a card that is longer than the window.
    private static Task ShowComposerAsync(IPage page, bool isShown) =>
        page.EvaluateAsync("shown => { document.getElementById('composer').style.visibility = shown ? '' : 'hidden'; }", isShown);
}
