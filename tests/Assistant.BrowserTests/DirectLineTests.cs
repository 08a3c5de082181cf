using Microsoft.Playwright;

namespace Assistant.BrowserTests;

/// <summary>A foreign client of the protocol: what it can use, the relay speaks as Direct Line does.</summary>
[Collection(InBrowser.Name)]
public sealed class DirectLineTests(Browser browser)
{
    private const string Connect = """
        options => new Promise((done, fail) => {
            const line = window.line = new DirectLine.DirectLine({ domain: `${location.origin}/v3/directline`, ...options });
            window.seen = [];
            line.activity$.subscribe(activity => window.seen.push(activity));
            line.connectionStatus$.subscribe(status => { window.status = status; if (status === 2) done(); if (status === 4) fail('failed'); });
        })
        """;

    private const string Post = """
        text => new Promise((done, fail) => line.postActivity({ type: 'message', text, from: { id: 'foreign' } }).subscribe(done, fail))
        """;

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_botframework_client_connects_posts_and_receives(bool webSocket)
    {
        var page = await OpenAsync(browser);
        await page.EvaluateAsync(Connect, new { token = await TokenAsync(page), webSocket, pollingInterval = 200 });
        var id = await page.EvaluateAsync<string>(Post, "What is a reachable moment?");
        await page.WaitForFunctionAsync("id => seen.some(a => a.replyToId === id && a.from.role === 'bot')", id);
        (await page.EvaluateAsync<bool>("seen.some(a => a.attachments)")).ShouldBeTrue();
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task The_botframework_client_reconnects_to_its_conversation()
    {
        var page = await OpenAsync(browser);
        await page.EvaluateAsync(Connect, new { token = await TokenAsync(page), webSocket = true });
        await page.EvaluateAsync<string>(Post, "What is a reachable moment?");
        await page.WaitForFunctionAsync("seen.filter(a => a.from.role === 'bot').length === 2");
        var (conversation, token) = (await page.EvaluateAsync<string>("line.conversationId"), await page.EvaluateAsync<string>("line.token"));
        await page.EvaluateAsync("line.end()");
        await page.EvaluateAsync(Connect, new { token, conversationId = conversation, webSocket = true });
        var id = await page.EvaluateAsync<string>(Post, "Who can make an NRM referral?");
        await page.WaitForFunctionAsync("id => seen.some(a => a.replyToId === id)", id);
        await page.Context.DisposeAsync();
    }

    private static async Task<IPage> OpenAsync(Browser browser)
    {
        var page = await browser.OpenEmptyAsync("/icon.svg");
        await page.EvaluateAsync(await File.ReadAllTextAsync(Browser.Script("botframework-directlinejs/dist/directline.js")));
        return page;
    }

    private static Task<string> TokenAsync(IPage page) =>
        page.EvaluateAsync<string>("fetch('/v3/directline/tokens/generate', { method: 'POST' }).then(r => r.json()).then(t => t.token)");
}
