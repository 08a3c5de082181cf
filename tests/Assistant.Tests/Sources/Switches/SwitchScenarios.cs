using System.Net;
using Assistant.Commands;
using Assistant.Hosting;
using Assistant.Sources.Changes;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Assistant.Tests.Sources.Changes;

namespace Assistant.Tests.Sources.Switches;

/// <summary>Something is switched off while people are in the middle of it, through <c>/api/messages</c>, without a restart.</summary>
public sealed class SwitchScenarios : IAsyncLifetime
{
    private const string Question = "what do I do after an NRM discontinuance", Danger = "they are outside his house with a knife right now";
    private const string Live = "live screening: signs of criminal exploitation";

    private readonly SomeSite _site = new();
    private readonly ServeOptions _options = Some.Options;
    private AssistantHost _host = null!;
    private ChannelSimulator _channel = null!;

    public Task InitializeAsync()
    {
        _host = Some.Host(new MovedClock(), _site.Content);
        _channel = new ChannelSimulator { Host = _host, Options = _options };
        return _channel.InitializeAsync();
    }

    public Task DisposeAsync() => _channel.DisposeAsync();

    private async Task SwitchAsync(string subject, bool isOn = false)
    {
        await _site.DoAsync(isOn ? ChangeKind.On : ChangeKind.Off, subject, "The *tool* is being checked.");
        _host.Refresh();
    }

    private ScreeningChat Chat(string person = "29:practitioner") => new(_channel, person);

    [Fact]
    public async Task Answers_stop_with_the_next_message_and_come_back_with_the_next_after_that()
    {
        var chat = ChannelSimulator.NewConversation();
        (await _channel.SayAsync(Question, chat)).Text!.ShouldContain("[1]");
        await SwitchAsync("answers");
        foreach (var again in new[] { Question, "more", "copy", "show me the paragraph" })
        {
            var reply = (await _channel.SayAsync(again, chat)).Text!;
            reply.ShouldContain("A manager has switched off answers to questions, since 2");
            reply.ShouldContain("The \\*tool\\* is being checked.");
            reply.ShouldContain("ring 999");
            reply.ShouldNotContain("[1]");
        }
        (await _channel.SayAsync(Danger, chat)).Summary!.ShouldContain("ring 999 now");
        (await _channel.SayAsync("help", chat)).Attachments.ShouldNotBeNull();
        await SwitchAsync("answers", isOn: true);
        (await _channel.SayAsync(Question, chat)).Text!.ShouldContain("[1]");
    }

    [Fact]
    public async Task In_a_group_and_in_the_search_beside_the_compose_box_a_topic_is_off_too()
    {
        await SwitchAsync("topic:discontinuance");
        var group = ChannelSimulator.NewConversation();
        await _channel.PostAsync(Some.Message(Question, group, _channel.ServiceUrl) with { Conversation = new ConversationAccount { Id = group, ConversationType = "groupChat" } });
        _channel.Received(group)[^1].Text!.ShouldContain("answers about “discontinuance”");
        (await _channel.SayAsync("what is county lines")).Text!.ShouldContain("[1]");
    }

    [Fact]
    public async Task Who_is_amid_a_screening_is_told_danger_is_met_the_draft_is_kept_and_goes_on_later()
    {
        var chat = await Chat().SayAsync(Live, "K7-2", "no");
        var step = chat.Said;
        await SwitchAsync("screening");
        await chat.PressAsync("Continue", "missing-often");
        chat.Said.ShouldContain("switched off guided screening");
        chat.Said.ShouldContain("Your answers are kept until");
        await chat.SayAsync(Danger);
        chat.Said.ShouldContain("ring 999 now");
        await chat.SayAsync(Live);
        chat.Said.ShouldContain("switched off guided screening");
        (await chat.SayAsync("start screening")).Said.ShouldContain("switched off guided screening");

        await SwitchAsync("screening", isOn: true);
        await chat.SayAsync("my drafts");
        await chat.PressAsync("Go on");
        chat.Said.ShouldBe(step);
    }

    [Fact]
    public async Task The_question_whether_there_is_danger_is_met_while_screening_is_off()
    {
        var chat = await Chat().SayAsync(Live, "K7-3");
        var first = chat.Card;
        await SwitchAsync("screening");
        await chat.PressAsync("Continue", "yes");
        chat.Said.ShouldContain("ring 999 now");
        await chat.PressAsync("Go on");
        chat.Said.ShouldContain("switched off guided screening");
        await chat.PressOnAsync(first, "Continue", "no");
        chat.Said.ShouldContain("switched off guided screening");
    }

    [Fact]
    public async Task Danger_that_is_typed_amid_a_screening_that_is_off_asks_whether_it_is_now_and_gives_the_number_again()
    {
        var chat = await Chat().SayAsync(Live, "K7-4", "no");
        await SwitchAsync("screening");
        await chat.SayAsync(Danger);
        _channel.Received(chat.Conversation)[^2].Attachments![0].Content!.Value.GetRawText().ShouldContain("ring 999 now");
        chat.Said.ShouldStartWith("Is this happening now?");
        await chat.SayAsync("yes");
        chat.Said.ShouldContain("ring 999 now");
    }

    [Fact]
    public async Task One_can_delete_ones_draft_while_screening_is_off()
    {
        var chat = await Chat().SayAsync(Live, "K7-5", "no");
        await SwitchAsync("screening");
        await chat.SayAsync("b");
        await chat.PressAsync("Delete");
        await chat.PressAsync(_host.Knowledge.Words["screening.delete-yes"]);
        chat.Said.ShouldContain(_host.Knowledge.Words["screening.deleted"]);
        await SwitchAsync("screening", isOn: true);
        (await chat.SayAsync("my drafts")).Said.ShouldNotContain("K7-5");
    }

    [Fact]
    public async Task A_quiz_can_neither_be_begun_nor_gone_on_with_and_what_was_answered_is_kept()
    {
        var title = _host.Knowledge.Quizzes[0].Title;
        var chat = await Chat().SayAsync($"Quiz: {title}");
        var card = chat.Said;
        await SwitchAsync("quiz");
        await chat.SayAsync("a");
        chat.Said.ShouldContain("switched off quizzes");
        (await chat.SayAsync("quiz")).Said.ShouldContain("switched off quizzes");
        (await chat.SayAsync($"Quiz: {title}")).Said.ShouldContain("switched off quizzes");
        (await _channel.SayAsync("what is county lines", chat.Conversation)).Text!.ShouldContain("[1]");
        await SwitchAsync("quiz", isOn: true);
        await chat.SayAsync("show the card");
        chat.Said.ShouldBe(card);
    }

    [Fact]
    public async Task No_card_of_what_to_do_now_is_pushed_or_opened_and_no_new_reminder_begins()
    {
        const string Back = "she came back this morning after three nights missing";
        var chat = await Chat("29:owner").SayAsync("I am a social worker", Back);
        await SwitchAsync("reminders");
        await chat.PressAsync("Remind me of the deadlines");
        chat.Json.ShouldContain("switched off new reminders");
        chat.Json.ShouldContain("Reminders that are on already still come.");
        chat.Has("Start reminders").ShouldBeFalse();
        await SwitchAsync("moments");
        await chat.SayAsync(Back);
        _channel.Received(chat.Conversation)[^1].Attachments.ShouldBeNull();
        var told = await _channel.SayAsync(_host.Knowledge.Words.Text("moment.offer", ("title", _host.Knowledge.Moments[0].Title)), chat.Conversation);
        told.Text!.ShouldContain("switched off the cards of what to do now");
    }

    [Fact]
    public async Task What_is_off_stays_off_after_a_restart()
    {
        await SwitchAsync("answers");
        await _channel.DisposeAsync();
        _host = Some.Host(new MovedClock(), _site.Content);
        _channel = new ChannelSimulator { Host = _host, Options = _options };
        await _channel.InitializeAsync();
        (await _channel.SayAsync(Question)).Text!.ShouldContain("switched off answers");
    }
}
