using System.Net;
using System.Text.Json;
using Assistant.Access;
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

/// <summary>Somebody knows every id that there is, and asks for what is another's: in the chat, by links, and at another site.</summary>
public sealed class CrossReadTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Manager = "7d7ac4a0-0b6f-4d0c-a6f9-8c5f0d2f4f11", Owner = "29:owner", Thief = "29:thief", Reference = "Kestrel-7";
    private const int Reads = 1_000;

    private readonly ChannelSimulator _here = Site(), _there = Site();
    private int _tried, _told;

    private static ChannelSimulator Site() => new()
    {
        Options = Some.Options with { Access = new AccessOptions { LocalChat = AccessRole.Practitioner }, Questions = new QuestionOptions { DutyManagers = [new DutyManager(Manager, "Duty manager")] } },
    };

    public Task InitializeAsync() => Task.WhenAll(_here.InitializeAsync(), _there.InitializeAsync());

    public Task DisposeAsync() => Task.WhenAll(_here.DisposeAsync(), _there.DisposeAsync());

    [Fact]
    public async Task A_thousand_reads_of_what_is_anothers_read_nothing()
    {
        var (ids, links) = await FillAsync();
        string[] verbs = ["screening", "question", "reminder", "quiz", "moment"];
        string[] steps = ["show", "export", "delete", "reference", "on", "status", "open", "offer", "cover", "list", "look", "watch", "menu", "ask", "answer", "back", "change"];
        // Somebody else here; and at another site the same person, who is nobody there.
        foreach (var (channel, person) in new[] { (_here, Thief), (_there, Owner) })
        {
            var chat = ChannelSimulator.NewConversation();
            foreach (var id in ids)
                foreach (var verb in verbs)
                    foreach (var step in steps) await PressAsync(channel, chat, person, verb, step, id);
            foreach (var said in new[] { $"resume {Reference}", "start screening", "my reminders", "where is my question", "export", "results", "quiz", "undelivered reminders", "copy", "more" })
                await channel.PostAsync(Some.Message(said, chat, channel.ServiceUrl) with { From = new ChannelAccount { Id = person } });
            foreach (var json in channel.Wire(chat)) Note(json);
        }
        foreach (var (channel, address) in Tampered(links)) await GetAsync(channel, address);
        foreach (var address in ids.SelectMany(id => new[] { $"/manage/questions/{id}", $"/manage/answers/{id}", $"/screening/word/{id}", $"/quizzes/results/{id}", $"/managers/reminders/{id}", $"/moments/word/{id}" })
            .Concat(["/manage/questions", "/manage/answers", "/manage/answers.csv", "/manage/gaps", "/manage/gaps.csv", "/manage/trail", "/manage/trail.csv", "/manage/recall"])) await GetAsync(_here, address);
        output.WriteLine($"{_tried} reads of what is another's, {_told} told");
        _tried.ShouldBeGreaterThanOrEqualTo(Reads);
        _told.ShouldBe(0);
    }

    // What the owner has here: a draft, a finished screening with its links, a question, reminders, a quiz of their own.
    private async Task<(IReadOnlyList<string> Ids, IReadOnlyList<string> Links)> FillAsync()
    {
        var owner = await new ScreeningChat(_here, Owner).SayAsync("live screening: signs of criminal exploitation", Reference, "no");
        await owner.ToAsync("These are right");
        await owner.PressAsync("These are right");
        await owner.PressAsync("Take it away");
        List<string> links = [.. new[] { "Word document", "PDF", "Data (FHIR)" }.Select(owner.AddressOf)];
        await owner.SayAsync("leave", "live screening: signs of criminal exploitation", $"{Reference}2", "no", "save");
        await owner.SayAsync("ask a person");
        await owner.PressAsync("Send the question", [("text", "what about the kestrelquestion after a decision"), ("who", "")]);
        await owner.SayAsync("I am a social worker", "she came back this morning after three nights missing");
        await owner.PressAsync("Remind me of the deadlines");
        await owner.PressAsync("Start reminders", [("date", "2026-11-24"), ("time", "08:00"), ("back-date", "2026-11-24"), ("back-time", "08:00"), ("reference", Reference)]);
        var learner = await new QuizChat(_here, Owner).SayAsync("quiz");
        await learner.PressAsync("Take it alone");
        var database = _here.Services.GetRequiredService<StateDatabase>();
        List<string> ids = [.. new[] { "screening", "question", "kept", "quiz_paper" }.SelectMany(t => database.Read(c => c.Query<string>($"SELECT id FROM {t}").ToList()))];
        ids.Count.ShouldBeGreaterThanOrEqualTo(4);
        foreach (var link in links) (await _here.Assistant.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK, "to its owner it opens");
        return (ids, links);
    }

    // A link at another site, for another page, with an end of its own, or with a letter changed.
    private IEnumerable<(ChannelSimulator, string)> Tampered(IReadOnlyList<string> links)
    {
        foreach (var link in links)
        {
            var ticket = link.Split('/')[^1];
            yield return (_there, link);
            foreach (var other in new[] { "/quizzes/results/", "/quizzes/results.csv/", "/managers/reminders/", "/managers/moments/", "/managers/moments.csv/", "/moments/word/" }) yield return (_here, $"{other}{ticket}");
            for (var at = 0; at < ticket.Length; at += 9) yield return (_here, $"{link[..^ticket.Length]}{ticket[..at]}{(ticket[at] == 'A' ? 'B' : 'A')}{ticket[(at + 1)..]}");
        }
    }

    private async Task PressAsync(ChannelSimulator channel, string chat, string person, string verb, string step, string id)
    {
        var data = new[] { "draft", "id", "kept", "paper", "quiz", "code", "reference" }.ToDictionary(n => n, _ => id);
        (data["do"], data["revision"], data["item"], data["slip"]) = (step, "1", "x", JsonSerializer.Serialize(new { kept = id }));
        var response = await channel.PostAsync(Some.Message(null, chat, channel.ServiceUrl) with { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", From = new ChannelAccount { Id = person }, Value = ShownCard.Value(verb, data) });
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Note(await response.Content.ReadAsStringAsync());
    }

    private async Task GetAsync(ChannelSimulator channel, string address)
    {
        using var response = await channel.Assistant.GetAsync(address);
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        Note(await response.Content.ReadAsStringAsync());
    }

    private void Note(string told)
    {
        _tried++;
        if (told.Contains("kestrel", StringComparison.OrdinalIgnoreCase)) _told++;
    }
}
