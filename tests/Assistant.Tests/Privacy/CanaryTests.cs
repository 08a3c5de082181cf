using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Assistant.Access;
using Assistant.Messages;
using Assistant.Screening;
using Assistant.Teams;
using Assistant.Teams.Connector;
using Assistant.Tests.Messages;
using Assistant.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Privacy;

/// <summary>
/// More than a thousand words that stand nowhere else are put into every input, and then looked for in all that the process told of itself
/// and in its database file: as they are, and as base64, addresses and JSON write them.
/// </summary>
public sealed class CanaryTests : IDisposable
{
    private readonly Overheard _overheard = new();
    private readonly Canaries _canaries = new();

    public void Dispose() => _overheard.Dispose();

    [Fact]
    public async Task Nothing_that_anybody_typed_is_in_a_log_a_trace_a_metric_a_fault_or_the_database_in_the_open()
    {
        var channel = new ChannelSimulator
        {
            Options = Some.Options with { State = Some.Options.State with { AnswerWithin = TimeSpan.FromSeconds(1) }, Access = new AccessOptions { LocalChat = AccessRole.Manager }, Screening = new ScreeningOptions { FreeText = true } },
            Change = services =>
            {
                _overheard.Hear(services);
                services.AddSingleton(new ConversationPace(new SendLimits([(100_000, TimeSpan.FromTicks(1))]), TimeProvider.System));
            },
        };
        await channel.InitializeAsync();
        await MessagesAsync(channel);
        await CardsAsync(channel);
        await BodiesAsync(channel);
        await RequestsAsync(channel);
        channel.Answers = HttpStatusCode.InternalServerError;
        using (await channel.Assistant.PostAsync("/api/messages", Json(Some.Message(Fill("what about {0}"), ChannelSimulator.NewConversation(), channel.ServiceUrl)))) { }
        channel.Answers = HttpStatusCode.Created;
        var kept = KeptBytes.Of(channel.Options.State);
        await channel.DisposeAsync();

        _canaries.Planted.ShouldBeGreaterThanOrEqualTo(1000);
        _overheard.Count.ShouldBeGreaterThan(1000);
        Canaries.FoundIn(_overheard.All).ShouldBeEmpty();
        Canaries.FoundIn(Encoding.Latin1.GetString(kept)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_that_quotes_what_was_typed_is_logged_by_its_type_and_place_alone()
    {
        var channel = new ChannelSimulator
        {
            Change = services =>
            {
                _overheard.Hear(services);
                services.AddSingleton<IFaultyPart>(new FaultyPart());
            },
        };
        await channel.InitializeAsync();
        var logger = channel.Services.GetRequiredService<Microsoft.Extensions.Logging.ILoggerFactory>().CreateLogger("Assistant.Made.Up");
        try
        {
            channel.Services.GetRequiredService<IFaultyPart>().Read(Canary());
        }
        catch (FormatException e)
        {
            logger.Log(Microsoft.Extensions.Logging.LogLevel.Error, default, "it broke", new InvalidOperationException($"while reading {Canary()}", e), (said, _) => said);
        }
        await channel.DisposeAsync();
        _overheard.All.ShouldContain(nameof(FormatException));
        _overheard.All.ShouldContain(nameof(FaultyPart));
        Canaries.FoundIn(_overheard.All).ShouldBeEmpty();
    }

    private async Task MessagesAsync(ChannelSimulator channel, int rounds = 2)
    {
        string[] forms =
        [
            "what do I do about {0} after an NRM decision", "{0}", "my pupil {0} was arrested last night", "start live screening", "{0}", "no", "{0}", "stop", "quiz", "{0}", "b because {0}", "quit",
            "he was arrested last night and {0} knows", "remind me about {0}", "ask a person", "ask a manager: {0}?", "more {0}", "copy for my notes {0}", "I'm a {0} in {0}", "he has a knife and {0} is outside now",
            "{0} Smith born 3/4/2010 of 14 {0} Road", "email {0}@gmail.com", "feedback {0}", "join {0}", "handover {0}", "resume {0}",
        ];
        for (var round = 0; round < rounds; round++)
        {
            var chat = ChannelSimulator.NewConversation();
            foreach (var form in forms)
                using (await channel.Assistant.PostAsync("/api/messages", Json(Some.Message(Fill(form), chat, channel.ServiceUrl)))) { }
        }
    }

    private async Task CardsAsync(ChannelSimulator channel)
    {
        foreach (var verb in new[] { "moment", "reminder", "quiz", "profile", "screening", "question", "made-up" })
            foreach (var doing in new[] { "begin", "answer", "send", "save", "go", "next", "text", "mark", "made-up" })
            {
                var data = string.Join(",", new[] { "action", "to", "sheet", "answer", "slip", "kept", "code", "scenario", "paper", "item", "draft", "evidence", "reference", "note", "text", "who", "role", "area", "id" }.Select(f => $"\"{f}\":\"{Canary()}\""));
                var value = JsonDocument.Parse($$$"""{"action":{"type":"Action.Execute","verb":"{{{verb}}}","data":{"verb":"{{{verb}}}","do":"{{{doing}}}",{{{data}}} } } }""").RootElement;
                var invoke = Some.Message(null, ChannelSimulator.NewConversation(), channel.ServiceUrl) with { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", Value = value };
                using (await channel.Assistant.PostAsync("/api/messages", Json(invoke))) { }
                using (await channel.Assistant.PostAsync("/api/messages", Json(invoke with { Type = ActivityTypes.Message, Value = value.GetProperty("action").GetProperty("data"), Id = Canary() }))) { }
            }
        foreach (var name in new[] { "composeExtension/query", "message/submitAction", "task/submit", "signin/verifyState", Canary() })
            using (await channel.Assistant.PostAsync("/api/messages", Json(Some.Message(null, ChannelSimulator.NewConversation(), channel.ServiceUrl) with
            {
                Type = ActivityTypes.Invoke,
                Name = name,
                Value = JsonDocument.Parse($$$"""{"commandId":"searchSources","actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"{{{Canary()}}} Smith\"}"},"parameters":[{"name":"query","value":"{{{Canary()}}}"}],"state":"{{{Canary()}}}" }""").RootElement,
            }))) { }
    }

    private async Task BodiesAsync(ChannelSimulator channel)
    {
        // Nobody is at that address: the reply is tried for a while.
        using (await channel.Assistant.PostAsync("/api/messages", new StringContent($"{{\"type\":\"{Canary()}\",\"text\":\"{Canary()}\",\"serviceUrl\":\"http://127.0.0.1:1/\",\"conversation\":{{\"id\":\"c\"}}}}", Encoding.UTF8, "application/json"))) { }
        for (var n = 0; n < 10; n++)
            foreach (var body in new[] { $"{{\"type\":\"{Canary()}", $"{{\"type\":\"message\",\"text\":{{\"a\":\"{Canary()}\"}}}}", $"[\"{Canary()}\"]", Canary() })
                using (await channel.Assistant.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"))) { }
    }

    private async Task RequestsAsync(ChannelSimulator channel)
    {
        foreach (var path in new[] { "/", "/sources", "/sources/search", "/manage", "/manage/answers", "/manage/gaps", "/manage/questions", "/manage/add", "/manage/notes/new", "/manage/off/new", "/manage/trail", "/c/AAAA/1", "/health/ready", "/screening/word/x", "/nowhere" })
        {
            using var get = new HttpRequestMessage(HttpMethod.Get, $"{path}?q={Canary()}&topic={Canary()}%20{Canary()}");
            get.Headers.Add("Cookie", $"__Host-session={Canary()}; other={Canary()}");
            get.Headers.TryAddWithoutValidation("User-Agent", Canary());
            get.Headers.TryAddWithoutValidation("X-Forwarded-For", Canary());
            get.Headers.TryAddWithoutValidation("Referer", $"http://localhost/{Canary()}");
            get.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Canary());
            using (await channel.Assistant.SendAsync(get)) { }
            using (await channel.Assistant.PostAsync(path, new FormUrlEncodedContent([new("q", Canary()), new("text", Canary()), new("title", Canary()), new("role", Canary()), new("form-token", Canary())]))) { }
            using var upload = new MultipartFormDataContent { { new StringContent(Canary()), "title" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(Canary())), "file", $"{Canary()}.docx" } };
            using (await channel.Assistant.PostAsync(path, upload)) { }
        }
    }

    private static StringContent Json(Activity activity) => new(JsonSerializer.Serialize(activity, TeamsJson.Wire.Activity), Encoding.UTF8, "application/json");

    private string Fill(string form) => _canaries.Fill(form);

    private string Canary() => _canaries.Next();

    private interface IFaultyPart
    {
        void Read(string text);
    }

    private sealed class FaultyPart : IFaultyPart
    {
        public void Read(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}
