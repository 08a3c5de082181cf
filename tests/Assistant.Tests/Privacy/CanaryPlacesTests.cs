using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assistant.Access;
using Assistant.Commands;
using Assistant.Hosting;
using Assistant.Questions;
using Assistant.Teams;
using Assistant.Teams.Connector;
using Assistant.Tests.Messages;
using Assistant.Tests.Models;
using Assistant.Tests.Screening;
using Assistant.Tests.Sources.Changes;
using Assistant.Tests.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Assistant.Tests.Privacy;

/// <summary>Where words come in that no chat brings: managers' forms that are let in, everything while the store is down, and what a model replies.</summary>
public sealed partial class CanaryPlacesTests(ITestOutputHelper output) : IDisposable
{
    private readonly Overheard _overheard = new();
    private readonly Canaries _canaries = new();

    public void Dispose() => _overheard.Dispose();

    [Fact]
    public async Task In_managers_forms_with_a_good_token_also_while_the_store_is_down()
    {
        var site = new SomeSite();
        var channel = ChannelOf(Some.Options with { State = Some.Options.State with { PostgreSql = "", AnswerWithin = TimeSpan.FromSeconds(1) }, Access = new AccessOptions { LocalChat = AccessRole.Manager } }, Some.Host(new MovedClock(), site.Content));
        await channel.InitializeAsync();
        var asked = Guid.NewGuid().ToString("N");
        channel.Services.GetRequiredService<QuestionService>().Ask(new Asker("owner", "a:chat", null), asked, _canaries.Fill("what about {0}"), _canaries.Next(), null, null);
        var (tried, taken) = await FormsAsync(channel, asked);
        await ReadAsync(channel);

        var folder = Path.GetDirectoryName(channel.Options.State.File)!;
        Directory.Move(folder, $"{folder}-away");
        var (triedDown, _) = await FormsAsync(channel, asked);
        await ReadAsync(channel);
        foreach (var said in new[] { "what about {0}", "my pupil {0} was arrested last night", "start live screening", "{0}", "ask a person", "quiz", "remind me about {0}", "he has a knife and {0} is outside now" }) await SayAsync(channel, said);
        await PressAsync(channel);
        Directory.Move($"{folder}-away", folder);
        var kept = KeptBytes.Of(channel.Options.State);
        await channel.DisposeAsync();

        output.WriteLine($"{tried + triedDown} forms with a good token ({taken} were taken), {_canaries.Planted} canaries, {_overheard.Count} lines heard, {Canaries.FoundIn(_overheard.All).Count} found");
        taken.ShouldBeGreaterThanOrEqualTo(2);
        _overheard.Count.ShouldBeGreaterThan(100);
        Canaries.FoundIn(_overheard.All).ShouldBeEmpty();
        Canaries.FoundIn(Encoding.Latin1.GetString(kept)).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_what_a_model_replies_and_in_how_it_fails()
    {
        var server = new ModelServer();
        await server.InitializeAsync();
        var channel = ChannelOf(Some.Options with { Model = server.Options with { Within = TimeSpan.FromSeconds(2), FirstWithin = TimeSpan.FromSeconds(1) } }, Some.Assistant);
        await channel.InitializeAsync();
        Func<HttpContext, Task>[] replies =
        [
            c => ModelServer.SayAsync(c, [(_canaries.Fill("The {0} was said."), [1]), (_canaries.Fill("{0}"), [99])]),
            c => ModelServer.SayAsync(c, _canaries.Fill("{\"text\": \"{0}\", \"passages\": [1")),
            c => ModelServer.SayAsync(c, _canaries.Fill("{0} is no JSON at all")),
            c => ModelServer.StreamAsync(c, [_canaries.Fill("{\"text\":\"{0}")], ends: false),
            c => FailAsync(c, HttpStatusCode.InternalServerError),
            c => FailAsync(c, HttpStatusCode.BadRequest),
            c => FailAsync(c, HttpStatusCode.TooManyRequests),
            c => FailAsync(c, HttpStatusCode.OK),
        ];
        foreach (var reply in replies)
        {
            server.Script = (context, _, _) => reply(context);
            await SayAsync(channel, "What protection from exclusion did a review team member call for? {0}");
        }
        var kept = KeptBytes.Of(channel.Options.State);
        await channel.DisposeAsync();
        var reached = server.Asked.Count;
        await server.DisposeAsync();

        output.WriteLine($"{reached} replies of a model, {_canaries.Planted} canaries, {_overheard.Count} lines heard, {Canaries.FoundIn(_overheard.All).Count} found");
        reached.ShouldBeGreaterThan(2);
        Canaries.FoundIn(_overheard.All).ShouldBeEmpty();
        Canaries.FoundIn(Encoding.Latin1.GetString(kept)).ShouldBeEmpty();
    }

    private ChannelSimulator ChannelOf(ServeOptions options, AssistantHost host) => new()
    {
        Host = host,
        Options = options,
        Change = services =>
        {
            _overheard.Hear(services);
            services.AddSingleton(new ConversationPace(new SendLimits([(100_000, TimeSpan.FromTicks(1))]), TimeProvider.System));
        },
    };

    // Each address that takes a form, once with words in every field, and those that can be filled in rightly so filled in.
    private async Task<(int Tried, int Taken)> FormsAsync(ChannelSimulator channel, string question)
    {
        var token = Token().Match(await channel.Assistant.GetStringAsync("/manage/off/new")).Groups[1].Value;
        var fields = new[] { "why", "what", "topic", "step", "title", "asks", "says-1", "cites-1", "owner", "topics", "kind", "area", "reply", "passages", "role", "read", "edition", "newer", "what-changed", "words", "publisher", "id", "published", "find", "do", "looked" };
        var (tried, taken) = (0, 0);
        var addresses = channel.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true && e.RoutePattern.RawText!.Contains("manage", StringComparison.Ordinal)).Select(e => e.RoutePattern.RawText!).ToList();
        addresses.Count.ShouldBeGreaterThan(8);
        foreach (var address in addresses) await PostAsync(Regex.Replace(address, @"\{[^}]*\}", _ => _canaries.Next()), [.. fields.Select(f => (f, _canaries.Next()))]);
        await PostAsync("/manage/off/new", [("what", "quiz"), ("why", _canaries.Fill("It is {0}.")), ("step", "confirm")]);
        await PostAsync($"/manage/questions/{question}", [("reply", _canaries.Fill("Ask {0}.")), ("step", "answer")]);
        return (tried, taken);

        async Task PostAsync(string to, (string Name, string Value)[] form)
        {
            tried++;
            using var response = await channel.Assistant.PostAsync(to, new FormUrlEncodedContent([new("form-token", token), .. form.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]));
            if (response.StatusCode == HttpStatusCode.OK) taken++;
        }
    }

    private static async Task ReadAsync(ChannelSimulator channel)
    {
        foreach (var path in new[] { "/manage/trail", "/manage/off", "/manage/questions", "/manage/currency", "/manage/answers", "/health/ready" }) using (await channel.Assistant.GetAsync(path)) { }
    }

    private async Task SayAsync(ChannelSimulator channel, string form) => await channel.PostAsync(Some.Message(_canaries.Fill(form), ChannelSimulator.NewConversation(), channel.ServiceUrl));

    private async Task PressAsync(ChannelSimulator channel)
    {
        foreach (var verb in new[] { "moment", "reminder", "quiz", "profile", "screening", "question" })
            await channel.PostAsync(Some.Message(null, ChannelSimulator.NewConversation(), channel.ServiceUrl) with { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", Value = ShownCard.Value(verb, new[] { "do", "id", "text", "answer", "reply", "reference", "code", "draft" }.ToDictionary(n => n, _ => _canaries.Next())) });
    }

    private async Task FailAsync(HttpContext context, HttpStatusCode status)
    {
        context.Response.StatusCode = (int)status;
        await context.Response.WriteAsync(JsonSerializer.Serialize(new { error = new { message = _canaries.Fill("the words were {0}"), code = _canaries.Next() } }));
    }

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
