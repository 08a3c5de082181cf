using Assistant.Knowledge;
using Assistant.Screening;

namespace Assistant.Tests.Screening;

public sealed class QuestionnaireProofTests
{
    [Fact]
    public void A_sound_questionnaire_has_nothing_to_complain_of() => ProblemsAfter("", "").ShouldBeEmpty();

    [Theory]
    [InlineData("safety-first: true", "safety-first: false", "danger first")]
    [InlineData("question: missing, answer: [recent, earlier]}]\n      - linkId: injury", "question: injury, answer: [recent, earlier]}]\n      - linkId: injury", "not asked before it")]
    [InlineData("question: danger, answer: no}", "question: danger, answer: maybe}", "'maybe', which 'danger' does not have")]
    [InlineData("operator: \"!=\", answer: recent}, {question: danger, answer: no}", "answer: recent}, {question: far, answer: none}", "Nothing leads to 'injury'")]
    [InlineData("enableWhen: [{question: missing, operator: exists}]", "enableWhen: [{question: gone, operator: exists}]", "'gone', which is not asked before it")]
    [InlineData("outcome: talk,", "outcome: ring,", "No answers lead to 'talk'")]
    [InlineData("outcome: talk,", "outcome: shout,", "'shout', which is no outcome")]
    [InlineData("linkId: injury", "linkId: far", "linkId of two questions")]
    [InlineData("display: GP}, {code: school, display: School}]", "display: GP}]", "leaves nothing to choose")]
    [InlineData("answerValueSet: recorded", "answerValueSet: nowhere", "no value set 'nowhere'")]
    [InlineData("when: [{question: injury, answer: recent}]", "when: [{question: injury, answer: none}, {question: far, answer: recent}]", "No answers meet rule 'hurt'")]
    [InlineData("modes: [live", "modes: [alive", "'alive' is no way")]
    [InlineData("type: text", "type: essay", "'type: essay' is not known")]
    [InlineData("minutes: 5", "minutes: five", "not a number")]
    public void Each_fault_is_named(string from, string to, string complaint) => ProblemsAfter(from, to).ShouldContain(p => p.What.Contains(complaint));

    private static IReadOnlyList<Problem> ProblemsAfter(string from, string to)
    {
        if (from.Length > 0) SomeScreening.Own.ReplaceLineEndings("\n").ShouldContain(from);
        var questionnaire = SomeScreening.Read(from.Length == 0 ? SomeScreening.Own : SomeScreening.Own.ReplaceLineEndings("\n").Replace(from, to), out var problems);
        new QuestionnaireProof(questionnaire, problems).Run();
        return problems.All;
    }
}
