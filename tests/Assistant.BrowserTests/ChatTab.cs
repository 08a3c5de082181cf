using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Assistant.BrowserTests;

/// <summary>One tab with the chat, in the words of somebody who uses it. Closing it asks whether the browser complained.</summary>
internal sealed class ChatTab : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public ChatTab(IBrowserContext context, IPage page, Uri at)
    {
        (_context, Page, Base) = (context, page, at);
        page.Console += (_, message) => { if (message.Type == "error") Complaints.Enqueue(message.Text); };
        page.PageError += (_, error) => Complaints.Enqueue(error);
    }

    public IPage Page { get; }
    public Uri Base { get; }

    /// <summary>What the console says of faults, a breach of the content security policy among them.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    public ILocator Question => Page.GetByLabel("Your question");
    public ILocator Log => Page.GetByRole(AriaRole.Log);
    public ILocator Answers => Page.Locator("article.theirs");
    public ILocator Answer => Answers.Last;
    public ILocator Own => Page.Locator("article.mine");
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);
    public ILocator Button(string name, bool exact = true) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact });

    public Task WelcomeAsync() => Expect(Answers).ToHaveCountAsync(1);

    public async Task AskAsync(string text)
    {
        var answers = await Answers.CountAsync();
        await Question.FillAsync(text);
        await Question.PressAsync("Enter");
        await Expect(Answers).Not.ToHaveCountAsync(answers);
    }

    /// <summary>Tab on, or back, until the focus is on what has this name.</summary>
    public async Task GoToAsync(string name, string key = "Tab")
    {
        var passed = new List<string>();
        for (var i = 0; i < 80; i++)
        {
            await Page.Keyboard.PressAsync(key);
            var at = await Page.EvaluateAsync<string>("document.activeElement.title || document.activeElement.getAttribute('aria-label') || document.activeElement.textContent");
            if (at == name) return;
            passed.Add(at);
        }
        passed.ShouldContain(name);
    }

    public Task<bool> HasFocusAsync(ILocator locator) => locator.EvaluateAsync<bool>("e => e === document.activeElement");

    public static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Complaints.ShouldBeEmpty();
    }
}
