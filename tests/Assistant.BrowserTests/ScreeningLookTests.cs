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
    [BrowserFact]
    public async Task A_practice_looks_right_at_every_step()
    {
        var screening = await ScreeningTab.OpenAsync(browser);
        await using var tab = screening.Tab;
        await screening.SayAsync("start screening");
        await screening.LookAsync("menu");
        await screening.ClickAsync(ScreeningTab.Practice);
        await screening.LookAsync("cases");
        await screening.ClickAsync("Practise: Stopped on the motorway: a girl of 17 in custody");
        await screening.LookAsync("practice step");
        await screening.ClickThroughAsync();
        await screening.ClickThroughAsync(_ => 0);
        await screening.LookAsync("practice stop");
        await screening.ClickToAsync("These are right", question => question.Contains("longer ago", StringComparison.Ordinal) ? 0 : 1);
        await screening.LookAsync("practice review");
        await screening.ClickAsync("These are right");
        await screening.LookAsync("practice outcome");
        await screening.ClickAsync("Take it away");
        await screening.LookAsync("export");
    }

    [BrowserFact]
    public async Task A_live_screening_looks_right_at_every_step()
    {
        var screening = await ScreeningTab.OpenAsync(browser);
        await using var tab = screening.Tab;
        await screening.SayAsync("start screening");
        await screening.ClickAsync(ScreeningTab.Live);
        await screening.LookAsync("reference");
        await screening.Card.GetByRole(AriaRole.Textbox).FillAsync("K7-2");
        await screening.ClickAsync("Begin");
        await screening.ClickThroughAsync(_ => 0);
        await screening.LookAsync("stop");
        await screening.ClickAsync("Change my answer");
        await screening.ClickThroughAsync(_ => 1);
        await screening.ClickThroughAsync(_ => 1);
        await screening.Button("Why we ask").ClickAsync();
        await screening.LookAsync("step with why");
        await screening.ClickThroughAsync(_ => 0);
        await screening.ClickToAsync("These are right", question => question.Contains("fear", StringComparison.OrdinalIgnoreCase) ? 0 : 2);
        await screening.Card.Locator("select").SelectOptionAsync("missing-away");
        await screening.ClickAsync("Change this answer");
        await screening.ClickThroughAsync(_ => 2);
        await Expect(screening.Card).ToContainTextAsync("No longer asked");
        await screening.LookAsync("review");
        await screening.ClickAsync("These are right");
        await screening.LookAsync("outcome");
        await screening.Button("Why this").ClickAsync();
        await screening.Button("Sources").ClickAsync();
        await screening.LookAsync("outcome opened");
        await screening.ClickAsync("Delete");
        await screening.LookAsync("delete");
    }
}
