using System.Text.Json;
using Assistant.Answers;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;

namespace Assistant.Tests.Moments;

/// <summary>A report of a reachable moment, through <c>/api/messages</c>: its actions on a card, marked in place.</summary>
public sealed class MomentScenarios(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    private const string Arrested = "he was arrested last night for the first time";

    private ScreeningChat Chat() => new(channel, $"29:{Guid.NewGuid():N}");

    [Fact]
    public async Task A_report_gets_the_actions_and_one_short_question_at_a_time()
    {
        var chat = await Chat().SayAsync(Arrested);
        chat.Json.ShouldContain("What is your role?");
        await chat.PressAsync("Nurse");
        chat.Json.ShouldNotContain("What is your role?");
        chat.Json.ShouldContain("Where is the child now?");
        await chat.PressAsync("In custody now");
        chat.Json.ShouldNotContain("Where is the child now?");
        chat.Json.ShouldContain("See the child away from others.");
    }

    [Fact]
    public async Task An_action_is_marked_in_place_and_the_mark_can_be_changed()
    {
        var chat = await Chat().SayAsync(Arrested);
        await chat.PressAsync("Done");
        chat.Said.ShouldContain("(Done)");
        await chat.PressAsync("Not possible");
        chat.Json.ShouldContain("Why is it not possible?");
        await chat.PressAsync("Nobody could be reached");
        chat.Said.ShouldContain("(Not possible: nobody could be reached)");
        await chat.PressAsync("Change");
        chat.Said.ShouldNotContain("(Done)");
    }

    [Fact]
    public async Task All_the_actions_of_several_moments_are_shown_a_few_at_a_time()
    {
        var chat = await Chat().SayAsync("he was arrested last night, he is back from being missing today and he was excluded this morning");
        await chat.PressAsync("Social worker");
        await chat.PressAsync(chat.Texts.First(t => t.StartsWith("Show ", StringComparison.Ordinal)));
        chat.Json.ShouldContain("Actions 6 to 11 of ");
        await chat.PressAsync("Done");
        chat.Json.ShouldContain("Actions 6 to 11 of ");
        await chat.PressAsync("Back to the first actions");
        chat.Json.ShouldContain("Why:");
        chat.Json.ShouldNotContain("Actions 6 to");
    }

    [Fact]
    public async Task It_can_be_copied_for_a_case_note_with_its_sources()
    {
        var chat = await Chat().SayAsync(Arrested, "Copy for my notes");
        channel.Received(chat.Conversation)[^1].Text!.ShouldContain("Sources");
    }

    [Fact]
    public async Task In_a_group_it_goes_on_in_private()
    {
        var group = Some.Message($"<at>Assistant</at> {Arrested}", ChannelSimulator.NewConversation(), channel.ServiceUrl);
        await channel.PostAsync(group with { Conversation = group.Conversation! with { ConversationType = "groupChat", IsGroup = true } });
        JsonSerializer.Serialize(channel.Received(group.Conversation!.Id)[^1]).ShouldNotContain("arrested", Case.Insensitive);
    }

    [Fact]
    public async Task A_forged_sheet_is_refused()
    {
        var data = new { @do = "state", action = "arrest.no-such-action", to = "done", sheet = """{"moments":["arrest"]}""" };
        var answer = await Chat().InvokeAsync(JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb = "moment", data } }), "29:a");
        answer.GetProperty("statusCode").GetInt32().ShouldBe(400);
    }

    [Theory]
    [InlineData("he was excluded from school this morning, what should I do?")]
    [InlineData("what do I do when a child is arrested?")]
    [InlineData("how soon is the return interview due after a child goes missing?")]
    public void A_question_is_answered_and_the_moment_offered(string question)
    {
        var answer = Some.Ask(question);
        (answer.Intent, answer.Moment).ShouldBe((Intent.Question, null));
        answer.Moments.ShouldNotBeEmpty($"{Some.Assistant.Knowledge.MomentFinder.Find(question)} {answer.Status}");
    }

    [Theory]
    [InlineData("he was not arrested last night")]
    [InlineData("if he is arrested again tonight")]
    [InlineData("he was arrested in 2019")]
    [InlineData("the review says that Child B was arrested")]
    public void What_did_not_happen_now_is_no_moment(string said) => Some.Ask(said).Intent.ShouldNotBe(Intent.Moment);

    [Fact]
    public void Danger_comes_before_any_moment() => Some.Ask("he was arrested last night and they are outside his house with a knife right now").Status.ShouldBe(AnswerStatus.Danger);

    [Fact]
    public async Task Under_the_danger_that_is_met_first_the_moment_is_offered()
    {
        const string Danger = "they are outside his house with a knife right now";
        var alone = await Chat().SayAsync(Danger);
        var chat = await Chat().SayAsync($"he was arrested last night and {Danger}");
        chat.Said.ShouldBe(alone.Said);
        chat.Card.GetProperty("body")[0].GetRawText().ShouldBe(alone.Card.GetProperty("body")[0].GetRawText());
        chat.Card.GetProperty("body")[0].GetProperty("style").GetString().ShouldBe("attention");
        chat.Has("What to do now: Arrested, or in custody").ShouldBeTrue(chat.Json);
        await chat.SayAsync("What to do now: Arrested, or in custody");
        chat.Json.ShouldContain("What is your role?");
    }

    [Fact]
    public async Task Where_others_read_along_danger_offers_nothing_more()
    {
        var group = Some.Message("<at>Assistant</at> he was arrested last night and they are outside his house with a knife right now", ChannelSimulator.NewConversation(), channel.ServiceUrl);
        await channel.PostAsync(group with { Conversation = group.Conversation! with { ConversationType = "groupChat", IsGroup = true } });
        var sent = channel.Received(group.Conversation!.Id)[^1];
        JsonSerializer.Serialize(sent).ShouldContain("999");
        JsonSerializer.Serialize(sent).ShouldNotContain("What to do now");
    }

    [Theory]
    [InlineData("he has a knife and is outside now")]
    [InlineData("they make me sell for them and im scared to go home, my social worker was arrested last night")]
    public void Danger_that_tells_of_no_moment_or_is_the_writers_own_offers_none(string said)
    {
        var answer = Some.Ask(said);
        (answer.Status, answer.Moments.Count).ShouldBe((AnswerStatus.Danger, 0));
    }

    [Fact]
    public void Each_statement_of_a_moment_carries_its_citation() => Some.Ask(Arrested, "social worker").Parts.ShouldAllBe(p => p.Citations.Count > 0);
}
