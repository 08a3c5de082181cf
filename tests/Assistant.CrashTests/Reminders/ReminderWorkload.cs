using System.Diagnostics;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.CrashTests.Core;

namespace Assistant.CrashTests.Reminders;

/// <summary>Eight people ask for reminders, mark, move, stop, hand over and take over, while reminders fall due in the assistant's lives and between them.</summary>
internal sealed class ReminderWorkload : IWorkload
{
    public const string Content = "Content/Reminders";

    private const int People = 8, ChannelIsSlow = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(120), Between = TimeSpan.FromMilliseconds(10);

    private readonly World _world;
    private readonly Tally _tally;
    private readonly Random _random, _channel;
    private readonly Lazy<KeptReminders> _kept;
    private readonly Ledger _ledger;
    private readonly List<Reminded> _people;
    private bool _isQuiet;

    /// <param name="world">Where it happens.</param>
    /// <param name="isSlow">Whether the assistant looks seldom, so that a deadline may pass before its reminder went out.</param>
    /// <param name="tally">Counts what is done.</param>
    /// <param name="random">Decides what is done.</param>
    public ReminderWorkload(World world, bool isSlow, Tally tally, Random random)
    {
        (_world, _tally, _random, _channel) = (world, tally, new Random(random.Next()), new Random(random.Next()));
        world.Settings["Reminders__QuietFrom"] = world.Settings["Reminders__QuietTo"] = "00:00";
        world.Settings["Reminders__LookEvery"] = isSlow ? "00:00:02" : "00:00:00.050";
        world.Channel.UnaskedAsync = TakeAsync;
        var knowledge = AssistantHost.Start(world.Content, site: new SiteOptions { ShowDrafts = true }).Knowledge;
        _kept = new Lazy<KeptReminders>(() => new KeptReminders(world));
        var senders = Enumerable.Range(0, People).Select(i => new Sender($"person-{i}", world.Channel.ServiceUrl)).ToList();
        _ledger = new Ledger(knowledge.Moments, new Arrivals(knowledge.Words["answer.repeat"], tally), senders.ToDictionary(s => s.Id, s => PersonKey.Of(s.Person)));
        var moves = senders.ConvertAll(s => new ReminderMoves(s, _ledger, new Random(random.Next())));
        foreach (var one in moves) one.Colleagues = [.. moves.Where(m => m != one)];
        _people = [.. senders.Zip(moves, (s, m) => new Reminded(s, m, _ledger, _kept, world.Channel, tally, new Random(random.Next())))];
    }

    public IReadOnlyList<string> InFlight => [.. _people.Select(p => p.Flight?.What).OfType<string>()];

    public async Task DriveAsync(IRun run)
    {
        _isQuiet = false;
        await Task.WhenAll(_people.Select(p => p.DriveAsync(run)));
    }

    public async Task RedeliverAsync(IRun run)
    {
        await Task.WhenAll(_people.Select(p => p.RedeliverAsync(run)));
        for (var began = Stopwatch.StartNew(); _kept.Value.Overdue > 0; await Task.Delay(Between))
        {
            if (run.WasKilled) return;
            if (began.Elapsed > LongestWait) throw new CrashException("What is due does not go out.");
        }
        _isQuiet = !run.WasKilled;
    }

    public IReadOnlyList<string> Compare() => _ledger.Compare(_kept.Value, _isQuiet);

    public void Rest()
    {
        _isQuiet = false;
        _ledger.Ended(_world.Channel.Run, _kept.Value.Rows());
        foreach (var person in _people.Where(_ => _random.Next(3) == 0)) person.PassTime();
    }

    public Moment InStream(Random random) => random.Next(10) switch
    {
        < 6 => new(Sign.Unasked, random.Next(1, 16), Moment.Some(random, random.Next(2) == 0 ? 10 : 200)),
        < 8 => new(Sign.Commit, random.Next(1, 150), Moment.Some(random, 5)),
        _ => new(Sign.Command, random.Next(1, 100), Moment.Some(random, 25)),
    };

    public Moment Early(Random random) => random.Next(3) == 0 ? Moment.Early(random) : new(Sign.Unasked, random.Next(1, 6), Moment.Some(random, 100));

    // By chance the channel takes its time, before it takes the message and after.
    private async Task TakeAsync(LoopbackChannel.Received received, CancellationToken gone)
    {
        var (before, after) = (Pause(), Pause());
        await Task.Delay(before, gone);
        if (Arrivals.SlipOf(received.Activity) is { } slip) _ledger.Take(received, slip);
        else _tally.Add("told of a handover");
        await Task.Delay(after, gone);
    }

    private TimeSpan Pause()
    {
        lock (_channel) return _channel.Next(ChannelIsSlow) == 0 ? Moment.Some(_channel, 200) : TimeSpan.Zero;
    }
}
