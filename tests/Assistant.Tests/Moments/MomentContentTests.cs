using System.Text.RegularExpressions;
using Assistant.Checks;
using Assistant.Moments;
using Assistant.Support;

namespace Assistant.Tests.Moments;

/// <summary>What the ten moments have to hold, beside what <c>assistant check</c> proves of any.</summary>
public sealed partial class MomentContentTests
{
    private static readonly IReadOnlyList<Moment> Moments = Some.Assistant.Knowledge.Moments;

    [Fact]
    public void Every_reachable_moment_is_there_the_most_urgent_first()
    {
        Moments.Select(m => m.Id).Order().ShouldBe(["arrest", "asks-for-help", "deterioration", "discontinuance", "exclusion", "injury", "missing", "move", "out-of-area", "release-under-investigation"]);
        Moments.Select(m => m.Urgency).ShouldBe(Enumerable.Range(1, 10));
    }

    [Fact]
    public void Every_acting_role_has_something_of_its_own_in_every_moment()
    {
        foreach (var moment in Moments)
            foreach (var role in MomentCheck.ActingRoles)
                moment.Actions.ShouldContain(a => a.What.Roles.Contains(role), $"{moment.Id}: {role}");
    }

    [Fact]
    public void Nobody_is_told_at_first_contact_to_ask_who_supplies_or_controls()
    {
        foreach (var moment in Moments)
            foreach (var said in moment.Actions.Where(a => a.When <= MomentTime.SameDay).Select(a => a.What).Concat(moment.WordsThatHelp))
                AsksForNames().IsMatch(said.Text).ShouldBeFalse(said.Text);
        AsksForNames().IsMatch("Ask the child who the dealers are.").ShouldBeTrue();
    }

    [Fact]
    public void Words_that_help_are_words_to_say_and_every_moment_warns_of_some()
    {
        foreach (var moment in Moments)
        {
            moment.WordsThatHelp.Count.ShouldBeGreaterThanOrEqualTo(3, moment.Id);
            moment.WordsToAvoid.Count.ShouldBeGreaterThanOrEqualTo(2, moment.Id);
            foreach (var said in moment.WordsThatHelp) Spoken().IsMatch(said.Text).ShouldBeTrue(said.Text);
        }
    }

    [Fact]
    public void A_return_interview_has_its_deadline_wherever_it_is_offered()
    {
        var offers = Moments.SelectMany(m => m.Actions).Where(a => a.What.Text.Contains("72 hours")).ToList();
        offers.Count.ShouldBeGreaterThanOrEqualTo(4);
        offers.ShouldAllBe(a => a.DeadlineHours == 72 && a.By == "Within 72 hours of the child's return");
    }

    [Fact]
    public void A_moment_that_a_questionnaire_tells_of_has_to_be_there_and_each_urgency_stands_once()
    {
        var knowledge = Some.Assistant.Knowledge;
        IReadOnlyList<Moment> broken = [.. Moments.Where(m => m.Id != "injury").Select(m => m.Id == "move" ? m with { Urgency = 1 } : m)];
        var report = new CheckReport();

        MomentCheck.Check(knowledge with { Moments = broken }, new SupportCheck(knowledge.Vocabulary, OrdinaryWords.Of(knowledge)), report);

        report.Errors.All.Select(p => $"{p.File}: {p.What}").Order().ShouldBe([
            "knowledge/moments/move.yaml: 'missing' is as urgent as this.",
            "knowledge/screening/exploitation-indicators.yaml: There is no moment 'injury'.",
        ]);
        report.Warnings.All.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(?:ask|find out)\b[^.]*\bwho\b[^.]*\b(?:dealers?|suppl\w+|exploiters?|boss|sent|drugs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForNames();

    [GeneratedRegex("^(?:Say|Ask): \"[^\"]+[.?]\"$")]
    private static partial Regex Spoken();
}
