using System.Text.Json;
using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

/// <summary>
/// A reachable moment in the chat of this machine: by mouse, by keyboard alone, and looked at by axe; pictures lie in <c>moments/</c> of
/// the test's output, for somebody to look at.
/// </summary>
[Collection(InBrowser.Name)]
public sealed class MomentTests(Browser browser)
{
    private const string Arrested = "he was arrested last night for the first time";
    private const string Words = "document.activeElement.textContent.trim()";
    private const string Beside = "document.getElementById(document.activeElement.getAttribute('aria-describedby'))?.textContent ?? ''";

    [BrowserFact]
    public async Task It_is_gone_through_by_mouse_to_its_copy_and_its_document()
    {
        var card = await ScreeningTab.OpenAsync(browser);
        await using var tab = card.Tab;
        await tab.AskAsync(Arrested);
        await card.ClickAsync("Social worker");
        await card.ClickAsync("In custody now");
        await card.ReplacedAsync(() => card.Button("Later").Nth(2).ClickAsync());
        await card.ReplacedAsync(() => card.Button("Not possible").First.ClickAsync());
        await card.ClickAsync("Nobody could be reached");
        await Expect(card.Card).ToContainTextAsync("Not possible: nobody could be reached");

        await card.ClickAsync("Export to Word");
        using (var document = await browser.Chat.Http.GetAsync(await card.AddressAsync("Word document", "/moments/")))
            document.Content.Headers.ContentDisposition!.FileName.ShouldBe("what-to-do-now-2026-11-24.docx");
        await card.ClickAsync("Back to the actions");

        var answers = await tab.Answers.CountAsync();
        await card.Button("Copy for my notes").ClickAsync();
        await Expect(tab.Answers).ToHaveCountAsync(answers + 1);
        await tab.Answer.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByText("Copied.")).ToBeVisibleAsync();
        var copied = await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        copied.ShouldContain("Where it stands: Not possible: nobody could be reached");
        copied.ShouldContain("Where it stands: Later");
    }

    [BrowserTheory]
    [InlineData(1000)]
    [InlineData(390)]
    public async Task By_keyboard_alone_who_marks_an_action_stays_at_it(int width)
    {
        var card = await ScreeningTab.OpenAsync(browser, width: width);
        await using var tab = card.Tab;
        await tab.Question.FocusAsync();
        await tab.Page.Keyboard.TypeAsync(Arrested);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Answers).ToHaveCountAsync(2);
        await tab.GoToAsync("Social worker", "Shift+Tab");
        await EnterAsync(card);
        (await tab.Page.EvaluateAsync<string>(Words)).ShouldStartWith("Arrested");
        await tab.GoToAsync("In custody now");
        await EnterAsync(card);

        foreach (var (press, said) in new[] { ("Done", "Done"), ("Later", "Later") })
        {
            await tab.GoToAsync(press);
            await EnterAsync(card);
            await AtAsync(tab, "Change", said);
        }
        await tab.GoToAsync("Not possible");
        await EnterAsync(card);
        await AtAsync(tab, "It was refused", "Why is it not possible?");
        await tab.GoToAsync("Nobody could be reached");
        await EnterAsync(card);
        await AtAsync(tab, "Change", "Not possible: nobody could be reached");
        await EnterAsync(card);
        await AtAsync(tab, "Done", "");

        await tab.GoToAsync("Copy for my notes");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Answers).ToHaveCountAsync(3);
        await Expect(tab.Answer).ToContainTextAsync("Where it stands: Later");
        await Expect(tab.Own.Last).ToContainTextAsync("Copy for my notes");
    }

    [BrowserFact]
    public async Task It_looks_right_at_every_step()
    {
        var card = await ScreeningTab.OpenAsync(browser);
        await using var tab = card.Tab;
        await tab.AskAsync($"{Arrested} and they are outside his house with a knife right now");
        await card.LookAsync("danger", "moments");
        await card.Button("What to do now: Arrested, or in custody").ClickAsync();
        await Expect(tab.Answers).ToHaveCountAsync(3);
        await card.LookAsync("role", "moments");
        await card.ClickAsync("Social worker");
        await card.LookAsync("question", "moments");
        await card.ClickAsync("In custody now");
        await card.ReplacedAsync(() => card.Button("Done").First.ClickAsync());
        await card.ReplacedAsync(() => card.Button("Not possible").Nth(1).ClickAsync());
        await card.LookAsync("why not", "moments");
        await card.ClickAsync("Nobody could be reached");
        await card.Button("Words that help").ClickAsync();
        await card.Button("Sources").ClickAsync();
        await card.LookAsync("marked and opened", "moments");
        await card.ClickAsync("Export to Word");
        await card.LookAsync("export", "moments");
        await card.ClickAsync("Back to the actions");
        await card.Button("Copy for my notes").ClickAsync();
        await Expect(tab.Answers).ToHaveCountAsync(4);
        await card.LookAsync("copy", "moments", tab.Answer);
    }

    private static Task EnterAsync(ScreeningTab card) => card.ReplacedAsync(() => card.Page.Keyboard.PressAsync("Enter"));

    // The focus, what is read out beside it, and that both can be seen.
    private static async Task AtAsync(ChatTab tab, string words, string beside)
    {
        (await tab.Page.EvaluateAsync<string>(Words)).ShouldBe(words);
        (await tab.Page.EvaluateAsync<string>(Beside)).Trim().ShouldBe(beside);
        (await tab.Page.EvaluateAsync<bool>("(() => { const box = document.activeElement.getBoundingClientRect(); return box.top >= 0 && box.bottom <= document.getElementById('composer').getBoundingClientRect().top; })()")).ShouldBeTrue(words);
    }
}
