using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Quizzes;

namespace Assistant.Tests.Quizzes.Results;

/// <summary>A made-up quiz with every type of item, and a scene that only a choice leads to.</summary>
internal static class ResultsQuiz
{
    public const string File = "knowledge/quizzes/made-up.yaml";

    public const string Text = """
        id: made-up
        title: "Night in custody: a girl of 14, and the morning after"
        note: This story is made up. No real child is in it.
        content: It tells of an arrest.
        audience: [social worker]
        minutes: 10
        area: England
        status: draft
        written: 2026-11-22
        review-due: 2027-05-22
        scenes:
          - id: night
            title: "Friday, 23:40: a call from custody"
            story: ["Maddy is 14. She is in custody, far from home."]
            items:
              - id: first
                type: single
                stem: What do you do first?
                options:
                  - {code: wait, text: Wait for the review meeting next month., mark: wrong, feedback: {says: Decide before the child is released., cites: [out-of-area-protocol#before-release], suggested: true}}
                  - {code: ask, text: Ask custody to ring you again tomorrow., mark: partly, feedback: {says: Decide before the child is released., cites: [out-of-area-protocol#before-release], suggested: true}}
                  - {code: go, text: "Find out which safe, checked adult collects her, and where to.", mark: right, feedback: {says: "Decide, before the child leaves custody, which safe, checked adult collects the child, and where to.", cites: [out-of-area-protocol#handover], suggested: true}}
              - id: consent
                type: single
                stem: Does Maddy have to consent to a referral to the NRM?
                options:
                  - {code: "yes", text: "Yes, in writing.", mark: wrong, feedback: {says: Consent is not required for a child., cites: ['bscp-2019-20-02 "Consent to refer to the NRM is not required for children under 18"']}, goto: detour}
                  - {code: "no", text: "No.", mark: right, feedback: {says: Consent is not required for a child., cites: ['bscp-2019-20-02 "Consent to refer to the NRM is not required for children under 18"']}}
            next: morning
          - id: detour
            title: "Saturday, 02:00: a form that nobody needs"
            story: [You look for a form.]
            items:
              - id: form
                type: single
                stem: What do you do with the form?
                options:
                  - {code: leave, text: Leave it., mark: right, feedback: {says: Consent is not required for a child., cites: ['bscp-2019-20-02 "Consent to refer to the NRM is not required for children under 18"']}}
                  - {code: sign, text: Have it signed., mark: wrong, feedback: {says: Consent is not required for a child., cites: ['bscp-2019-20-02 "Consent to refer to the NRM is not required for children under 18"']}}
            next: morning
          - id: morning
            title: "Saturday, 08:15: before she is released"
            story: [Maddy will be released at nine.]
            items:
              - id: signs
                type: several
                stem: What tells you that somebody may be exploiting her?
                options:
                  - {code: far, text: She was found far from home., mark: right, feedback: {says: See the child first and the offence second., cites: ['bscp-2019-20-02 "The vision is to see the child first and them as an offender second."']}}
                  - {code: phones, text: She had two phones., mark: right, feedback: {says: See the child first and the offence second., cites: ['bscp-2019-20-02 "The vision is to see the child first and them as an offender second."']}}
                  - {code: rude, text: She was rude to the sergeant., mark: wrong, feedback: {says: See the child first and the offence second., cites: ['bscp-2019-20-02 "The vision is to see the child first and them as an offender second."']}}
                  - {code: quiet, text: She says little., mark: wrong, feedback: {says: See the child first and the offence second., cites: ['bscp-2019-20-02 "The vision is to see the child first and them as an offender second."']}}
              - id: steps
                type: order
                stem: In which order?
                options:
                  - {code: where, text: Find out where she is., feedback: {says: See the child first and the offence second., cites: ['bscp-2019-20-02 "The vision is to see the child first and them as an offender second."']}}
                  - {code: safe, text: Agree who collects her., feedback: {says: Decide before the child is released., cites: [out-of-area-protocol#before-release], suggested: true}}
                  - {code: meet, text: Hold the strategy discussion., feedback: {says: Decide before the child is released., cites: [out-of-area-protocol#before-release], suggested: true}}
              - id: say
                type: words
                stem: What would you say to her in the first minute?
                options:
                  - {code: thank, text: You thank her for speaking to you., feedback: {says: See the child first and the offence second., cites: ['bscp-2019-20-02 "The vision is to see the child first and them as an offender second."']}}
                  - {code: calm, text: You stay calm., feedback: {says: See the child first and the offence second., cites: ['bscp-2019-20-02 "The vision is to see the child first and them as an offender second."']}}
            next: end
        learning-points:
          - {says: Consent is not required for a child., cites: ['bscp-2019-20-02 "Consent to refer to the NRM is not required for children under 18"']}
        """;

    private static readonly Lazy<Scenario> AsItStands = new(() => Read(Text));

    public static Scenario Scenario => AsItStands.Value;

    public static Scenario Read(string text)
    {
        var (knowledge, problems) = (Some.Assistant.Knowledge, new ProblemList());
        var scenario = new ScenarioReader(new StatementReader(new CitationReader(knowledge.Catalogue, knowledge.Documents, knowledge.Words, problems)), problems).Read(File, text);
        new ScenarioProof(scenario, problems).Run();
        problems.ThrowIfAny();
        return scenario;
    }

    public static QuizAnswer Given(string codes, Sureness? sure = null, int? seconds = null) => new([.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)], sure, seconds);
}
