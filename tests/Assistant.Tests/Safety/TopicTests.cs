namespace Assistant.Tests.Safety;

public sealed class TopicTests
{
    [Theory]
    [MemberData(nameof(TopicLines.Other), MemberType = typeof(TopicLines))]
    public void Another_safeguarding_matter_is_named(string id, string text) => Rules.Held.FindOtherTopic(text)?.Id.ShouldBe(id, text);

    [Theory]
    [MemberData(nameof(TopicLines.Other), MemberType = typeof(TopicLines))]
    public void Another_safeguarding_matter_is_found(string id, string text) => Rules.Held.FindOtherTopic(text).ShouldNotBeNull(id);

    [Theory]
    [MemberData(nameof(TopicLines.InScope), MemberType = typeof(TopicLines))]
    public void A_question_on_criminal_exploitation_stays_with_us(string text) => Rules.Held.FindOtherTopic(text).ShouldBeNull();
}
