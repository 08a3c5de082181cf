using Assistant.Tests.Messages;
using Assistant.Tests.Screening;

namespace Assistant.Tests.Moments;

/// <summary>What a screening tells of is offered below its outcome, and opened only where somebody asks for it.</summary>
public sealed class OfferedAfterScreening(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    private const string Offer = "What to do now: ";

    private async Task<ScreeningChat> OutcomeAsync(string start, Func<ScreeningChat, Task>? begin = null)
    {
        var story = Some.Assistant.Knowledge.Cases.First(c => c.Id == "stopped-on-the-motorway");
        var chat = await new ScreeningChat(channel, $"29:{Guid.NewGuid():N}").SayAsync(start);
        if (begin is not null) await begin(chat);
        await chat.ToAsync("These are right", story.KeyAnswers.Where(a => a.Value.Codes.Count > 0).ToDictionary(a => a.Key, a => string.Join(',', a.Value.Codes)));
        await chat.PressAsync("These are right");
        return chat;
    }

    [Fact]
    public async Task A_live_outcome_offers_at_most_three_moments_the_most_urgent_first()
    {
        var chat = await OutcomeAsync("live screening: signs of criminal exploitation", c => c.PressAsync("Begin", "K7-2"));
        var offered = chat.Texts.Where(t => t.StartsWith(Offer, StringComparison.Ordinal)).Select(t => t[Offer.Length..]).ToList();
        offered.Count.ShouldBeInRange(1, 3);
        Some.Assistant.Knowledge.Moments.Select(m => m.Title).Where(offered.Contains).ShouldBe(offered);
        chat.Said.ShouldContain($"{Offer}{offered[0]}");
        var told = Some.Assistant.Knowledge.Questionnaires.First(q => q.Id == "exploitation-indicators").Moments;
        foreach (var moment in Some.Assistant.Knowledge.Moments.Where(m => offered.Contains(m.Title))) chat.Json.ShouldContain(told.First(t => t.Moment == moment.Id).Reason.Text.Split('\'')[0]);
    }

    [Fact]
    public async Task A_practice_outcome_offers_them_too_and_pressed_the_actions_come_alone()
    {
        var chat = await OutcomeAsync("Practise: Stopped on the motorway: a girl of 17 in custody");
        var offer = chat.Texts.First(t => t.StartsWith(Offer, StringComparison.Ordinal));
        var before = channel.Received(chat.Conversation).Count;
        await chat.SayAsync(offer);
        chat.Has("Copy for my notes").ShouldBeTrue(chat.Said);
        chat.Said.ShouldStartWith(offer[Offer.Length..]);
        channel.Received(chat.Conversation).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task An_outcome_that_tells_of_no_moment_offers_none()
    {
        var chat = await new ScreeningChat(channel, $"29:{Guid.NewGuid():N}").SayAsync("live screening: signs of criminal exploitation");
        await chat.PressAsync("Begin", "K7-2");
        await chat.ToAsync("These are right");
        await chat.PressAsync("These are right");
        chat.Json.ShouldNotContain(Offer);
    }
}
