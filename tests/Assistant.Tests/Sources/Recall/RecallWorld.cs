using System.Net;
using System.Text;
using System.Text.Json;
using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Sources.Recall;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Teams.Connector;
using Assistant.Tests.Answers.Records;
using Assistant.Tests.Sources.Changes;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Tests.Sources.Recall;

/// <summary>Recorded answers in private chats, sources that a manager changes, and a channel that takes what is told. Time passes where it is waited for.</summary>
internal sealed class RecallWorld : IDisposable
{
    public const string Source = "bscp-2019-20-02", Question = "what did the review say about school exclusion", Unanswered = "how many horses does the EMPOWER U hub have";

    private const string Memory = "/dev/shm";

    private readonly StateOptions _options;
    private readonly Dictionary<string, AnswerRecord> _models = [];

    public RecallWorld()
    {
        var folder = Directory.CreateTempSubdirectory("recall-").FullName;
        // Ten thousand commits to a disk would take minutes, and nothing here is cut off.
        _options = Some.StateIn(folder) with { File = Path.Combine(Directory.Exists(Memory) ? Memory : folder, $"{Guid.NewGuid():N}.db") };
        Host = AssistantHost.Start(Site.Content, Clock, new SiteOptions { ShowDrafts = true });
        Database = new StateDatabase(_options);
        (Records, Chats, Store) = (new AnswerRecords(Database), new ConversationReferences(Database, Clock), new RecallStore(Database));
        Planner = new RecallPlanner(Store, Host);
        Channel = new Channels(Clock);
        var connector = new ConnectorClient(new HttpClient(Channel), new ConversationPace(SendLimits.Teams, Clock));
        Sender = new RecallSender(Store, Records, Chats, new UnaskedMessages(connector), Host, new RecallPace(Clock), NullLogger<RecallSender>.Instance);
        Counter = new PastAnswerCounter(Database, Host);
    }

    public SomeSite Site { get; } = new();
    public PassingTime Clock { get; } = new();
    public AssistantHost Host { get; }
    public StateDatabase Database { get; }
    public AnswerRecords Records { get; }
    public ConversationReferences Chats { get; }
    public RecallStore Store { get; }
    public RecallPlanner Planner { get; }
    public RecallSender Sender { get; }
    public PastAnswerCounter Counter { get; }
    public Channels Channel { get; }

    public string TextOf(string source) => Host.Knowledge.Documents.Single(d => d.Source.Id == source).Text;

    /// <summary>Somebody who can be reached.</summary>
    public string Chat(string name)
    {
        Chats.Keep(Some.Message("hello", $"a:{name}", "http://channel/") with { From = new ChannelAccount { Id = $"29:{name}" } });
        return $"a:{name}";
    }

    /// <summary>An answer to the question, recorded for the chat; for nobody in particular where there is none.</summary>
    public AnswerRecord Answer(string? conversation, string question = Question)
    {
        if (!_models.TryGetValue(question, out var model)) _models[question] = model = SomeRecord.Of(AnswerReference.New(), Host.Answers.Answer(new Question(question)), Host, Clock.GetUtcNow());
        var record = model with { Reference = AnswerReference.New(), At = Clock.GetUtcNow(), Knowledge = Host.Current.Id, Trail = Host.Knowledge.Changes.Head };
        Records.Add(record, conversation is null ? null : new Delivery(conversation, PersonKey.Of($"29:{conversation[2..]}")), Host.Current.Sources);
        return record;
    }

    /// <summary>What a manager changed is taken up, planned and told.</summary>
    public async Task TellAsync()
    {
        Host.Refresh();
        _models.Clear();
        Planner.Plan();
        await Sender.SendDueAsync(CancellationToken.None);
    }

    public void Dispose() => File.Delete(_options.File);

    /// <summary>Waiting takes no time: it passes at once.</summary>
    internal sealed class PassingTime : TimeProvider
    {
        private DateTimeOffset _now = TimeProvider.System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now.Ticks;

        public void Pass(TimeSpan by) => _now += by;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime <= TimeSpan.Zero || dueTime == Timeout.InfiniteTimeSpan) return base.CreateTimer(callback, state, dueTime, period);
            _now += dueTime;
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }

    /// <summary>Takes what it is sent, unless a test says otherwise for a conversation.</summary>
    internal sealed class Channels(TimeProvider clock) : HttpMessageHandler
    {
        public Dictionary<string, Func<HttpResponseMessage>> Answers { get; } = [];
        public List<(string Conversation, string Text, DateTimeOffset At)> Told { get; } = [];

        public IReadOnlyList<string> To(string conversation) => [.. Told.Where(t => t.Conversation == conversation).Select(t => t.Text)];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var activity = JsonSerializer.Deserialize(await request.Content!.ReadAsStringAsync(cancellationToken), TeamsJson.Wire.Activity)!;
            if (Answers.TryGetValue(activity.Conversation!.Id, out var answer)) return answer();
            Told.Add((activity.Conversation.Id, activity.Text!, clock.GetUtcNow()));
            return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"1"}""", Encoding.UTF8, "application/json") };
        }
    }
}
