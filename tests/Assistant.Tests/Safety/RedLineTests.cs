namespace Assistant.Tests.Safety;

public sealed class RedLineTests
{
    [Theory]
    [MemberData(nameof(RedLines.Refused), MemberType = typeof(RedLines))]
    public void A_red_line_is_seen(string id, string text) => (Rules.Held.FindRedLine(text)?.Id ?? $"nothing, not {id}").ShouldNotStartWith("nothing");

    [Theory]
    [MemberData(nameof(RedLines.Allowed), MemberType = typeof(RedLines))]
    public void A_fair_question_is_not_refused(string text) => Rules.Held.FindRedLine(text).ShouldBeNull();
}
