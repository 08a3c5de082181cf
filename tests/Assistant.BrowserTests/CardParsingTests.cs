using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Tests;

namespace Assistant.BrowserTests;

/// <summary>Every card that the product can send, read and drawn by Microsoft's own renderer, which complains of what the schema does not know.</summary>
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
        foreach (var (name, json) in Cards())
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
        typeof(DangerCard).Assembly.GetTypes().Where(t => t.Namespace == typeof(DangerCard).Namespace && t.IsPublic).Select(t => t.Name)
            .ShouldBe(Cards().Select(c => c.Name.Split(' ')[0]).Distinct(), ignoreOrder: true);

    [Fact]
    public void Every_card_says_in_its_fallback_text_what_it_has_to_say() => Cards().ShouldAllBe(c => c.Json.Contains("\"fallbackText\":\"", StringComparison.Ordinal) && !c.Json.Contains("\"fallbackText\":\"\"", StringComparison.Ordinal));

    private static IReadOnlyList<(string Name, string Json)> Cards()
    {
        var (knowledge, answers) = (Some.Assistant.Knowledge, Some.Assistant.Answers);
        var (personal, group) = (new AnswerMessage(knowledge, Some.Assistant.Site), new AnswerMessage(knowledge, Some.Assistant.Site, inGroup: true));
        var flagship = new Exchange("what do I do after an NRM discontinuance", Some.Ask("what do I do after an NRM discontinuance"));
        string Card(AnswerMessage message, Answer answer) => message.Of(answer).Attachments!.Single().Content!.Value.GetRawText();
        return
        [
            (nameof(DangerCard), Card(personal, Some.Ask("he has a knife and is outside now"))),
            ($"{nameof(DangerCard)} that may be a repeat", personal.Of(Some.Ask("he has a knife and is outside now"), isRepeat: true).Attachments!.Single().Content!.Value.GetRawText()),
            ($"{nameof(DangerCard)} of somebody's own", Card(personal, Some.Ask("they make me sell for them and im scared to go home"))),
            (nameof(ChoicesCard), Card(personal, Some.Ask("what now"))),
            (nameof(NotFoundCard), Card(personal, Some.Ask("how many horses does the EMPOWER U hub have"))),
            (nameof(MenuCard), Card(personal, answers.Welcome())),
            ($"{nameof(MenuCard)} in a group", Card(group, answers.Welcome())),
            (nameof(ProfileCard), Card(personal, Some.Ask("set my role and area"))),
            ($"{nameof(ProfileCard)} noted", ProfileCard.Noted("Noted, nurse in Devon.").ToJson()),
            (nameof(PersonalDetailsCard), Card(personal, Some.Ask("Jaydon Smith dob 3/2/2010 is not in school"))),
            (nameof(EvidenceCard), Card(personal, Some.Ask("show me the passages", previous: flagship))),
            .. flagship.Answer.Shown.Select(c => ($"{nameof(EvidenceCard)} behind citation {c.Number}", EvidenceCard.Of([c], c.Passage, knowledge.Words).ToJson())),
            .. answers.Search("reachable moment").Shown.Select(c => ($"{nameof(PassageCard)} {c.Number}", PassageCard.Of(c, knowledge.Words, "https://guidance.example/sources/x").ToJson())),
        ];
    }
}
