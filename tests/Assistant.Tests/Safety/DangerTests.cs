namespace Assistant.Tests.Safety;

public sealed class DangerTests
{
    [Theory]
    [MemberData(nameof(DangerLines.Danger), MemberType = typeof(DangerLines))]
    [MemberData(nameof(FreshLines.Danger), MemberType = typeof(FreshLines))]
    public void Danger_now_is_found(string text) => Rules.Held.FindDanger(text).ShouldNotBeNull();

    [Theory]
    [MemberData(nameof(DangerLines.Calm), MemberType = typeof(DangerLines))]
    [MemberData(nameof(FreshLines.Calm), MemberType = typeof(FreshLines))]
    public void Past_hypothetical_and_other_calm_questions_are_no_danger(string text) => Rules.Held.FindDanger(text).ShouldBeNull();

    [Theory]
    [InlineData("he has a knife and is outside now. what do I do when a child is arrested?")]
    [InlineData("they are outside with a machete. What should happen when a child is excluded?")]
    [InlineData("he was arrested last night for the first time and they are outside his house with a knife right now")]
    public void Danger_in_one_sentence_is_found_whatever_is_asked_in_the_next(string text) => Rules.Held.FindDanger(text).ShouldNotBeNull();

    [Fact]
    public void Nothing_that_is_said_to_the_chat_itself_is_heard_as_danger()
    {
        var knowledge = Some.Assistant.Knowledge;
        knowledge.Language.Commands.Keys.Where(c => knowledge.Safety.FindDanger(c) is not null).ShouldBeEmpty();
    }
}
