using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Assistant.Hosting;
using Assistant.Messages;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Teams.Connector;
using Assistant.Tests.Storage;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Messages;

public sealed class InboxTests
{
    private const string Question = "what is a reachable moment", Repeat = "You may have had this answer already";

    private static readonly DateTimeOffset Later = Some.TuesdayMorning.AddMinutes(1);

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task An_answer_that_is_refused_for_now_is_given_later_and_its_message_forgotten(HttpStatusCode refusal)
    {
        await using var run = await Run.StartAsync();
        run.Channel.Answers = refusal;
        (await run.SayAsync(Question)).ShouldBe(HttpStatusCode.OK);
        run.Rows().ShouldHaveSingleItem();

        run.Channel.Answers = HttpStatusCode.Created;
        await run.AnswerDueAsync(Later);
        var sent = run.Channel.Received.ShouldHaveSingleItem();
        sent.Text!.ShouldContain("[1]");
        sent.Text!.ShouldNotContain(Repeat);
        run.Rows().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_waits_cannot_be_read_in_the_file()
    {
        await using var run = await Run.StartAsync();
        run.Channel.Answers = HttpStatusCode.TooManyRequests;
        await run.SayAsync(Question);
        var row = run.Rows().ShouldHaveSingleItem();
        foreach (var word in (string[])["reachable", "29:practitioner", "a:inbox"])
        {
            row.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)).ShouldBe(-1);
            KeptBytes.Of(run.State).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Question)).ShouldBe(-1);
        }
    }

    [Fact]
    public async Task A_channel_that_waits_gets_its_200_and_the_message_is_kept_until_it_is_answered()
    {
        await using var run = await Run.StartAsync(TimeSpan.FromMilliseconds(1));
        var gate = run.Channel.Close();
        (await run.SayAsync(Question)).ShouldBe(HttpStatusCode.OK);
        run.Rows().ShouldHaveSingleItem();
        await run.AnswerDueAsync(Later);
        run.Rows().ShouldHaveSingleItem("It is in hand, and is not answered twice.");
        gate.SetResult();
        await run.EmptyAsync();
        run.Channel.Received.ShouldHaveSingleItem().Text!.ShouldNotContain(Repeat);
    }

#if !POSTGRES
    // Two runs in one process are two nodes there, of which neither has ended.
    [Fact]
    public async Task What_a_killed_run_left_is_answered_by_the_next_and_says_that_it_may_be_a_repeat()
    {
        await using var killed = await Run.StartAsync(TimeSpan.FromMilliseconds(1));
        killed.Channel.Close();
        await killed.SayAsync(Question);
        await using var next = await Run.StartAsync(state: killed.State);
        await next.EmptyAsync();
        next.Channel.Received.ShouldHaveSingleItem().Text!.ShouldContain(Repeat);
    }
#endif

    [Fact]
    public async Task After_half_an_hour_nobody_waits_any_more()
    {
        await using var run = await Run.StartAsync();
        run.Channel.Answers = HttpStatusCode.BadGateway;
        await run.SayAsync(Question);
        await run.AnswerDueAsync(Some.TuesdayMorning.AddMinutes(29));
        run.Rows().ShouldHaveSingleItem();
        run.Channel.Answers = HttpStatusCode.Created;
        await run.AnswerDueAsync(Some.TuesdayMorning.AddMinutes(31).AddMinutes(5));
        run.Rows().ShouldBeEmpty();
        run.Channel.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_pause_is_longer_than_the_one_before()
    {
        await using var run = await Run.StartAsync();
        run.Channel.Answers = HttpStatusCode.BadGateway;
        await run.SayAsync(Question);
        var tried = new List<int>();
        for (var second = 0; second < 200; second += 5)
            if (await run.TriesAtAsync(Some.TuesdayMorning.AddSeconds(second)) > 0) tried.Add(second);
        tried.ShouldBe([5, 15, 35, 75, 155]);
    }

    [Theory]
    [InlineData(Question, HttpStatusCode.Forbidden)]
    [InlineData("Jaydon Smith dob 3/2/2010 is not in school", HttpStatusCode.TooManyRequests)]
    public async Task What_is_refused_for_good_and_what_holds_personal_details_is_not_kept(string text, HttpStatusCode refusal)
    {
        await using var run = await Run.StartAsync();
        run.Channel.Answers = refusal;
        (await run.SayAsync(text)).ShouldBe(HttpStatusCode.BadGateway);
        run.Rows().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invoke_is_never_kept()
    {
        await using var run = await Run.StartAsync(TimeSpan.FromMilliseconds(1));
        run.Channel.Answers = HttpStatusCode.TooManyRequests;
        var invoke = Some.Message(null, "a:inbox", "http://127.0.0.1:9/") with { Type = ActivityTypes.Invoke, Name = "composeExtension/query", Value = JsonSerializer.SerializeToElement(new { commandId = "searchSources", parameters = new[] { new { name = "query", value = Question } } }) };
        (await run.PostAsync(invoke)).ShouldBe(HttpStatusCode.OK);
        run.Rows().ShouldBeEmpty();
    }

    /// <summary>One run of the server, with its state, and a channel that answers as the test says.</summary>
    private sealed class Run : IAsyncDisposable
    {
        private WebApplication _app = null!;
        private HttpClient _http = null!;

        public Channel Channel { get; } = new();
        public StateOptions State { get; private set; } = null!;

        public static async Task<Run> StartAsync(TimeSpan? within = null, StateOptions? state = null)
        {
            var run = new Run { State = state ?? Some.Options.State };
            run._app = WebServer.Build(Some.Assistant, Some.Options with { State = run.State with { AnswerWithin = within ?? TimeSpan.FromSeconds(12) } },
                services => services.AddHttpClient(nameof(ConnectorClient)).ConfigurePrimaryHttpMessageHandler(() => run.Channel));
            await run._app.StartAsync();
            run._http = new HttpClient { BaseAddress = new Uri(run._app.Urls.Single()) };
            return run;
        }

        public Task<HttpStatusCode> SayAsync(string text) => PostAsync(Some.Message(text, "a:inbox", "http://127.0.0.1:9/"));

        public async Task<HttpStatusCode> PostAsync(Activity activity) => (await _http.PostAsJsonAsync("/api/messages", activity, TeamsJson.Wire.Activity)).StatusCode;

        public IReadOnlyList<byte[]> Rows() => _app.Services.GetRequiredService<StateDatabase>().Read(c => c.Query<byte[]>("SELECT sealed FROM inbox").ToList());

        public Task AnswerDueAsync(DateTimeOffset now) => _app.Services.GetRequiredService<InboxWorker>().AnswerDueAsync(now, default);

        /// <summary>How many times it was tried at that moment.</summary>
        public async Task<int> TriesAtAsync(DateTimeOffset now)
        {
            int Tries() => _app.Services.GetRequiredService<StateDatabase>().Read(c => c.ExecuteScalar<int>("SELECT sum(tries) FROM inbox"));
            var before = Tries();
            await AnswerDueAsync(now);
            return Tries() - before;
        }

        /// <summary>Returns when nothing waits any more.</summary>
        public async Task EmptyAsync()
        {
            while (Rows().Count > 0) await Task.Yield();
        }

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            await _app.DisposeAsync();
        }
    }

    private sealed class Channel : HttpMessageHandler
    {
        private Task _open = Task.CompletedTask;

        public HttpStatusCode Answers { get; set; } = HttpStatusCode.Created;
        public List<Activity> Received { get; } = [];

        /// <summary>Takes nothing until the gate is opened.</summary>
        public TaskCompletionSource Close()
        {
            var gate = new TaskCompletionSource();
            _open = gate.Task;
            return gate;
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var json = await request.Content!.ReadAsStringAsync(cancellationToken);
            await _open.WaitAsync(cancellationToken);
            await ActivityJudge.DemandAsync(json);
            var activity = JsonSerializer.Deserialize(json, TeamsJson.Wire.Activity)!;
            if (Answers == HttpStatusCode.Created && activity.Type != ActivityTypes.Typing) Received.Add(activity);
            var response = new HttpResponseMessage(Answers) { Content = new StringContent("""{"id":"1:new"}""", Encoding.UTF8, "application/json") };
            response.Headers.RetryAfter = new System.Net.Http.Headers.RetryConditionHeaderValue(TimeSpan.Zero);
            return response;
        }

        protected override void Dispose(bool disposing)
        {
            // The client factory disposes of its handlers while others are still asked.
        }
    }
}
