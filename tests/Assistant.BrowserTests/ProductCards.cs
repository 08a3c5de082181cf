using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Tests;

namespace Assistant.BrowserTests;

/// <summary>One of every card that the product can send. A new kind of card gets its lines here; the tests read, draw and measure all of them.</summary>
internal static class ProductCards
{
    /// <summary>Each with the name of its type, and what is special about it.</summary>
    public static IReadOnlyList<(string Name, string Json)> All { get; } =
    [
        Asked(nameof(DangerCard), "he has a knife and is outside now"),
        ($"{nameof(DangerCard)} that may be a repeat", Json(Private.Of(Some.Ask("he has a knife and is outside now"), isRepeat: true))),
        Asked($"{nameof(DangerCard)} of somebody's own", "they make me sell for them and im scared to go home"),
        Asked($"{nameof(DangerCard)} with what else to do", "he was arrested last night and they are outside his house with a knife right now"),
        Asked(nameof(ChoicesCard), "what now"),
        Asked(nameof(NotFoundCard), "how many horses does the EMPOWER U hub have"),
        (nameof(MenuCard), Json(Private.Of(Some.Assistant.Answers.Welcome()))),
        ($"{nameof(MenuCard)} in a group", Json(InGroup.Of(Some.Assistant.Answers.Welcome()))),
        Asked(nameof(ProfileCard), "set my role and area"),
        ($"{nameof(ProfileCard)} noted", ProfileCard.Noted("Noted, nurse in Devon.").ToJson()),
        Asked(nameof(PersonalDetailsCard), "Jaydon Smith dob 3/2/2010 is not in school"),
        (nameof(EvidenceCard), Json(Private.Of(Some.Ask("show me the passages", previous: Flagship)))),
        .. Flagship.Answer.Shown.Select(c => ($"{nameof(EvidenceCard)} behind citation {c.Number}", EvidenceCard.Of([c], c.Passage, Some.Assistant.Knowledge.Words).ToJson())),
        .. Some.Assistant.Answers.Search("reachable moment").Shown.Select(c => ($"{nameof(PassageCard)} {c.Number}", PassageCard.Of(c, Some.Assistant.Knowledge.Words, "https://guidance.example/sources/x").ToJson())),
        .. ScreeningProductCards.All,
        .. MomentProductCards.All,
        .. QuizProductCards.All,
    ];

    private static AnswerMessage Private => new(Some.Assistant.Knowledge, Some.Assistant.Site);

    private static AnswerMessage InGroup => new(Some.Assistant.Knowledge, Some.Assistant.Site, inGroup: true);

    private static Exchange Flagship => new("what do I do after an NRM discontinuance", Some.Ask("what do I do after an NRM discontinuance"));

    private static (string Name, string Json) Asked(string name, string question) => (name, Json(Private.Of(Some.Ask(question))));

    private static string Json(Teams.Activity message) => message.Attachments!.Single().Content!.Value.GetRawText();
}
