using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Quizzes;

namespace Assistant.Tests.Quizzes;

/// <summary>A small made-up quiz with everything in it: each way to answer, a choice that leads on, a score that does.</summary>
internal static class SomeQuiz
{
    public const string File = "knowledge/quizzes/made-up.yaml";

    public const string Own = """
        id: made-up
        title: A letter comes
        note: This story is made up. No real child is in it.
        content: It tells of an arrest. Nothing is told in detail.
        audience: [social worker, teacher]
        minutes: 10
        area: England
        status: draft
        written: 2026-11-23
        review-due: 2027-05-22
        scenes:
          - id: letter
            title: "Thursday: a letter"
            story: [Ilyas is 15. A letter comes., Nobody opens it.]
            items:
              - id: first-step
                type: single
                stem: What do you do first?
                options:
                  - {code: wait, text: Wait a week., mark: wrong, goto: late, feedback: {says: Listen to him now., cites: [nspcc-child-reveals#listen], suggested: true}}
                  - {code: ask, text: Ask a colleague., mark: partly, feedback: {says: Ask the boy as well., cites: [nspcc-child-reveals#listen], suggested: true}}
                  - {code: listen, text: Listen to him., mark: right, feedback: {says: Listen carefully., cites: [nspcc-child-reveals#listen]}}
            next: signs
          - id: signs
            title: "Friday: what you see"
            story: [He has a new phone.]
            items:
              - id: see
                type: several
                stem: What do you write down?
                options:
                  - {code: phone, text: The phone., mark: right, feedback: {says: Write the phone down., cites: [nspcc-child-reveals#listen], suggested: true}}
                  - {code: words, text: His words., mark: right, feedback: {says: Write down his words., cites: [nspcc-child-reveals#listen], suggested: true}}
                  - {code: blame, text: That it is his fault., mark: wrong, feedback: {says: Listen to his side., cites: [nspcc-child-reveals#listen], suggested: true}}
              - id: steps
                type: order
                stem: In which order?
                options:
                  - {code: hear, text: Hear him., feedback: {says: Hear him first., cites: [nspcc-child-reveals#listen], suggested: true}}
                  - {code: write, text: Write it down., feedback: {says: Then write., cites: [nspcc-child-reveals#listen], suggested: true}}
                  - {code: tell, text: Tell your lead., feedback: {says: Then tell your lead., cites: [nspcc-child-reveals#listen], suggested: true}}
            branch: {at-least: 60, goto: meeting}
            next: late
          - id: late
            title: "A week later"
            story: [He is quiet.]
            items:
              - id: own-words
                type: words
                stem: What do you say to him?
                options:
                  - {code: thank, text: You thank him., feedback: {says: Let him know that telling you was the right thing., cites: [nspcc-child-reveals#listen]}}
                  - {code: calm, text: You stay calm., feedback: {says: Be patient., cites: [nspcc-child-reveals#listen]}}
            next: meeting
          - id: meeting
            title: The meeting
            story: [Everybody sits down.]
            items:
              - id: stay
                type: single
                stem: Who speaks first?
                options:
                  - {code: he, text: He does., mark: right, feedback: {says: Hear him first., cites: [nspcc-child-reveals#listen], suggested: true}}
                  - {code: you, text: You do., mark: wrong, goto: end, feedback: {says: Let him speak., cites: [nspcc-child-reveals#listen], suggested: true}}
            next: after
          - id: after
            title: Afterwards
            story: [You walk out together.]
            items:
              - id: close
                type: several
                stem: What do you promise?
                options:
                  - {code: call, text: To ring on Monday., mark: right, feedback: {says: Ring him., cites: [nspcc-child-reveals#listen], suggested: true}}
                  - {code: come, text: To come along., mark: right, feedback: {says: Come along., cites: [nspcc-child-reveals#listen], suggested: true}}
                  - {code: secret, text: To keep it secret., mark: wrong, feedback: {says: Promise what you can keep., cites: [nspcc-child-reveals#listen], suggested: true}}
            next: end
        learning-points:
          - {says: "The home area always keeps responsibility for the child.", cites: ['bscp-2019-20-02 "The home area of the child always retains responsibility for the child, wherever they are found."']}
        """;

    public static Scenario Quiz { get; } = Read(Own, out _);

    /// <summary>The shipped quizzes and this one.</summary>
    public static IReadOnlyList<Scenario> All { get; } = [Quiz, .. Some.Assistant.Knowledge.Quizzes];

    /// <summary>The quiz as its reader reads it, and what the reader complains of.</summary>
    public static Scenario Read(string text, out ProblemList problems)
    {
        problems = new ProblemList();
        var knowledge = Some.Assistant.Knowledge;
        return new ScenarioReader(new StatementReader(new CitationReader(knowledge.Catalogue, knowledge.Documents, knowledge.Words, problems)), problems).Read(File, text.ReplaceLineEndings("\n"));
    }

    /// <summary>The made-up quiz with some words in the place of others, which have to stand in it.</summary>
    public static string With(string from, string to)
    {
        Own.ReplaceLineEndings("\n").ShouldContain(from);
        return Own.ReplaceLineEndings("\n").Replace(from, to);
    }
}
