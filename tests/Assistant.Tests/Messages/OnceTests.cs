using System.Net;
using System.Text.Json;
using Assistant.Answers.Records;
using Assistant.Conversations;
using Assistant.Storage;
using Assistant.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Messages;

public sealed class OnceTests(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    private const string Question = "what is a reachable moment";

    [Fact]
    public async Task An_activity_that_is_delivered_twice_is_answered_once()
    {
        var chat = ChannelSimulator.NewConversation();
        var asked = Some.Message(Question, chat, channel.ServiceUrl);
        await channel.PostAsync(asked);
        (await channel.PostAsync(asked)).StatusCode.ShouldBe(HttpStatusCode.OK);
        channel.Received(chat).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_same_words_in_another_message_are_answered_again()
    {
        var chat = ChannelSimulator.NewConversation();
        await channel.SayAsync(Question, chat);
        await channel.SayAsync(Question, chat);
        channel.Received(chat).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_the_channel_refused_is_tried_again_when_the_question_is_delivered_again()
    {
        var chat = ChannelSimulator.NewConversation();
        var asked = Some.Message(Question, chat, channel.ServiceUrl);
        channel.Answers = HttpStatusCode.Forbidden;
        (await channel.PostAsync(asked)).StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        channel.Answers = HttpStatusCode.Created;
        await channel.PostAsync(asked);
        channel.Received(chat).ShouldHaveSingleItem().Text!.ShouldNotContain("already");
    }

    [Theory]
    [InlineData(Question)]
    [InlineData("he has a knife and is outside now")]
    public async Task After_a_run_that_ended_while_it_sent_the_answer_says_that_it_may_be_a_repeat(string question)
    {
        var chat = ChannelSimulator.NewConversation();
        var asked = Some.Message(question, chat, channel.ServiceUrl);
        var database = channel.Services.GetRequiredService<StateDatabase>();
        new HandledActivities(database, TimeProvider.System).Take(asked).ShouldBe(Claim.New);
        await channel.PostAsync(asked);
        JsonSerializer.Serialize(channel.Received(chat).ShouldHaveSingleItem(), TeamsJson.Wire.Activity).ShouldContain("You may have had this answer already");
    }

    [Fact]
    public void What_was_done_before_a_restart_stays_done()
    {
        var options = Some.Options.State;
        var activity = Some.Message(Question, "c", channel.ServiceUrl);
        var before = new HandledActivities(new StateDatabase(options), TimeProvider.System);
        before.Take(activity).ShouldBe(Claim.New);
        before.Take(activity).ShouldBe(Claim.Done);
        before.Finish(activity);
        new HandledActivities(new StateDatabase(options), TimeProvider.System).Take(activity).ShouldBe(Claim.Done);
    }

    [Fact]
    public void Of_many_who_take_the_same_activity_at_once_one_gets_it()
    {
        var handled = new HandledActivities(new StateDatabase(Some.Options.State), TimeProvider.System);
        var activity = Some.Message(Question, "c", channel.ServiceUrl);
        var claims = new Claim[24];
        Parallel.For(0, claims.Length, i => claims[i] = handled.Take(activity));
        claims.Count(c => c == Claim.New).ShouldBe(1);
    }

    [Fact]
    public async Task A_conversation_can_be_reached_later_until_the_assistant_is_taken_out_of_it()
    {
        var chat = ChannelSimulator.NewConversation();
        await channel.SayAsync(Question, chat);
        var references = channel.Services.GetRequiredService<ConversationReferences>();
        var kept = references.Find(chat).ShouldNotBeNull();
        (kept.ServiceUrl, kept.Person, kept.Bot).ShouldBe((channel.ServiceUrl, "29:practitioner", "28:assistant"));
        await channel.PostAsync(Some.Message(null, chat, channel.ServiceUrl) with { Type = ActivityTypes.InstallationUpdate, Action = "remove" });
        references.Find(chat).ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"Just what I needed\"}"}}""", "like", "Just what I needed")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"too long"}}""", "dislike", "too long")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"\"}"}}""", "like", null)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like"}}""", "like", null)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"wrong for Jaydon Smith dob 3/2/2010"}}""", "dislike", null)]
    public async Task Feedback_is_kept_with_the_answer_it_is_about_and_without_personal_details(string value, string reaction, string? words)
    {
        var chat = ChannelSimulator.NewConversation();
        var reply = await channel.SayAsync(Question, chat);
        reply.ChannelData!.Value.GetProperty("feedbackLoop").GetProperty("type").GetString().ShouldBe("default");
        var response = await InvokeAsync(chat, value, channel.IdOf(reply));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("{}");
        channel.Services.GetRequiredService<FeedbackStore>().Read()[0].ShouldBe(("answered", new Feedback(reaction, words)));
    }

    [Fact]
    public async Task Danger_told_as_feedback_is_met_and_its_words_are_not_kept()
    {
        var chat = ChannelSimulator.NewConversation();
        var reply = await channel.SayAsync(Question, chat);
        await InvokeAsync(chat, """{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"no help, the child is being beaten right now\"}"}}""", channel.IdOf(reply));
        channel.Received(chat)[^1].Text!.ShouldContain("999");
        channel.Services.GetRequiredService<FeedbackStore>().Read()[0].ShouldBe(("answered", new Feedback("dislike", null)));
    }

    [Theory]
    [InlineData("""{"actionName":"feedback"}""")]
    [InlineData("""{"actionName":"feedback","actionValue":7}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"angry"}}""")]
    [InlineData("""{"actionName":"other","actionValue":{}}""")]
    [InlineData("7")]
    public async Task Feedback_of_another_shape_is_left_alone(string value)
    {
        var log = channel.Services.GetRequiredService<FeedbackStore>();
        var before = log.Read().Count;
        ((int)(await InvokeAsync(ChannelSimulator.NewConversation(), value, "1:x")).StatusCode).ShouldBeOneOf(200, 501);
        log.Read().Count.ShouldBe(before);
    }

    private Task<HttpResponseMessage> InvokeAsync(string chat, string value, string? replyToId) => channel.PostAsync(Some.Message(null, chat, channel.ServiceUrl) with
    {
        Type = ActivityTypes.Invoke,
        Name = "message/submitAction",
        ReplyToId = replyToId,
        Value = JsonDocument.Parse(value).RootElement.Clone(),
    });
}
