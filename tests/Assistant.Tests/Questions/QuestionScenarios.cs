using System.Net;
using System.Text;
using System.Text.Json;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Questions;
using Assistant.Storage;
using Assistant.Storage.Register;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Questions;

/// <summary>Somebody asks a person, and a duty manager replies: two private chats through <c>/api/messages</c>.</summary>
public sealed class QuestionScenarios : IAsyncLifetime
{
    private const string Manager = "7d7ac4a0-0b6f-4d0c-a6f9-8c5f0d2f4f11", Second = "7d7ac4a0-0b6f-4d0c-a6f9-8c5f0d2f4f12", Owner = "29:owner";
    private const string Asked = "what do I do after an NRM discontinuance";

    private readonly string _folder = Directory.CreateTempSubdirectory("questions-").FullName;
    private readonly MovedClock _clock = new();
    private readonly ChannelSimulator _channel;

    public QuestionScenarios() => _channel = new ChannelSimulator
    {
        Host = Some.Host(_clock),
        Options = Some.Options with { State = Some.StateIn(_folder), Questions = new QuestionOptions { DutyManagers = [new DutyManager(Manager, "Duty manager"), new DutyManager(Second, "Team manager")] } },
    };

    public Task InitializeAsync() => _channel.InitializeAsync();

    public Task DisposeAsync() => _channel.DisposeAsync();

    private ScreeningChat Asker() => new(_channel, Owner);

    private static string ManagersChat => ChannelSimulator.ChatWith(Manager);

    private ScreeningChat Desk(string manager = Manager) => new(_channel, manager, ChannelSimulator.ChatWith(manager));

    private JsonElement CardIn(string conversation) => _channel.Received(conversation)[^1].Attachments![0].Content!.Value;

    private IReadOnlyList<Activity> Replies(ScreeningChat chat) => [.. _channel.Received(chat.Conversation).Where(a => a.ReplyToId is null)];

    private Task SendDueAsync() => _channel.Services.GetRequiredService<QuestionSender>().SendDueAsync(CancellationToken.None);

    private async Task<ScreeningChat> AskAsync(string? text = null, string? who = null)
    {
        var chat = await Asker().SayAsync(Asked, "ask a person");
        await chat.PressAsync("Send the question", [("text", text ?? Asked), ("who", who ?? "")]);
        return chat;
    }

    [Fact]
    public async Task A_question_goes_to_the_duty_manager_and_the_reply_comes_back_with_words_that_stand_in_their_source()
    {
        var chat = Asker();
        (await _channel.SayAsync(Asked, chat.Conversation)).SuggestedActions!.Actions.Take(3).ShouldContain(a => a.Value == "Ask a person");
        await chat.SayAsync("ask a person");
        chat.Json.ShouldContain(Asked);
        chat.Said.ShouldSatisfyAllConditions(s => s.ShouldContain("Duty manager"), s => s.ShouldContain("usually by tomorrow, Wednesday 25 November, 17:00"), s => s.ShouldContain("ring 999"));
        _channel.Received(ManagersChat).ShouldBeEmpty();
        await chat.PressAsync("Send the question", [("text", Asked), ("who", "")]);
        chat.Said.ShouldContain("Your question went to Duty manager.");

        var (desk, card) = (Desk(), CardIn(ManagersChat));
        card.GetRawText().ShouldSatisfyAllConditions(c => c.ShouldContain(Asked), c => c.ShouldContain("did not give their name"), c => c.ShouldContain("What the assistant answered"), c => c.ShouldNotContain(Owner));
        await desk.PressOnAsync(card, "Reply");
        var passage = ShownCard.Elements(desk.Card).First(e => ShownCard.TextIn(e, "id") == "passages").GetProperty("choices")[0].GetProperty("value").GetString()!;
        await desk.PressAsync("Send the reply", [("reply", "Ask for a strategy discussion *today*."), ("passages", $"{passage},made|1|2")]);
        desk.Json.ShouldContain("Your reply went out.");
        desk.AddressOf("Make a note of the reply").ShouldContain("/manage/notes/new?from=");

        var reply = Replies(chat).Single().Attachments![0].Content!.Value;
        var (source, from, to) = passage.Split('|') is [var id, var start, var end] ? (id, int.Parse(start), int.Parse(end)) : throw new InvalidOperationException();
        var held = _channel.Host.Knowledge.Documents.Single(d => d.Source.Id == source).Text[from..to];
        reply.GetRawText().ShouldContain("not checked against a source");
        var texts = ShownCard.Texts(reply).ToList();
        texts.ShouldContain("Ask for a strategy discussion *today*.");
        texts.ShouldContain(string.Join(' ', held.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        texts.ShouldContain("From: Duty manager, 24 November 2026");
        await chat.PressAsync("Show where it stands");
        chat.Said.ShouldContain("A person has replied");
    }

    [Theory]
    [InlineData("they are outside his house with a knife right now, whom do I ask")]
    public async Task Danger_meets_999_at_once_and_goes_to_no_queue(string danger)
    {
        var chat = await AskAsync(danger);
        chat.Said.ShouldContain("ring 999 now");
        _channel.Received(ManagersChat).ShouldBeEmpty();
        _channel.Services.GetRequiredService<QuestionStore>().All().ShouldBeEmpty();
    }

    [Fact]
    public async Task Personal_details_stop_the_question_and_come_back_masked()
    {
        var chat = await AskAsync("Jaydon Smith dob 3/2/2010 of 12 Acacia Road was discontinued, what next");
        chat.Said.ShouldContain("They are masked now");
        chat.Json.ShouldNotContain("Jaydon");
        _channel.Received(ManagersChat).ShouldBeEmpty();
        await chat.PressAsync("Do not send");
        chat.Said.ShouldBe("Nothing was sent.");
    }

    [Fact]
    public async Task Who_asks_is_told_only_where_they_want_it()
    {
        var chat = Asker();
        await chat.DeliverAsync(Message(chat, "ask a person"));
        var invoke = chat.Invoke("Send the question", [("text", Asked), ("who", "yes")]);
        await _channel.PostAsync(invoke with { From = new ChannelAccount { Id = Owner, Name = "Sam Practitioner" } });
        CardIn(ManagersChat).GetRawText().ShouldContain("Sam Practitioner asks.");
    }

    [Fact]
    public async Task Sent_twice_or_delivered_again_it_is_asked_once_and_answered_once()
    {
        var chat = await Asker().SayAsync("ask a person");
        var invoke = chat.Invoke("Send the question", [("text", Asked), ("who", "")]);
        await Task.WhenAll(_channel.PostAsync(invoke), _channel.PostAsync(invoke));
        await _channel.PostAsync(invoke);
        _channel.Received(ManagersChat).Count.ShouldBe(1);

        var (one, other) = (Desk(), Desk(Second));
        var card = CardIn(ManagersChat);
        await one.PressOnAsync(card, "Reply");
        await other.PressOnAsync(card, "Reply");
        await one.PressAsync("Send the reply", [("reply", "The first."), ("passages", "")]);
        await other.PressAsync("Send the reply", [("reply", "The second."), ("passages", "")]);
        Replies(chat).Single().Summary!.ShouldSatisfyAllConditions(s => s.ShouldContain("The first."), s => s.ShouldNotContain("The second."));
        other.Json.ShouldContain("The first.");
    }

    [Fact]
    public async Task A_question_that_is_withdrawn_is_not_answered()
    {
        var chat = await AskAsync();
        await chat.PressAsync("Withdraw the question");
        chat.Said.ShouldContain("You have withdrawn this question.");
        var desk = Desk();
        await desk.PressOnAsync(CardIn(ManagersChat), "Reply");
        desk.Json.ShouldContain("has withdrawn the question");
        Replies(chat).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_manager_who_cannot_answer_says_so()
    {
        var chat = await AskAsync();
        var desk = Desk();
        await desk.PressOnAsync(CardIn(ManagersChat), "Reply");
        await desk.PressAsync("Say that I cannot answer", [("reply", ""), ("passages", "")]);
        desk.Json.ShouldContain("Write your reply");
        await desk.PressAsync("Say that I cannot answer", [("reply", "Ask legal services."), ("passages", "")]);
        Replies(chat).Single().Summary!.ShouldSatisfyAllConditions(s => s.ShouldStartWith("A person could not answer"), s => s.ShouldContain("Ask legal services."), s => s.ShouldContain("ring 999"));
    }

    [Fact]
    public async Task A_reply_with_personal_details_does_not_go_out()
    {
        var chat = await AskAsync();
        var desk = Desk();
        await desk.PressOnAsync(CardIn(ManagersChat), "Reply");
        await desk.PressAsync("Send the reply", [("reply", "Ring the mother of Jaydon Smith, born 3/2/2010"), ("passages", "")]);
        desk.Json.ShouldContain("Leave out names");
        Replies(chat).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_next_manager_is_asked_where_the_first_cannot_be_reached_and_nobody_is_told()
    {
        _channel.Refuses = ManagersChat;
        var chat = await AskAsync();
        chat.Said.ShouldContain("went to Team manager");
        _channel.Received(ChannelSimulator.ChatWith(Second)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_question_that_could_not_be_sent_goes_out_after_a_restart()
    {
        var chat = await Asker().SayAsync("ask a person");
        _channel.Answers = HttpStatusCode.BadGateway;
        await chat.PressAsync("Send the question", [("text", Asked), ("who", "")]);
        chat.Said.ShouldSatisfyAllConditions(s => s.ShouldContain("still trying to reach a person"), s => s.ShouldContain("ring 999"));
        await _channel.RestartAsync();
        _channel.Answers = HttpStatusCode.Created;
        _clock.Now += TimeSpan.FromMinutes(5);
        await SendDueAsync();
        _channel.Received(ManagersChat).Count.ShouldBe(1);
        await chat.PressAsync("Show where it stands");
        chat.Said.ShouldContain("went to Duty manager");
        await SendDueAsync();
        _channel.Received(ManagersChat).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_sending_that_was_cut_off_goes_out_again_and_says_so()
    {
        var chat = await Asker().SayAsync("ask a person");
        _channel.Answers = HttpStatusCode.BadGateway;
        await chat.PressAsync("Send the question", [("text", Asked), ("who", "")]);
        _channel.Answers = HttpStatusCode.Created;
        _clock.Now += TimeSpan.FromMinutes(5);
        var store = _channel.Services.GetRequiredService<QuestionStore>();
        store.GoesOut(store.Due(_clock.Now).Single()).ShouldBe(false);
        await SendDueAsync();
        CardIn(ManagersChat).GetRawText().ShouldContain(_channel.Host.Knowledge.Words["answer.repeat"]);
    }

    [Fact]
    public async Task Only_a_duty_manager_opens_a_question_and_only_who_asked_withdraws_it()
    {
        await AskAsync();
        var stranger = new ScreeningChat(_channel, "29:stranger");
        var id = _channel.Services.GetRequiredService<QuestionStore>().All().Single().Id;
        var open = await stranger.InvokeAsync(ShownCard.Value("question", new Dictionary<string, string> { ["do"] = "open", ["id"] = id }), "29:stranger");
        open.GetProperty("statusCode").GetInt32().ShouldBe(400);
        await stranger.InvokeAsync(ShownCard.Value("question", new Dictionary<string, string> { ["do"] = "withdraw", ["id"] = id }), "29:stranger");
        _channel.Services.GetRequiredService<QuestionStore>().Find(id)!.State.ShouldBe(AskedState.Asked);
    }

    [Fact]
    public async Task What_is_kept_is_sealed_is_erased_with_the_person_and_ends_after_its_days()
    {
        await AskAsync("what about a canary in the mine");
        Encoding.Latin1.GetString(Storage.KeptBytes.Of(Some.StateIn(_folder))).ShouldNotContain("canary");
        var (database, store) = (_channel.Services.GetRequiredService<StateDatabase>(), _channel.Services.GetRequiredService<QuestionStore>());
        store.Forget(_clock.Now.AddDays(29)).ShouldBe(0);
        new PersonData(database, null).Erase("29:somebody-else")["question"].ShouldBe(0);
        new PersonData(database, null).Erase(Owner)["question"].ShouldBe(1);
        store.All().ShouldBeEmpty();
        var desk = Desk();
        await desk.PressOnAsync(CardIn(ManagersChat), "Reply");
        desk.Said.ShouldBe("This question is no longer kept.");

        await AskAsync();
        store.Forget(_clock.Now.AddDays(30)).ShouldBe(1);
    }

    [Fact]
    public async Task Where_others_read_along_nobody_is_asked()
    {
        var group = ChannelSimulator.NewConversation();
        await _channel.PostAsync(Some.Message("ask a person", group, _channel.ServiceUrl) with { Conversation = new ConversationAccount { Id = group, ConversationType = "groupChat" } });
        _channel.Received(group)[^1].Text!.ShouldContain("private chat");
    }

    [Fact]
    public async Task What_is_not_found_offers_a_person_and_the_question_is_in_the_form()
    {
        const string NotFound = "which form does the school send to the exclusion panel in Ruritania about snooker";
        var chat = await Asker().SayAsync(NotFound);
        await chat.SayAsync("ask a person");
        chat.Json.ShouldContain("Ruritania");
    }

    private Activity Message(ScreeningChat chat, string text) => Some.Message(text, chat.Conversation, _channel.ServiceUrl) with { From = new ChannelAccount { Id = Owner } };
}
