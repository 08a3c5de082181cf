using Assistant.Moments;

namespace Assistant.Tests.Moments;

public sealed class MomentReaderTests
{
    [Fact]
    public void A_sound_moment_is_read_whole_and_without_complaint()
    {
        var moment = SomeMoment.Read(SomeMoment.Own, out var problems);

        problems.All.ShouldBeEmpty();
        moment.Asks.Options.Select(o => o.Code).ShouldBe(["custody", "home"]);
        moment.Actions.Select(a => a.When).ShouldBe([MomentTime.FirstHour, MomentTime.SeventyTwoHours, MomentTime.SameDay, MomentTime.SameDay, MomentTime.ThisWeek]);
        moment.Actions[1].DeadlineHours.ShouldBe(72);
        moment.Actions[2].What.Roles.ShouldBe(["social worker"]);
        moment.Actions[2].Only.ShouldBe(["custody"]);
        moment.Actions[3].Except.ShouldBe(["social worker"]);
        moment.Why.Citations.ShouldHaveSingleItem().Held.ShouldBeTrue();
    }

    [Theory]
    [InlineData("id: made-up", "id: other", 1, "file of another name")]
    [InlineData("urgency: 1", "urgency: soon", 3, "not a number")]
    [InlineData("urgency: 1\n", "", 1, "how urgent")]
    [InlineData("status: draft", "status: perhaps", 5, "not known")]
    [InlineData("why: {", "reason: {", 7, "'reason' is not a known field")]
    [InlineData("asks:\n", "ask:\n", 9, "'ask' is not a known field")]
    [InlineData(", {code: home, display: At home}", "", 9, "has 1 answers")]
    [InlineData("code: home", "code: custody", 9, "code of two answers")]
    [InlineData("code: home", "code: unanswered", 9, "kept for those who have not answered")]
    [InlineData("cites: [nspcc-child-reveals#listen], suggested: true, when: first-hour", "suggested: true, when: first-hour", 12, "no citation")]
    [InlineData("when: first-hour", "when: soon", 12, "'when: soon' is not known")]
    [InlineData("id: offer", "id: listen", 13, "id of two actions")]
    [InlineData("deadline-hours: 72", "deadline-hours: 48", 13, "deadline of 48 hours")]
    [InlineData("roles: [social worker], when: same-day", "roles: [wizard], when: same-day", 14, "'wizard' is not a role")]
    [InlineData("only: [custody]", "only: [prison]", 14, "'prison' is no answer")]
    [InlineData("except: [social worker]", "except: [wizard]", 15, "'wizard' is not a role")]
    [InlineData("except: [social worker]", "except: [social worker], roles: [nurse]", 15, "both 'roles' and 'except'")]
    [InlineData("when: this-week", "when: 72-hours, hurry: true", 16, "'hurry' is not a known field")]
    [InlineData("except: [social worker]", "roles: [nurse]", 1, "A teacher has 2 actions with the question unanswered")]
    [InlineData("when: first-hour", "when: this-week", 1, "A social worker has nothing to do in the first hour or the same day with the answer 'home'")]
    public void Each_fault_is_named_with_its_file_and_line(string from, string to, int line, string complaint)
    {
        SomeMoment.Own.ReplaceLineEndings("\n").ShouldContain(from);
        SomeMoment.Read(SomeMoment.Own.ReplaceLineEndings("\n").Replace(from, to), out var problems);

        problems.All.ShouldContain(p => p.File == SomeMoment.File && p.Line == line && p.What.Contains(complaint));
    }
}
