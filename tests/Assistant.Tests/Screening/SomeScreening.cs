using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Screening;

namespace Assistant.Tests.Screening;

/// <summary>A small made-up questionnaire with everything in it: stops, evidence, a checklist, branches, words, three outcomes.</summary>
internal static class SomeScreening
{
    public const string First = """
        item:
          - linkId: first
            text: First
            item:
              - linkId: danger
                type: choice
                text: Is the child in immediate danger now?
                required: true
                answerOption: [{code: yes, display: "Yes", stop: danger}, {code: no, display: "No"}, {code: not-sure, display: Not sure, stop: harm}]
        """;

    public const string Own = """
        id: made-up
        version: November 2026
        title: Made up
        label: Made up for tests.
        area: England
        status: draft
        review-due: 2027-05-22
        modes: [live, practice, read-through]
        minutes: 5
        safety-first: true
        about: [{says: Ring 999 if a child is in danger., cites: ['bscp-2019-20-02 "The home area of the child always retains responsibility for the child, wherever they are found."'], suggested: true}]
        value-sets:
          seen: [{code: recent, display: Recently}, {code: earlier, display: Longer ago}, {code: none, display: No}, {code: not-known, display: Not known}]
          recorded: [{code: record, display: "Child's record"}, {code: police, display: Police record}]
        item:
          - linkId: signs
            text: Signs
            item:
              - linkId: missing
                type: choice
                text: Has the child been missing?
                required: true
                help: Even for some hours.
                answerValueSet: seen
                evidence: {text: Where is it recorded?, answerValueSet: recorded, when: [recent, earlier]}
              - linkId: far
                type: choice
                text: Was the child found far from home?
                answerValueSet: seen
                enableWhen: [{question: missing, answer: [recent, earlier]}]
              - linkId: injury
                type: choice
                text: Does the child have an injury?
                answerValueSet: seen
                enableWhen: [{question: far, operator: "!=", answer: recent}, {question: danger, answer: no}]
                enableBehavior: all
          - linkId: ready
            text: What is ready
            enableWhen: [{question: missing, operator: exists}]
            item:
              - linkId: fields
                type: choice
                text: What have you got ready?
                checklist: true
                answerOption: [{code: gp, display: GP}, {code: school, display: School}]
              - linkId: note
                type: text
                text: What else should be written down?
        outcomes:
          - {id: ring, title: Ring now, says: Ring now., suggested: true, cites: ['bscp-2019-20-02 "The home area of the child always retains responsibility for the child, wherever they are found."'], next: []}
          - {id: talk, title: Talk today, says: Talk today., suggested: true, cites: ['bscp-2019-20-02 "The home area of the child always retains responsibility for the child, wherever they are found."'], next: []}
          - {id: watch, title: No signs recorded today, says: Keep watching., suggested: true, cites: ['bscp-2019-20-02 "The home area of the child always retains responsibility for the child, wherever they are found."'], next: []}
        rules:
          - {id: in-danger, outcome: ring, override: true, says: The child is in danger., suggested: true, cites: ['bscp-2019-20-02 "The home area of the child always retains responsibility for the child, wherever they are found."'], when: [{question: danger, answer: [yes, not-sure]}]}
          - {id: hurt, outcome: ring, says: The child is hurt., suggested: true, cites: ['bscp-2019-20-02 "The home area of the child always retains responsibility for the child, wherever they are found."'], when: [{question: injury, answer: recent}]}
          - {id: a-sign, outcome: talk, says: There is a sign., suggested: true, cites: ['bscp-2019-20-02 "The home area of the child always retains responsibility for the child, wherever they are found."'], when: [{question: [missing, far, injury], answer: [recent, earlier]}]}
        moments:
          - {moment: missing, title: Back after being missing, says: The child is back., suggested: true, cites: ['bscp-2019-20-02 "The home area of the child always retains responsibility for the child, wherever they are found."'], when: [{question: missing, answer: recent}]}
        """;

    public static Questionnaire Questionnaire { get; } = Read(Own, out _);

    /// <summary>The shipped questionnaires and this one.</summary>
    public static IReadOnlyList<Questionnaire> All { get; } = [Questionnaire, .. Some.Assistant.Knowledge.Questionnaires];

    public static Questionnaire Read(string own, out ProblemList problems)
    {
        problems = new ProblemList();
        var knowledge = Some.Assistant.Knowledge;
        return new QuestionnaireReader(new StatementReader(new CitationReader(knowledge.Catalogue, knowledge.Documents, knowledge.Words, problems)), problems)
            .Read(new QuestionnaireReader.Words("made-up.yaml", own, First));
    }
}
