using System.Text.Json;
using Assistant.Questions;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Questions;

/// <summary>An answer on a topic that wants a second pair of eyes goes to a duty manager before whoever asked gets it.</summary>
public sealed class SecondEyesScenarios : IAsyncLifetime
{
    private const string Manager = "7d7ac4a0-0b6f-4d0c-a6f9-8c5f0d2f4f11";
    private const string Asked = "what do I do after an NRM discontinuance";

    private readonly MovedClock _clock = new();
    private readonly ChannelSimulator _channel;
    private readonly string _chat = ChannelSimulator.NewConversation();

    public SecondEyesScenarios() => _channel = new ChannelSimulator
    {
        Host = Some.Host(_clock),
        Options = Some.Options with { Questions = new QuestionOptions { DutyManagers = [new DutyManager(Manager, "Duty manager")], SecondEyes = ["discontinuance"] } },
    };

    public Task InitializeAsync() => _channel.InitializeAsync();

    public Task DisposeAsync() => _channel.DisposeAsync();

    private ScreeningChat Desk => new(_channel, Manager, ChannelSimulator.ChatWith(Manager));

    private JsonElement Card => _channel.Received(ChannelSimulator.ChatWith(Manager))[^1].Attachments![0].Content!.Value;

    [Fact]
    public async Task The_user_sees_at_once_that_a_colleague_looks_and_gets_the_answer_when_it_is_released()
    {
        var told = await _channel.SayAsync(Asked, _chat);
        told.Text!.ShouldSatisfyAllConditions(t => t.ShouldContain("A colleague looks at this answer before you get it"), t => t.ShouldContain("today, 14:00"), t => t.ShouldContain("ring 999"), t => t.ShouldNotContain("[1]"));
        Card.GetRawText().ShouldContain(Asked);
        var desk = Desk;
        await desk.PressOnAsync(Card, "Release the answer");
        desk.Json.ShouldContain("The answer went out as it was.");
        var answer = _channel.Received(_chat)[^1];
        answer.Text!.ShouldSatisfyAllConditions(t => t.ShouldContain("A person has looked at this answer: Duty manager, 24 November 2026"), t => t.ShouldContain("[1]"));
        answer.Entities.ShouldNotBeNull();
        (await _channel.SayAsync("copy", _chat)).Text!.ShouldContain("Sources");
        await desk.PressOnAsync(Card, "Release the answer");
        _channel.Received(_chat).Count(a => a.ReplyToId is null).ShouldBe(1);
    }

    [Fact]
    public async Task Danger_is_not_held_up_and_neither_is_any_other_topic()
    {
        (await _channel.SayAsync("after the discontinuance they are outside his house with a knife right now", _chat)).Summary!.ShouldContain("ring 999 now");
        (await _channel.SayAsync("what is county lines", _chat)).Text!.ShouldContain("[1]");
        _channel.Received(ChannelSimulator.ChatWith(Manager)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_is_not_released_is_told_with_the_reason()
    {
        await _channel.SayAsync(Asked, _chat);
        var desk = Desk;
        await desk.PressOnAsync(Card, "Reply instead, or do not release it");
        await desk.PressAsync("Do not release it, with my words as the reason", [("reply", "The form has changed."), ("passages", "")]);
        _channel.Received(_chat)[^1].Summary!.ShouldSatisfyAllConditions(s => s.ShouldStartWith("A colleague did not release this answer"), s => s.ShouldContain("The form has changed."));
    }

    [Fact]
    public async Task Whoever_waits_in_vain_is_told_and_the_answer_can_no_longer_be_released()
    {
        await _channel.SayAsync(Asked, _chat);
        _clock.Now += TimeSpan.FromHours(4.1);
        _channel.Services.GetRequiredService<QuestionService>().LapseOld();
        await _channel.Services.GetRequiredService<QuestionSender>().SendDueAsync(CancellationToken.None);
        _channel.Received(_chat)[^1].Summary!.ShouldSatisfyAllConditions(s => s.ShouldContain("Nobody looked at this answer in time"), s => s.ShouldContain("ring 999"));
        var desk = Desk;
        await desk.PressOnAsync(Card, "Release the answer");
        desk.Json.ShouldContain("who asked was told");
        _channel.Received(_chat).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_nobody_can_be_reached_the_user_is_told_whom_to_ring()
    {
        _channel.Refuses = ChannelSimulator.ChatWith(Manager);
        (await _channel.SayAsync(Asked, _chat)).Text!.ShouldSatisfyAllConditions(t => t.ShouldContain("could not reach one"), t => t.ShouldContain("ring 999"), t => t.ShouldNotContain("[1]"));
    }

    [Fact]
    public async Task In_a_group_the_answer_is_given_in_private_alone()
    {
        await _channel.PostAsync(Some.Message(Asked, _chat, _channel.ServiceUrl) with { Conversation = new ConversationAccount { Id = _chat, ConversationType = "groupChat" } });
        _channel.Received(_chat)[^1].Text!.ShouldContain("Ask me in your private chat");
        _channel.Received(ChannelSimulator.ChatWith(Manager)).ShouldBeEmpty();
    }
}
