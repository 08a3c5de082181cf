using System.Net;
using System.Text.Json;
using Assistant.Access;
using Assistant.Conversations;
using Assistant.Questions;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Assistant.Tests.Quizzes.Scenarios;
using Assistant.Tests.Screening;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Assistant.Tests.Attacks;

/// <summary>
/// The cards of questions to a person, of a second pair of eyes, of reminders and of a team's quiz, pressed by somebody else and changed;
/// and old ones pressed again. Notices of recall and what is added have no buttons: the one is a message, the other pages.
/// </summary>
public sealed class OthersCardsTests : IAsyncLifetime
{
    private const string Manager = "7d7ac4a0-0b6f-4d0c-a6f9-8c5f0d2f4f11", Trainer = "11111111-1111-4111-8111-111111111111", Owner = "29:owner", Thief = "29:thief";
    private const string Asked = "what about the kestrelquestion after a decision", Reviewed = "what do I do after an NRM discontinuance", Reference = "Kestrel-7";
    private const int Tries = 500;

    private readonly ITestOutputHelper _output;
    private readonly ChannelSimulator _channel = new()
    {
        Options = Some.Options with
        {
            Access = new AccessOptions { Trainers = [Trainer] },
            Questions = new QuestionOptions { DutyManagers = [new DutyManager(Manager, "Duty manager")], SecondEyes = ["discontinuance"] },
        },
    };

    public OthersCardsTests(ITestOutputHelper output) => _output = output;

    public Task InitializeAsync() => _channel.InitializeAsync();

    public Task DisposeAsync() => _channel.DisposeAsync();

    private static string DesksChat => ChannelSimulator.ChatWith(Manager);

    private ScreeningChat Desk => new(_channel, Manager, DesksChat);

    private T Part<T>() where T : notnull => _channel.Services.GetRequiredService<T>();

    [Fact]
    public async Task Hundreds_of_presses_on_them_by_somebody_else_tell_nothing_and_change_nothing()
    {
        var cards = await CardsAsync();
        var buttons = cards.SelectMany(ShownCard.Buttons).Where(b => b.TryGetProperty("verb", out _) && b.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object).DistinctBy(b => b.GetRawText()).ToList();
        var verbs = buttons.Select(b => b.GetProperty("verb").GetString()!).Distinct().ToList();
        var steps = buttons.Select(b => ShownCard.TextIn(b.GetProperty("data"), "do")).OfType<string>().Distinct().ToList();
        verbs.ShouldBeSubsetOf(["question", "reminder", "moment", "quiz", "screening"]);
        verbs.ShouldContain("question");
        var (thief, before, told) = (ChannelSimulator.NewConversation(), Kept(), 0);
        for (var i = 0; i < Tries; i++)
        {
            var data = buttons[i % buttons.Count].GetProperty("data").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString()! : p.Value.GetRawText());
            var (verb, turn) = (buttons[i % buttons.Count].GetProperty("verb").GetString()!, i / buttons.Count);
            if (turn % 5 == 1) data["do"] = steps[i % steps.Count];
            if (turn % 5 == 2) verb = verbs[i % verbs.Count];
            if (turn % 5 == 3) (data["reply"], data["text"], data["passages"], data["answer"], data["step"]) = ("Close the case.", "Close the case.", "", "yes", "close");
            if (turn % 5 == 4) (data["do"], data["reply"], data["owner"], data["person"], data["role"]) = (new[] { "answer", "decline", "release", "open", "withdraw" }[i % 5], "Close the case.", Owner, Manager, "Manager");
            var response = await _channel.PostAsync(Some.Message(null, thief, _channel.ServiceUrl) with { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", From = new ChannelAccount { Id = Thief }, Value = ShownCard.Value(verb, data) });
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            if (IsTold(await response.Content.ReadAsStringAsync())) told++;
        }
        _output.WriteLine($"{Tries} changed presses on {buttons.Count} buttons of {verbs.Count} kinds ({steps.Count} steps), {told} told what is another's");
        told.ShouldBe(0);
        _channel.Wire(thief).ShouldAllBe(j => !IsTold(j));
        Kept().ShouldBe(before);
    }

    [Fact]
    public async Task An_old_card_pressed_again_does_nothing_twice()
    {
        await CardsAsync();
        var asker = _channel.Received(DesksChat).Select(a => a.Attachments![0].Content!.Value).ToList();
        var (open, review) = (asker.First(c => c.GetRawText().Contains("kestrelquestion", StringComparison.Ordinal)), asker.First(c => c.GetRawText().Contains("discontinuance", StringComparison.Ordinal)));
        var desk = Desk;
        await desk.PressOnAsync(open, "Reply");
        var form = desk.Card;
        for (var i = 0; i < 3; i++) await desk.InvokeAsync(ShownCard.Pressed(ShownCard.Button(form, "Send the reply"), ("reply", $"Reply number {i}."), ("passages", "")), Manager);
        for (var i = 0; i < 3; i++) await desk.PressOnAsync(review, "Release the answer");
        await desk.InvokeAsync(ShownCard.Pressed(ShownCard.Button(form, "Say that I cannot answer"), ("reply", "I cannot."), ("passages", "")), Manager);
        var unasked = _channel.Received(_conversation).Where(a => a.ReplyToId is null).ToList();
        unasked.Count(a => a.Summary?.Contains("Reply number 0.", StringComparison.Ordinal) == true).ShouldBe(1);
        unasked.ShouldNotContain(a => JsonSerializer.Serialize(a, TeamsJson.Wire.Activity).Contains("Reply number 1", StringComparison.Ordinal) || a.Summary != null && a.Summary.Contains("I cannot.", StringComparison.Ordinal));
        unasked.Count(a => a.Text?.Contains("has looked at this answer", StringComparison.Ordinal) == true).ShouldBe(1);
        Part<QuestionStore>().All().Select(q => q.State).ShouldBe([AskedState.Answered, AskedState.Answered]);
    }

    private readonly string _conversation = ChannelSimulator.NewConversation();

    // What the owner, the duty manager and the trainer see.
    private async Task<IReadOnlyList<JsonElement>> CardsAsync()
    {
        var owner = new ScreeningChat(_channel, Owner, _conversation);
        await owner.SayAsync("ask a person");
        List<JsonElement> cards = [owner.Card];
        await owner.PressAsync("Send the question", [("text", Asked), ("who", "")]);
        cards.Add(owner.Card);
        await owner.SayAsync(Reviewed);
        await owner.SayAsync("I am a social worker", "she came back this morning after three nights missing");
        await owner.PressAsync("Remind me of the deadlines");
        cards.Add(owner.Card);
        await owner.PressAsync("Start reminders", [("date", "2026-11-24"), ("time", "08:00"), ("back-date", "2026-11-24"), ("back-time", "08:00"), ("reference", Reference)]);
        await owner.SayAsync("my reminders");
        cards.Add(owner.Card);
        var trainer = new QuizChat(_channel, $"29:{Trainer}", Trainer, "Trainer");
        await trainer.SayAsync("quiz");
        await trainer.PressAsync("Run it with names");
        var code = System.Text.RegularExpressions.Regex.Match(trainer.Said, "Join code: ([A-Z0-9]{6})").Groups[1].Value;
        var learner = new QuizChat(_channel, "29:learner", name: "Kestrel learner");
        await learner.SayAsync($"join {code}");
        await learner.PressAsync("Join with my name");
        await trainer.SayAsync("update");
        cards.AddRange([trainer.Card, learner.Card]);
        cards.AddRange(_channel.Received(DesksChat).Select(a => a.Attachments![0].Content!.Value));
        var desk = Desk;
        foreach (var card in _channel.Received(DesksChat).Select(a => a.Attachments![0].Content!.Value).ToList())
        {
            await desk.PressOnAsync(card, ShownCard.Buttons(card).Select(b => ShownCard.TextIn(b, "title")!).First(t => t.StartsWith("Reply", StringComparison.Ordinal)));
            cards.Add(desk.Card);
        }
        return cards;
    }

    private static bool IsTold(string text) => text.Contains("kestrel", StringComparison.OrdinalIgnoreCase) || text.Contains(Reviewed, StringComparison.Ordinal);

    // All that is kept of everybody but the thief; a quiz's own button may have brought the thief a quiz of their own.
    private string Kept()
    {
        var thief = PersonKey.Of(Thief);
        string Rows(string table) => Part<StateDatabase>().Read(c => JsonSerializer.Serialize(c.Query($"SELECT * FROM {table} WHERE owner <> @thief ORDER BY id", new { thief }).Select(r => ((IDictionary<string, object>)r).ToDictionary(p => p.Key, p => p.Value))));
        var sendings = Part<StateDatabase>().Read(c => JsonSerializer.Serialize(c.Query<string>("SELECT question || what || state FROM question_sending s WHERE EXISTS (SELECT 1 FROM question q WHERE q.id = s.question AND q.owner <> @thief) ORDER BY 1", new { thief })));
        return string.Join('\n', [.. new[] { "question", "kept", "quiz_run", "quiz_paper" }.Select(Rows), sendings]);
    }
}
