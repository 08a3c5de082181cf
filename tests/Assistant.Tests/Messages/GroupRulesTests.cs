using Assistant.Answers;
using Assistant.Conversations;
using Assistant.Messages;
using Assistant.Teams;
using Assistant.Teams.Authentication;

namespace Assistant.Tests.Messages;

public sealed class GroupRulesTests
{
    [Fact]
    public void With_an_app_id_the_way_to_the_private_chat_is_a_link() =>
        Allowed(Answer.Fixed(AnswerStatus.PersonalDetails, "x"), "11111111-1111-4111-8111-111111111111")
            .ShouldEndWith("(https://teams.microsoft.com/l/chat/0/0?users=28:11111111-1111-4111-8111-111111111111)");

    [Fact]
    public void Without_one_there_are_words_alone() => Allowed(Answer.Fixed(AnswerStatus.PersonalDetails, "x")).ShouldNotContain("http");

    [Fact]
    public void Words_of_the_question_that_were_not_found_are_not_repeated() =>
        Allowed(Answer.Fixed(AnswerStatus.PartlyAnswered, "I found nothing on “zeppelins”.")).ShouldNotContain("zeppelins");

    [Fact]
    public void Whatever_is_about_a_live_child_goes_on_in_private()
    {
        Allowed(Answer.Fixed(AnswerStatus.Answered, "x", Intent.Screening)).ShouldStartWith("Let's go on in private");
        Allowed(Answer.Fixed(AnswerStatus.Answered, "x", Intent.Moment)).ShouldStartWith("Let's go on in private");
        Allowed(Answer.Fixed(AnswerStatus.Answered, "x") with { Moment = "missing" }).ShouldStartWith("Let's go on in private");
    }

    [Theory]
    [InlineData(AnswerStatus.Danger)]
    [InlineData(AnswerStatus.OtherSafeguarding)]
    [InlineData(AnswerStatus.NotFound)]
    public void A_place_of_work_told_in_passing_is_not_kept_and_takes_no_answer_away(AnswerStatus status)
    {
        var allowed = new GroupRules(Some.Assistant.Knowledge, new TeamsOptions()).Allow(Answer.Fixed(status, "Ring 999.") with { Profile = new Profile("teacher", "Coventry") }, new Activity());
        (allowed.Reply, allowed.Profile).ShouldBe(("Ring 999.", null));
    }

    private static string Allowed(Answer answer, string appId = "") =>
        new GroupRules(Some.Assistant.Knowledge, new TeamsOptions { AppId = appId }).Allow(answer, new Activity()).Reply!;
}
