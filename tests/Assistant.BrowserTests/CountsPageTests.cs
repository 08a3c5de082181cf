using System.Text.Json;
using Assistant.Access;
using Assistant.Hosting;
using Assistant.Moments;
using Assistant.Moments.Counts;
using Assistant.Storage;
using Assistant.Tests;
using Assistant.Tests.Screening;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

/// <summary>The page of counts with figures on it, as a manager sees it on a screen and on a phone.</summary>
[Collection(InBrowser.Name)]
public sealed class CountsPageTests(Browser browser) : IAsyncLifetime
{
    // Arrests: a quiet quarter with two busy weeks. Missing: five lists in all.
    private static readonly (string Moment, int[] Weeks)[] Shown = [("arrest", [2, 9, 3, 0, 12, 1, 2, 4, 0, 1, 2, 3, 1, 7]), ("missing", [1, 0, 2, 0, 0, 1, 0, 0, 1])];

    private readonly MovedClock _clock = new() { Now = new DateTimeOffset(2026, 6, 30, 9, 0, 0, TimeSpan.Zero) };
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        _app = WebServer.Build(Some.Host(_clock), Some.Options);
        await _app.StartAsync();
        var tally = _app.Services.GetRequiredService<MomentTally>();
        var monday = _clock.Now;
        foreach (var (moment, weeks) in Shown)
            for (var i = 0; i < weeks.Sum(); i++)
            {
                _clock.Now = monday.AddDays(7 * weeks.TakeWhile((_, w) => weeks.Take(w + 1).Sum() <= i).Count());
                var sheet = MomentSheet.New([moment], null) with { ShownAt = _clock.Now.AddHours(-i % 30).ToUnixTimeSeconds() };
                var actions = Some.Assistant.Knowledge.Moments.First(m => m.Id == moment).Actions;
                var states = CountRow.States.Where((_, n) => i % (n + 1) == 0).Zip(actions);
                tally.Note(states.Aggregate(sheet, (s, mark) => s.With($"{moment}.{mark.Second.Id}", mark.First)), null, Some.Assistant.Knowledge);
            }
        _clock.Now = monday.AddDays(7 * 16);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    private async Task OpenAsync(ChatTab tab)
    {
        var address = ManagerPage.Moments.Address(ManagerPage.Moments.TicketFrom(_app.Services.GetRequiredService<TimedTickets>()));
        await tab.Page.GotoAsync(new Uri(new Uri(_app.Urls.First()), address).ToString());
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Counts of reachable moments");
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_on_the_page(ColorScheme scheme, int width)
    {
        await using var tab = await browser.OpenAsync(scheme: scheme, width: width);
        await OpenAsync(tab);
        await tab.Page.EvaluateAsync(await File.ReadAllTextAsync(Browser.Script("axe-core/axe.min.js")));
        var found = await tab.Page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] })");
        found.GetProperty("violations").EnumerateArray().Select(v => $"{v.GetProperty("id")}: {v.GetProperty("nodes")[0].GetProperty("html")}").ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1024)]
    [InlineData(1280)]
    public async Task Each_figure_has_its_row_and_column_and_nothing_stands_out_of_the_page(int width)
    {
        await using var tab = await browser.OpenAsync(width: width);
        await OpenAsync(tab);
        (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        var table = tab.Page.GetByRole(AriaRole.Table, new() { Name = "Arrested, or in custody" });
        await Expect(table.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(10);
        // Three busy weeks, two of them in the quarter that is over, and the others of that quarter.
        await Expect(table.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(4);
        await Expect(table.GetByRole(AriaRole.Cell)).ToHaveCountAsync(36);
        await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "cards", $"page-counts-{width}.png"), FullPage = true });
    }
}
