using System.Text.Json;
using Assistant.Hosting;
using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Results;
using Assistant.Storage;
using Assistant.Tests;
using Assistant.Tests.Quizzes.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

/// <summary>The results of a quiz as its trainer sees them on a screen and on a phone: of twelve people with names, who ran it before, and of four.</summary>
[Collection(InBrowser.Name)]
public sealed class ResultsPageTests(Browser browser) : IAsyncLifetime
{
    private readonly WebApplication _app = WebServer.Build(Some.Host(Some.TuesdayMorning), Some.Options);

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        var scenario = ResultsQuiz.Scenario;
        Keep("before", 9, (at, item) => Played.Mixed(at + 1, item), isNamed: false, days: -30);
        Keep("twelve", 12, Played.Mixed, isNamed: true, days: -1);
        Keep("four", 4, Played.Mixed, isNamed: false, days: -60);

        void Keep(string id, int people, Func<int, Assistant.Quizzes.QuizItem, Assistant.Quizzes.QuizAnswer?> answer, bool isNamed, int days) => Played.Keep(
            _app.Services.GetRequiredService<GroupQuizStore>(), _app.Services.GetRequiredService<GroupPaperStore>(), scenario, ResultsQuiz.Text,
            Played.Events(scenario, Played.People(people), answer), isNamed, id, Some.TuesdayMorning.AddDays(days));
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    private async Task OpenAsync(ChatTab tab, string id)
    {
        var ticket = ResultsEndpoint.TicketFor(id, _app.Services.GetRequiredService<TimedTickets>());
        await tab.Page.GotoAsync(new Uri(new Uri(_app.Urls.First()), ResultsEndpoint.Address(ticket)).ToString());
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Results: Night in custody");
    }

    [BrowserTheory]
    [InlineData("twelve", ColorScheme.Light, 1280)]
    [InlineData("twelve", ColorScheme.Dark, 1280)]
    [InlineData("twelve", ColorScheme.Light, 390)]
    [InlineData("twelve", ColorScheme.Dark, 390)]
    [InlineData("four", ColorScheme.Light, 390)]
    public async Task Axe_finds_nothing_on_the_page_folded_or_not(string id, ColorScheme scheme, int width)
    {
        await using var tab = await browser.OpenAsync(scheme: scheme, width: width);
        await OpenAsync(tab, id);
        await tab.Page.EvaluateAsync(await File.ReadAllTextAsync(Browser.Script("axe-core/axe.min.js")));
        foreach (var isOpen in new[] { false, true })
        {
            await tab.Page.EvaluateAsync("open => document.querySelectorAll('details').forEach(d => d.open = open)", isOpen);
            var found = await tab.Page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] })");
            found.GetProperty("violations").EnumerateArray().Select(v => $"{v.GetProperty("id")}: {v.GetProperty("nodes")[0].GetProperty("html")}").ShouldBeEmpty();
        }
    }

    [BrowserTheory]
    [InlineData("twelve", 320)]
    [InlineData("twelve", 390)]
    [InlineData("twelve", 1024)]
    [InlineData("twelve", 1280)]
    [InlineData("twelve", 1280, ColorScheme.Dark)]
    [InlineData("four", 390)]
    [InlineData("four", 1280)]
    public async Task Nothing_stands_out_of_the_page_and_each_bar_is_as_long_as_its_figure(string id, int width, ColorScheme scheme = ColorScheme.Light)
    {
        await using var tab = await browser.OpenAsync(scheme: scheme, width: width);
        await OpenAsync(tab, id);
        await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "cards", $"page-results-{id}-{width}-{scheme}.png"), FullPage = true });
        await tab.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        var lengths = await tab.Page.EvaluateAsync<JsonElement>("""
            [...document.querySelectorAll('svg.bar')].map(bar => [bar.getAttribute('aria-label'), bar.nextElementSibling.textContent,
                bar.children.length < 2 ? 0 : 100 * bar.children[1].getBoundingClientRect().width / bar.children[0].getBoundingClientRect().width])
            """);
        lengths.GetArrayLength().ShouldBe(id == "four" ? 0 : await tab.Page.Locator("td.bars:has(svg)").CountAsync());
        foreach (var bar in lengths.EnumerateArray())
        {
            bar[0].GetString().ShouldBe(bar[1].GetString());
            bar[2].GetDouble().ShouldBe(double.Parse(bar[0].GetString()!.TrimEnd('%')), 1);
        }
        await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "cards", $"page-results-{id}-{width}-{scheme}-open.png"), FullPage = true });
    }
}
