using Assistant.LocalChat;
using Assistant.Teams;

namespace Assistant.Tests.LocalChat;

public sealed class LocalConversationsTests
{
    private static readonly ChannelAccount Somebody = new() { Id = "somebody" };

    private readonly Clock _clock = new();

    [Fact]
    public void A_conversation_that_nobody_touched_is_forgotten()
    {
        var conversations = new LocalConversations(_clock, new LocalChatLimits { Idle = TimeSpan.FromHours(1) });
        var idle = conversations.Open(Somebody);
        var busy = conversations.Open(Somebody);
        _clock.Now += TimeSpan.FromMinutes(50);
        conversations.Find(busy.Id).ShouldBe(busy);
        _clock.Now += TimeSpan.FromMinutes(50);
        conversations.Find(idle.Id).ShouldBeNull();
        conversations.Find(busy.Id).ShouldBe(busy);
    }

    [Fact]
    public void The_longest_untouched_gives_way_to_a_new_one()
    {
        var conversations = new LocalConversations(_clock, new LocalChatLimits { Conversations = 2 });
        var first = conversations.Open(Somebody);
        _clock.Now += TimeSpan.FromMinutes(1);
        var second = conversations.Open(Somebody);
        _clock.Now += TimeSpan.FromMinutes(1);
        conversations.Find(first.Id);
        conversations.Open(Somebody);
        conversations.Find(second.Id).ShouldBeNull();
        conversations.Find(first.Id).ShouldBe(first);
    }

    [Fact]
    public void The_oldest_activities_fall_away()
    {
        var conversation = new LocalConversations(_clock, new LocalChatLimits { Activities = 3 }).Open(Somebody);
        for (var i = 0; i < 5; i++) conversation.Add(new Activity { Type = ActivityTypes.Message, Id = conversation.NextId(), Text = $"{i}" });
        conversation.After(0).Activities.Select(a => a.Text).ShouldBe(["2", "3", "4"]);
    }

    [Fact]
    public async Task A_forgotten_conversation_ends_the_streams_of_those_who_listen()
    {
        var conversations = new LocalConversations(_clock, new LocalChatLimits { Conversations = 1 });
        var listening = conversations.Open(Somebody).Listen(0, CancellationToken.None).GetAsyncEnumerator();
        var next = listening.MoveNextAsync();
        conversations.Open(Somebody);
        (await next).ShouldBeFalse();
    }

    [Fact]
    public async Task A_listener_that_is_too_far_behind_is_cut_off()
    {
        var conversation = new LocalConversations(_clock, new LocalChatLimits { Unread = 2 }).Open(Somebody);
        var listening = conversation.Listen(0, CancellationToken.None).GetAsyncEnumerator();
        var first = listening.MoveNextAsync();
        for (var i = 0; i < 6; i++) conversation.Add(new Activity { Type = ActivityTypes.Message, Id = conversation.NextId() });
        (await first).ShouldBeTrue();
        var read = 1;
        while (await listening.MoveNextAsync()) read++;
        read.ShouldBeLessThan(6);
    }

    [Fact]
    public void No_two_conversations_share_an_id_and_none_can_be_guessed()
    {
        var conversations = new LocalConversations(_clock, new LocalChatLimits());
        var ids = Enumerable.Range(0, 50).Select(_ => conversations.Open(Somebody).Id).ToList();
        ids.Distinct().Count().ShouldBe(50);
        ids.ShouldAllBe(id => id.Length == 32);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Some.TuesdayMorning;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
