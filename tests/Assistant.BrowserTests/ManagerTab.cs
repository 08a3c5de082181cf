using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Assistant.BrowserTests;

/// <summary>
/// One tab with a page for managers or of sources. Closing it asks whether the browser complained, and whether anything was asked of another
/// host: a page that was refused is no complaint.
/// </summary>
internal sealed class ManagerTab : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public ManagerTab(IBrowserContext context, IPage page, Uri at)
    {
        (_context, Page, Base) = (context, page, at);
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal)) Complaints.Enqueue(message.Text); };
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Request += (_, request) => { if (!request.IsNavigationRequest && new Uri(request.Url).Authority != Base.Authority) Complaints.Enqueue($"asked {request.Url}"); };
    }

    public IPage Page { get; }
    public Uri Base { get; }

    /// <summary>What the console says of faults, a breach of the content security policy among them, and what was asked of other hosts.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });
    public ILocator Box(string label) => Page.GetByLabel(label, new() { Exact = true });
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public async Task<int> GoAsync(string address) => (await Page.GotoAsync(new Uri(Base, address).ToString()))!.Status;

    /// <summary>What axe finds wrong on the page as it is.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Browser.Script("axe-core/axe.min.js")));
        var found = await Page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] })");
        return [.. found.GetProperty("violations").EnumerateArray().Select(v => $"{v.GetProperty("id")}: {v.GetProperty("nodes")[0].GetProperty("html")}")];
    }

    /// <summary>How far the page stands out to the side.</summary>
    public Task<int> OverhangAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");

    /// <summary>Buttons and boxes that are too low for a finger.</summary>
    public Task<string[]> SmallAsync() => Page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('button, select, textarea, input:not([type=hidden]):not([type=radio]):not([type=checkbox])')].filter(e => e.offsetHeight && e.getBoundingClientRect().height < 44).map(e => e.outerHTML)");

    /// <summary>A picture of the whole page, beside those of the cards.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "cards", $"{name}.png"), FullPage = true });

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Complaints.ShouldBeEmpty();
    }
}
