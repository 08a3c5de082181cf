using Assistant.Tests;
using Assistant.Tests.LocalChat;
using Microsoft.Playwright;

namespace Assistant.BrowserTests;

/// <summary>One headless Chromium for all tests, and the product served once with its own bot.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private ServedChat? _chat;

    /// <summary>What to install before these tests can run; null where nothing is missing.</summary>
    public static string? Missing { get; } =
        !File.Exists(Executable) ? $"Install Chromium: {Executable} is missing (on Debian: apt-get install chromium)."
        : !File.Exists(Script("axe-core/axe.min.js")) || !File.Exists(Script("botframework-directlinejs/dist/directline.js")) ? "Run 'npm ci' in tests/web."
        : null;

    internal ServedChat Chat => _chat!;

    public static string Script(string path) => Checkout.Content.PathOf($"tests/web/node_modules/{path}");

    public async Task InitializeAsync()
    {
        if (Missing is not null) return;
        _chat = await ServedChat.StartAsync(realBot: true);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_chat is not null) await _chat.DisposeAsync();
    }

    /// <summary>A tab of its own with the chat open, at the product's own bot or at the one of the test.</summary>
    internal async Task<ChatTab> OpenAsync(ServedChat? chat = null, ColorScheme scheme = ColorScheme.Light, int width = 1000, Func<IPage, Task>? before = null)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 800 },
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var tab = new ChatTab(context, await context.NewPageAsync(), (chat ?? Chat).Base);
        if (before is not null) await before(tab.Page);
        await tab.Page.GotoAsync(tab.Base.ToString());
        return tab;
    }

    /// <summary>A tab of its own at an address of a server of the test, whose certificate only tests trust.</summary>
    internal async Task<ManagerTab> OpenManagerAsync(Uri address, ColorScheme scheme = ColorScheme.Light, int width = 1000, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 800 },
            IgnoreHTTPSErrors = true,
            JavaScriptEnabled = script,
        });
        var tab = new ManagerTab(context, await context.NewPageAsync(), address);
        await tab.Page.GotoAsync(address.ToString());
        return tab;
    }

    /// <summary>An empty page of the served origin, for a foreign script.</summary>
    internal async Task<IPage> OpenEmptyAsync(string path)
    {
        var page = await (await _browser!.NewContextAsync()).NewPageAsync();
        await page.GotoAsync(new Uri(Chat.Base, path).ToString());
        return page;
    }
}

[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
