using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

/// <summary>A guided screening with Tab, arrows, Space and Enter alone. After every press the reader is told where they are.</summary>
[Collection(InBrowser.Name)]
public sealed class ScreeningKeyboardTests(Browser browser)
{
    // What a screen reader has: the focus, its words and their description; and what would be read out besides.
    private const string Where = """
        () => {
            const at = document.activeElement, card = [...document.querySelectorAll("article.theirs .card")].at(-1), box = at.getBoundingClientRect();
            return {
                inCard: card.contains(at),
                isHeading: at.matches("[role=heading]"),
                isInSight: box.top >= 0 && box.bottom <= document.getElementById("composer").getBoundingClientRect().top,
                readTwice: at.closest("[aria-live]").getAttribute("aria-live") !== "off",
                words: at.textContent.trim(),
                beside: (at.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean).map(id => document.getElementById(id).textContent).join(" "),
            };
        }
        """;

    private sealed record Place
    {
        public bool InCard { get; init; }
        public bool IsHeading { get; init; }
        public bool IsInSight { get; init; }
        public bool ReadTwice { get; init; }
        public string Words { get; init; } = "";
        public string Beside { get; init; } = "";
    }

    [BrowserTheory]
    [InlineData(1000)]
    [InlineData(390)]
    public async Task A_practice_is_gone_through_to_its_documents_by_keyboard_alone(int width)
    {
        var screening = await ScreeningTab.OpenAsync(browser, width: width);
        await using var tab = screening.Tab;
        await tab.Question.FocusAsync();
        await tab.Page.Keyboard.TypeAsync("start screening");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Answers).ToHaveCountAsync(2);
        await tab.GoToAsync("Practise: Signs of criminal exploitation", "Shift+Tab");
        await PressAsync(screening, "Choose a case to practise on");
        await tab.GoToAsync("Practise: A quieter boy: 12 years old, at a football project");
        await PressAsync(screening, "A quieter boy: 12 years old, at a football project", "Question 1 of");

        for (var i = 2; i < 60 && !await screening.HasAsync("These are right"); i++)
        {
            if (await screening.HasAsync("Go on"))
            {
                await tab.GoToAsync("Go on");
                await PressAsync(screening, null, $"Question {i--} of");
                continue;
            }
            await ChooseAsync(screening);
            await tab.GoToAsync("Continue");
            await PressAsync(screening);
        }
        (await WhereAsync(tab)).Words.ShouldBe("Check your answers");
        await tab.GoToAsync("These are right");
        await PressAsync(screening);
        await Expect(screening.Card).ToContainTextAsync("Beside the key");
        await Expect(screening.Card).ToContainTextAsync("Not for decisions");
        await tab.GoToAsync("Take it away");
        await PressAsync(screening, "Take it away");
        foreach (var name in new[] { "Word document", "PDF", "Data (FHIR)" }) await tab.GoToAsync(name);
        (await tab.Own.CountAsync()).ShouldBe(1, "nothing was typed after the first words");
    }

    [BrowserFact]
    public async Task What_is_not_right_is_read_out_with_the_question()
    {
        var screening = await ScreeningTab.OpenAsync(browser, width: 390);
        await using var tab = screening.Tab;
        await screening.SayAsync(ScreeningTab.Live, "K7-2", "no");
        await screening.SayAsync("no");
        await screening.SayAsync("a");
        var card = screening.Card.Locator("input[type=checkbox]");
        await card.First.CheckAsync();
        await card.Last.CheckAsync();
        await screening.Button("Continue").FocusAsync();
        await PressAsync(screening, null, "One of these answers stands alone");
    }

    [BrowserFact]
    public async Task The_arrows_choose_in_the_card_where_one_is_and_not_in_an_earlier_one()
    {
        var screening = await ScreeningTab.OpenAsync(browser);
        await using var tab = screening.Tab;
        await screening.SayAsync(ScreeningTab.Live, "K7-2", "no");
        await screening.Card.Locator("input").Last.FocusAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        (await tab.HasFocusAsync(screening.Card.Locator("input").First)).ShouldBeTrue();
        await tab.Answers.Nth(2).Locator("input").First.CheckAsync();
        (await screening.Card.Locator("input:checked").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task What_opens_says_so_and_stands_right_beside_its_button()
    {
        var screening = await ScreeningTab.OpenAsync(browser, width: 390);
        await using var tab = screening.Tab;
        await screening.SayAsync(ScreeningTab.Live, "K7-2");
        await tab.GoToAsync("Why we ask", "Shift+Tab");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(screening.Button("Why we ask")).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(screening.Card.GetByText("call the police on 999 straight away")).ToBeInViewportAsync();
        (await tab.HasFocusAsync(screening.Button("Why we ask"))).ShouldBeTrue();
    }

    // The arrow keys choose of a group of which one counts, Space of a list to tick.
    private static async Task ChooseAsync(ScreeningTab screening)
    {
        var (page, inputs) = (screening.Page, screening.Card.Locator("input:is([type=radio], [type=checkbox])"));
        for (var i = 0; i < 20 && !await page.EvaluateAsync<bool>("document.activeElement.matches('input')"); i++) await page.Keyboard.PressAsync("Tab");
        (await screening.Tab.HasFocusAsync(inputs.First)).ShouldBeTrue("the answers come after the question");
        await page.Keyboard.PressAsync("Space");
        if (await inputs.First.GetAttributeAsync("type") == "radio")
            for (var i = await inputs.CountAsync(); i > 2; i--) await page.Keyboard.PressAsync("ArrowDown");
        (await screening.Card.Locator("input:checked").CountAsync()).ShouldBe(1);
    }

    private static async Task PressAsync(ScreeningTab screening, string? words = null, string? beside = null)
    {
        await screening.ReplacedAsync(() => screening.Page.Keyboard.PressAsync("Enter"));
        var at = await WhereAsync(screening.Tab);
        at.ShouldSatisfyAllConditions(p => p.InCard.ShouldBeTrue(), p => p.IsHeading.ShouldBeTrue(), p => p.IsInSight.ShouldBeTrue(), p => p.ReadTwice.ShouldBeFalse());
        if (words is not null) at.Words.ShouldBe(words);
        if (beside is not null) at.Beside.ShouldContain(beside);
        if (await screening.HasAsync("Continue")) at.Beside.ShouldContain("Question ");
    }

    private static Task<Place> WhereAsync(ChatTab tab) => tab.Page.EvaluateAsync<Place>(Where);
}
