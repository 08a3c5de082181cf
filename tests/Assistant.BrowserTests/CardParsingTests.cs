using Assistant.Answers.Cards;
using Assistant.Moments.Cards;
using Assistant.Quizzes.Cards;
using Assistant.Screening.Cards;

namespace Assistant.BrowserTests;

/// <summary>Every card that the product can send, read by Microsoft's own renderer, which complains of what the schema does not know.</summary>
[Collection(InBrowser.Name)]
public sealed class CardParsingTests(Browser browser)
{
    private const string Read = """
        card => {
            const library = window.AdaptiveCards, context = new library.SerializationContext(new library.Version(1, 5)), read = new library.AdaptiveCard();
            read.parse(JSON.parse(card), context);
            const complaints = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
            complaints.push(...read.validateProperties().validationEvents.map(e => e.message));
            if (!read.render()) complaints.push("It is not drawn.");
            return complaints;
        }
        """;

    [BrowserFact]
    public async Task Every_card_is_read_without_a_complaint()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        foreach (var (name, json) in ProductCards.All)
            (await tab.Page.EvaluateAsync<string[]>(Read, json)).ShouldBeEmpty(name);
    }

    [BrowserFact]
    public async Task A_card_that_the_schema_does_not_know_is_complained_of()
    {
        await using var tab = await browser.OpenAsync();
        await tab.WelcomeAsync();
        foreach (var bad in (string[])[
            """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlok","text":"x"}]}""",
            """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","label":"x"}]}""",
            """{"type":"AdaptiveCard","version":"1.5","body":[],"actions":[{"type":"Action.OpenUrl","title":"x"}]}""",
            """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x","size":"enormous"}]}"""])
            (await tab.Page.EvaluateAsync<string[]>(Read, bad)).ShouldNotBeEmpty(bad);
    }

    [Fact]
    public void Every_kind_of_card_is_among_them() =>
        typeof(DangerCard).Assembly.GetTypes().Where(IsCard).Select(t => t.Name)
            .ShouldBe(ProductCards.All.Select(c => c.Name.Split(' ')[0]).Distinct(), ignoreOrder: true);

    // The cards of a screening and of a quiz are each made by one public class, and are themselves its own matter.
    private static bool IsCard(Type type) =>
        ((type.Namespace == typeof(DangerCard).Namespace || type.Namespace == typeof(MomentCard).Namespace) && type.IsPublic)
        || ((type.Namespace == typeof(ScreeningCards).Namespace || type.Namespace == typeof(QuizCards).Namespace) && type.Name.EndsWith("Card", StringComparison.Ordinal));

    [Fact]
    public void Every_card_says_in_its_fallback_text_what_it_has_to_say() =>
        ProductCards.All.ShouldAllBe(c => c.Json.Contains("\"fallbackText\":\"", StringComparison.Ordinal) && !c.Json.Contains("\"fallbackText\":\"\"", StringComparison.Ordinal));
}
