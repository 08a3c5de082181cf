using System.Diagnostics;
using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.CrashTests.Core;
using Assistant.Sources.Changes;
using Assistant.Storage;
using Dapper;

namespace Assistant.CrashTests.Recall;

/// <summary>Thirty people have received answers from a source; again and again something newer takes its place, and each of them has to be told.</summary>
internal sealed class RecallWorkload : IWorkload
{
    public const string Content = "Content/Recall";

    private const int People = 30, ChannelIsSlow = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(120), Between = TimeSpan.FromMilliseconds(20);

    private readonly World _world;
    private readonly Random _random, _channel;
    private readonly AssistantHost _assistant;
    private readonly StateDatabase _database;
    private readonly List<Sender> _people;
    private readonly Received _received;
    private bool _isQuiet;

    public RecallWorkload(World world, Tally tally, Random random)
    {
        (_world, _random, _channel) = (world, new Random(random.Next()), new Random(random.Next()));
        world.Settings["Recall__LookEvery"] = "00:00:00.050";
        world.Channel.UnaskedAsync = TakeAsync;
        _assistant = AssistantHost.Start(world.Content, site: new SiteOptions { ShowDrafts = true });
        _received = new Received(_assistant.Knowledge.Words["recall.repeat"], tally);
        _database = new StateDatabase(world.State);
        _people = [.. Enumerable.Range(0, People).Select(i => new Sender($"person-{i}", world.Channel.ServiceUrl))];
        foreach (var person in _people) new ConversationReferences(_database, TimeProvider.System).Keep(person.Types("hello"));
        Feed();
    }

    public IReadOnlyList<string> InFlight => _received.Missing > 0 ? ["notices"] : [];

    // Whenever all were told there is something new to tell, until the assistant is gone.
    public async Task DriveAsync(IRun run)
    {
        _isQuiet = false;
        for (; !run.WasKilled; await Task.Delay(Between))
            if (_received.Missing == 0) Feed();
    }

    public async Task RedeliverAsync(IRun run)
    {
        for (var began = Stopwatch.StartNew(); _received.Missing > 0; await Task.Delay(Between))
        {
            if (run.WasKilled) return;
            if (began.Elapsed > LongestWait) throw new CrashException($"{_received.Missing} answers are not taken back.");
        }
        _isQuiet = !run.WasKilled;
    }

    public IReadOnlyList<string> Compare() =>
        [.. _received.Faults(_isQuiet), .. _database.Read(c => c.ExecuteScalar<string>("PRAGMA integrity_check")) is "ok" ? [] : new[] { "the database is damaged" }];

    public void Rest()
    {
        _isQuiet = false;
        _received.Crashed();
        if (_random.Next(3) == 0) Feed();
    }

    public Moment InStream(Random random) => random.Next(10) switch
    {
        < 7 => new(Sign.Unasked, random.Next(1, People), Moment.Some(random, random.Next(2) == 0 ? 10 : 150)),
        _ => new(Sign.Commit, random.Next(1, 3 * People), Moment.Some(random, 5)),
    };

    public Moment Early(Random random) => new(random.Next(2) == 0 ? Sign.Unasked : Sign.Commit, random.Next(1, 8), Moment.Some(random, 60));

    // Everybody receives an answer; then something newer takes the source's place.
    private void Feed()
    {
        var (records, document) = (new AnswerRecords(_database), _assistant.Knowledge.Documents[0]);
        foreach (var person in _people)
        {
            var reference = records.NewReference();
            var chunk = document.Chunks[_random.Next(document.Chunks.Count)];
            var links = new AnswerLinks(reference, _assistant.Current.Sources);
            links.Cite([new Citation { Number = 1, Source = document.Source, Quote = document.Text[chunk.Start..chunk.End], Start = chunk.Start, End = chunk.End, Passage = document.Text[chunk.Start..chunk.End] }]);
            _received.Expect($"{reference}", person.Conversation);
            records.Add(new AnswerRecord
            {
                Reference = reference,
                Status = AnswerStatus.Answered,
                Intent = Intent.Question,
                Completeness = Completeness.Full,
                At = TimeProvider.System.GetUtcNow(),
                Knowledge = _assistant.Current.Id,
                Settings = ServedSettings.Of(_assistant.Site),
                Citations = links.Cited,
            }, new Delivery(person.Conversation, PersonKey.Of(person.Person)), _assistant.Current.Sources);
        }
        var newer = _assistant.Knowledge.Documents[1].Source.Id;
        var change = new Intended(ChangeKind.Supersede, document.Source.Id, "manager", "There is a newer one.") { Fields = new Dictionary<string, string> { ["by"] = newer, ["what-changed"] = "It is newer." } };
        new ChangeJournal(_world.Content, TimeProvider.System).AppendAsync(change, CancellationToken.None).GetAwaiter().GetResult();
    }

    // By chance the channel takes its time, before it takes the message and after.
    private async Task TakeAsync(LoopbackChannel.Received received, CancellationToken gone)
    {
        var (before, after) = (Pause(), Pause());
        await Task.Delay(before, gone);
        _received.Take(received);
        await Task.Delay(after, gone);
    }

    private TimeSpan Pause()
    {
        lock (_channel) return _channel.Next(ChannelIsSlow) == 0 ? Moment.Some(_channel, 100) : TimeSpan.Zero;
    }
}
