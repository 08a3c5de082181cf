using System.Collections.Immutable;
using Assistant.Screening;

namespace Assistant.Tests.Screening;

/// <summary>Every question, every answer and every outcome of the shipped questionnaires, gone through on a generated path.</summary>
public sealed class CoverageTests
{
    public static TheoryData<string> Shipped => [.. Some.Assistant.Knowledge.Questionnaires.Select(q => q.Id)];

    [Fact]
    public void Three_questionnaires_ship_and_at_least_four_cases_which_come_to_different_outcomes()
    {
        Some.Assistant.Knowledge.Questionnaires.Select(q => q.Id).ShouldBe(["birmingham-prepare", "exploitation-indicators", "nrm-referral-preparation"], ignoreOrder: true);
        Some.Assistant.Knowledge.Cases.Count.ShouldBeGreaterThanOrEqualTo(4);
        Some.Assistant.Knowledge.Cases.Select(c => c.Outcome).Distinct().Count().ShouldBeGreaterThanOrEqualTo(4);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_question_is_asked_and_every_answer_to_it_is_taken_on_some_path(string id)
    {
        var questionnaire = Of(id);
        var paths = new PathFinder(questionnaire);
        foreach (var item in questionnaire.Items)
            foreach (var option in item.Options)
            {
                var answers = paths.Completed(ImmutableDictionary.CreateRange(paths.To(item)!).SetItem(item.LinkId, ItemAnswer.Of(option.Code)));
                var end = Walk(questionnaire, answers);
                end.Session.Stage.ShouldBe(ScreeningStage.Outcome, $"{item.LinkId} = {option.Code}");
                end.Asked.ShouldContain(item.LinkId);
                end.Session.Answers[item.LinkId].Codes.ShouldBe([option.Code]);
            }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_outcome_is_reached_by_the_rule_that_the_file_states(string id)
    {
        var questionnaire = Of(id);
        var paths = new PathFinder(questionnaire);
        foreach (var outcome in questionnaire.Outcomes) ResultOf(questionnaire, paths.To(outcome)!).Outcome.ShouldBe(outcome);
        foreach (var rule in questionnaire.Rules)
        {
            var result = ResultOf(questionnaire, paths.Completed(ImmutableDictionary.CreateRange(paths.To(rule.When)!)));
            result.Rules.Select(r => r.Rule.Id).ShouldContain(rule.Id);
            Urgency(questionnaire, result.Outcome.Id).ShouldBeLessThanOrEqualTo(Urgency(questionnaire, rule.Outcome), rule.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void No_outcome_says_that_there_is_no_risk_and_none_is_a_score(string id)
    {
        foreach (var (_, text) in Spoken.Lines(Of(id)).Concat(Spoken.Statements(Of(id)).Select(s => (s.Line, s.Text))).Where(l => Of(id).Scoring?.About.Text != l.Text))
            text.ShouldNotContain("no risk", Case.Insensitive);
        foreach (var outcome in Of(id).Outcomes) outcome.Title.Any(char.IsDigit).ShouldBe(outcome.Title.Contains("999", StringComparison.Ordinal), outcome.Title);
    }

    private static ScreeningResult ResultOf(Questionnaire questionnaire, IReadOnlyDictionary<string, ItemAnswer> answers) =>
        ScreeningResult.Of(questionnaire, Walk(questionnaire, answers).Session.Answers, freeText: false);

    private static (ScreeningSession Session, IReadOnlyList<string> Asked) Walk(Questionnaire questionnaire, IReadOnlyDictionary<string, ItemAnswer> answers)
    {
        var (session, asked) = (ScreeningSession.Begin(questionnaire, freeText: false), new List<string>());
        while (session.Asked is { } item)
        {
            asked.Add(item.LinkId);
            var result = session.Take(new ScreeningStep.Answer(item.LinkId, answers[item.LinkId]));
            result.Fault.ShouldBeNull(item.LinkId);
            session = result.Session;
        }
        return (session.Take(new ScreeningStep.Confirm()).Session, asked);
    }

    private static int Urgency(Questionnaire questionnaire, string outcome) => questionnaire.Outcomes.ToList().FindIndex(o => o.Id == outcome);

    private static Questionnaire Of(string id) => Some.Assistant.Knowledge.Questionnaires.First(q => q.Id == id);
}
