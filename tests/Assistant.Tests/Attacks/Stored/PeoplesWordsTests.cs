using System.Text.Json;
using Assistant.Answers.Records;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Assistant.Tests.Quizzes.Scenarios;
using Assistant.Tests.Screening;

namespace Assistant.Tests.Attacks.Stored;

/// <summary>What practitioners, learners and duty managers write is words where somebody else reads it.</summary>
[Collection(nameof(StoredWords))]
public sealed class PeoplesWordsTests(StoredWorld world)
{
    private const string Asked = "what do I do after an NRM discontinuance";

    private static string DesksChat => ChannelSimulator.ChatWith(StoredWorld.DutyManager);

    private ScreeningChat Desk => new(world.Channel, StoredWorld.DutyManager, DesksChat);

    [Theory]
    [InlineData("Send the reply", "Plover")]
    [InlineData("Say that I cannot answer", "Dunlin")]
    public async Task A_question_to_a_person_with_the_name_of_who_asks_and_the_reply(string button, string word)
    {
        var chat = await world.Chat($"29:{word}").SayAsync("ask a person");
        var invoke = chat.Invoke("Send the question", [("text", $"{Live.Payload} {Live.Templates} {word}-1 {Asked}"), ("who", "yes")]);
        await world.Channel.PostAsync(invoke with { From = new ChannelAccount { Id = $"29:{word}", Name = $"{Live.Payload} {word}-2" } });
        world.DemandInChat(DesksChat, $"{word}-1");
        world.DemandInChat(DesksChat, $"{word}-2");

        var desk = Desk;
        await desk.PressOnAsync(world.Channel.Received(DesksChat).Last(a => a.Attachments is not null).Attachments![0].Content!.Value, "Reply");
        StoredWorld.DemandOnCard(desk.Card, $"{word}-1");
        await desk.PressAsync(button, [("reply", $"{Live.Payload} {Live.Templates} {word}-3"), ("passages", "")]);
        world.DemandInChat(chat.Conversation, $"{word}-3");
        var id = world.Part<Assistant.Questions.QuestionStore>().All().First(q => q.Text.Contains($"{word}-1", StringComparison.Ordinal)).Id;
        await world.DemandOnPagesAsync($"{word}-1", "/manage/questions", $"/manage/questions/{id}");
        await world.DemandOnPagesAsync($"{word}-3", $"/manage/questions/{id}");
        if (word == "Plover") await world.DemandOnPagesAsync($"{word}-3", $"/manage/notes/new?from={id}");
    }

    [Fact]
    public async Task What_somebody_thought_of_an_answer()
    {
        var answer = await world.Channel.SayAsync(Asked);
        var value = JsonSerializer.SerializeToElement(new { actionName = "feedback", actionValue = new { reaction = "dislike", feedback = JsonSerializer.Serialize(new { feedbackText = $"{Live.Payload} {Live.Templates} Curlew-1" }) } });
        await world.Channel.PostAsync(Some.Message(null, ChannelSimulator.NewConversation(), world.Channel.ServiceUrl) with { Type = ActivityTypes.Invoke, Name = "message/submitAction", ReplyToId = world.Channel.IdOf(answer), Value = value });
        var reference = AnswerReference.Parse(System.Text.RegularExpressions.Regex.Match(answer.Text!, "Reference ([A-Z0-9-]+)").Groups[1].Value)!;
        await world.DemandOnPagesAsync("Curlew-1", $"/manage/answers/{reference}");
        Live.InCsv(await world.Channel.Assistant.GetStringAsync("/manage/answers.csv")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_name_of_a_learner_who_takes_a_quiz_with_names()
    {
        var trainer = await new QuizChat(world.Channel, "29:trainer", name: $"{Live.Payload} Avocetone").SayAsync("quiz");
        await trainer.PressAsync("Run it with names");
        var code = System.Text.RegularExpressions.Regex.Match(trainer.Said, "Join code: ([A-Z0-9]{6})").Groups[1].Value;
        var learner = await new QuizChat(world.Channel, "29:learner", name: $"{Live.Payload} {Live.Templates} Avocettwo").SayAsync($"join {code}");
        await learner.PressAsync("Join with my name");
        await trainer.SayAsync("end the quiz");
        await world.Channel.UntilAsync(() => trainer.Has("Results"));
        await world.DemandOnPagesAsync("Avocettwo", trainer.AddressOf("Results"));
        var csv = await world.Channel.Assistant.GetStringAsync(trainer.AddressOf("Results as a file (CSV)"));
        csv.ShouldContain("Avocettwo");
        Live.InCsv(csv).ShouldBeEmpty();
        foreach (var json in world.Channel.Wire(trainer.Conversation).Concat(world.Channel.Wire(learner.Conversation))) Live.InMessage(json).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reference_of_somebodys_own_can_hold_no_markup_and_a_hand_over_shows_what_it_holds()
    {
        var chat = await world.Chat("29:gives").SayAsync("I am a social worker", "she came back this morning after three nights missing");
        await chat.PressAsync("Remind me of the deadlines");
        (string, string)[] Form(string reference) => [("date", "2026-11-24"), ("time", "08:00"), ("back-date", "2026-11-24"), ("back-time", "08:00"), ("reference", reference)];
        foreach (var hostile in new[] { "=1+1", "<b>K7</b>", "[a](b)7", "K7\u202E2", "K7\u001b2", "<at>7</at>", "${K7}" })
        {
            await chat.PressAsync("Start reminders", Form(hostile));
            if (chat.Has("Start reminders")) continue;
            // Without what nobody sees it is a reference like any other.
            chat.Json.ShouldContain("K72");
            await chat.PressAsync("Stop these reminders");
            await chat.SayAsync("she came back this morning after three nights missing");
            await chat.PressAsync("Remind me of the deadlines");
        }
        await chat.PressAsync("Start reminders", Form("K-_7_-2"));
        await chat.SayAsync("my reminders");
        await chat.PressAsync("Hand over");
        var code = System.Text.RegularExpressions.Regex.Match(chat.Said, "[A-Z2-9]{4}-[A-Z2-9]{4}").Value;
        var colleague = await world.Chat("29:takes").SayAsync($"accept {code}");
        await colleague.PressAsync("I take this over");
        foreach (var json in world.Channel.Wire(chat.Conversation).Concat(world.Channel.Wire(colleague.Conversation)).Where(j => j.Contains("K-", StringComparison.Ordinal))) Live.InMessage(json).ShouldBeEmpty();
        world.Channel.Received(chat.Conversation)[^1].Text!.ShouldContain("K-\\_7\\_-2");
        world.Channel.Received(colleague.Conversation)[^1].Attachments![0].Content!.Value.GetRawText().ShouldContain("K-");
    }
}
