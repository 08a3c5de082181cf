using Assistant.Answers;
using Assistant.Support;
using Assistant.Support.Cutting;

namespace Assistant.Tests.Support;

/// <summary>Which parts of a sentence may be left out, and which may not, by example.</summary>
public sealed class CutTests
{
    private static readonly CutCheck Cuts = new(Checked.Knowledge.Vocabulary, OrdinaryWords.Of(Checked.Knowledge));

    [Theory]
    [InlineData("The hub (a pilot then) meets daily.", "The hub meets daily.")]
    [InlineData("Child Z, who was 14, was found in a flat.", "Child Z was found in a flat.")]
    [InlineData("Child Z was found in a flat, which police had searched.", "Child Z was found in a flat.")]
    [InlineData("He had poor attendance and was excluded from school.", "He had poor attendance.")]
    [InlineData("The review was completed in June and identified the gaps.", "The review was completed in June.")]
    [InlineData("However, the school also told his mother.", "The school told his mother.")]
    [InlineData("This needs to be hard-hitting and may best be shown by real cases.", "This needs to be hard-hitting.")]
    [InlineData("Child A engaged on four occasions (YOT) and it is recorded by his workers, that contact was positive.", "Child A engaged on four occasions.")]
    [InlineData("- c) Use the tool to assess risk, which is on the website.", "Use the tool to assess risk.")]
    [InlineData("The mother was \"hostile\" and refused to engage.", "The mother was \"hostile\" and \"refused to engage\".")]
    [InlineData("The hub was new; the review praised what it had done.", "The hub was new.")]
    [InlineData("Signs include new things, such as phones and trainers.", "Signs include new things.")]
    public void What_tells_more_may_go(string there, string said) => Faults(said, there).ShouldBeEmpty();

    [Theory]
    [InlineData("He lives with his mother, a single parent.", "He lives with his mother.")]
    [InlineData("The hub brings together police, health, education and the council.", "The hub brings together police, health and the council.")]
    [InlineData("The hub brings together police, health, education, and the council.", "The hub brings together police, health and education.")]
    [InlineData("Call the line now: it is open all night.", "Call the line now.")]
    [InlineData("Young people are not recruited: they are exploited.", "Young people are not recruited.")]
    [InlineData("Tell the solicitor, the police and the school today.", "Tell the solicitor and the school today.")]
    [InlineData("The cases are managed by four strategies: control, change, diversion, and safeguarding.", "The cases are managed by four strategies: control, change, diversion.")]
    [InlineData("The form must be attached to a request and submitted to the council.", "The form must be attached to a request.")]
    [InlineData("The guidance is dated 2014, and we found no newer edition.", "The guidance is dated 2014.")]
    [InlineData("Reviews show adultification, especially of black children, too often undermines protection.", "Reviews show adultification.")]
    [InlineData("He was found with drugs in Leeds.", "He was found with drugs.")]
    [InlineData("In Leeds, schools must tell the police.", "Schools must tell the police.")]
    [InlineData("Schools must, within two days, tell the police.", "Schools must tell the police.")]
    [InlineData("Schools must tell the police, unless the child objects.", "Schools must tell the police.")]
    [InlineData("Schools must tell the police when the child is missing.", "Schools must tell the police.")]
    [InlineData("Schools must tell the police and act within two days.", "Schools must tell the police.")]
    [InlineData("The referral was made, but was withdrawn.", "The referral was made.")]
    [InlineData("The referral was made and was later withdrawn.", "The referral was made.")]
    [InlineData("Child B, it was believed, was carrying drugs.", "Child B was carrying drugs.")]
    [InlineData("Child B, according to his mother, was at home.", "Child B was at home.")]
    [InlineData("In most cases, the school, where possible, must tell the parents.", "In most cases, the school must tell the parents.")]
    [InlineData("Tell the police, health or education.", "Tell the police.")]
    [InlineData("Only the police and the council can refer.", "Only the police can refer.")]
    [InlineData("A referral can be made by both the police and the council.", "A referral can be made by both the police.")]
    [InlineData("A knife and a phone were found.", "A knife.")]
    [InlineData("The magistrates and the judges should be told.", "The magistrates.")]
    [InlineData("When the review was published, the hub was new.", "When the review was published.")]
    [InlineData("Of 300 requests 76 were accepted because new evidence was sent.", "Of 300 requests 76 were accepted.")]
    [InlineData("The hub met the mother, who was angry and shouted, and the school.", "The hub met the mother and shouted.")]
    [InlineData("The boy met a man, who was his dealer, and left.", "The boy met a man and left.")]
    [InlineData("Look out for and understand a reachable moment.", "Look out for.")]
    [InlineData("Teach about knives, gangs and violence from the age of ten.", "Teach about knives and gangs.")]
    [InlineData("The cases are managed by four strategies: control, change, diversion and safeguarding.", "The cases are managed by four strategies: control, change and safeguarding the.")]
    [InlineData("His mother said that he was 'doing his own thing'.", "His mother said that he was doing his own thing.")]
    [InlineData("He must be found and taken to a place.", "He must be found.")]
    [InlineData("Ask the school and tell the police.", "Ask the school.")]
    [InlineData("Send this to all and discuss the case.", "Send this to all.")]
    [InlineData("The school (or the college) must act.", "The school must act.")]
    [InlineData("Explain it to the child (and the parents).", "Explain it to the child.")]
    [InlineData("Offences, outside the defence, include murder, arson and robbery.", "Offences, outside the defence, and robbery.")]
    public void What_limits_or_is_needed_may_not(string there, string said) => Faults(said, there).ShouldNotBeEmpty();

    [Theory]
    [InlineData("Child B was arrested.", "He was charged.", "Child B was charged.")]
    [InlineData("The team met in May.", "They agreed a plan.", null)]
    [InlineData("The review was published.", "It names no agency.", "The review names no agency.")]
    [InlineData("Agencies were told.", "They must tell the police about missing children.", "Agencies must tell the police about missing children.")]
    [InlineData("A point about Child B was that home was not safe.", "He was missing often.", "Child B was missing often.")]
    public void A_name_may_stand_for_the_pronoun_that_opens_a_sentence(string before, string there, string? said)
    {
        if (said is not null) Faults(said, there, before).ShouldBeEmpty();
        Faults(there, there, before).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Child B rang Child A.", "He was charged.", "Child A was charged.")]
    [InlineData("Child B's mother was angry.", "She left.", "Child B left.")]
    [InlineData("Mother was concerned.", "He was seen once.", "Mother was seen once.")]
    [InlineData("When a social worker reported Child B, his mother was angry.", "He was reported once.", "A social worker was reported once.")]
    [InlineData("A strategy discussion was held.", "It was not until spring that they met.", "A strategy discussion was not until spring that they met.")]
    [InlineData("County lines is a term for gangs.", "They are likely to exploit children.", "County lines are likely to exploit children.")]
    [InlineData("The team met the school.", "They agreed.", "The school agreed.")]
    [InlineData("The mother of Child B was seen by the worker.", "He was charged.", "Child B was charged.")]
    [InlineData("The review was published.", "He names no agency.", "The review names no agency.")]
    [InlineData("Child B was arrested.", "They were charged.", "Child B were charged.")]
    [InlineData("", "He was charged.", "Child B was charged.")]
    public void No_other_name_may(string before, string there, string said) => Faults(said, there, before).ShouldNotBeEmpty();

    private static IReadOnlyList<Shortfall> Faults(string said, string there, string before = "") => Cuts.Check(said, new PassageSentence(1, new CitedText(there), before));
}
