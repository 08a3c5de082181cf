using System.Net;
using System.Text.Json;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Moments;
using Assistant.Moments.Reminders;
using Assistant.Moments.Reminders.Cards;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Teams.Connector;
using Assistant.Tests.Screening;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Tests.Moments.Reminders;

/// <summary>The stores and the sender of reminders over a database of their own, a channel that can fail, and what was said to whom when.</summary>
internal sealed class ReminderLife : IDisposable
{
    private sealed record Said(string Kept, string Key, IReadOnlyList<string> Actions, bool IsRepeat, DateTimeOffset At);

    private readonly string _folder = Directory.CreateTempSubdirectory("reminder-laws-").FullName;
    private readonly AssistantHost _host;
    private readonly MovedClock _clock;
    private readonly Wire _wire = new();
    private readonly List<Said> _said = [];
    private readonly List<(ReminderPerson Who, string Id, DateTimeOffset At)> _begun = [];
    private readonly Dictionary<string, DateTimeOffset> _stopped = [];
    private readonly HashSet<string> _touched = [];
    private readonly List<string> _faults = [];
    private int _cutOff;
    private ReminderService _service = null!;
    private ReminderSender _sender = null!;
    private ConversationReferences _references = null!;

    public ReminderLife(AssistantHost host, MovedClock clock)
    {
        (_host, _clock) = (host, clock);
        _wire.Took = Hear;
        Restart();
    }

    public Task Restart()
    {
        var options = Some.StateIn(_folder);
        var (database, seal) = (new StateDatabase(options), new StateSeal(options));
        var moments = new KeptMomentStore(database, seal, new TakenActivities(database, _clock));
        var (store, handovers, settings) = (new ReminderStore(database), new HandoverStore(database, moments, _clock), new ReminderOptions());
        _references = new ConversationReferences(database, _clock);
        _service = new ReminderService(moments, store, handovers, _references, settings, _clock);
        var connector = new ConnectorClient(new HttpClient(_wire), new ConversationPace(new SendLimits([(1000, TimeSpan.FromSeconds(1))]), _clock));
        _sender = new ReminderSender(store, moments, new UndeliveredStore(database), handovers, _references, new UnaskedMessages(connector),
            new ReminderGate(new Claims(new Nodes(database, options))), _host, settings, NullLogger<ReminderSender>.Instance);
        return Task.CompletedTask;
    }

    public Task StartAsync(int choice)
    {
        var who = new ReminderPerson($"person-{_begun.Count}", $"chat-{_begun.Count}", _host.Current);
        var all = _host.Knowledge.Moments;
        var sheet = MomentSheet.New([.. new[] { all[choice % all.Count].Id, all[choice / 7 % all.Count].Id }.Distinct()], choice % 2 == 0 ? "social worker" : null);
        _references.Keep(Some.Message("hello", who.Conversation, "http://channel/") with { From = new ChannelAccount { Id = who.Owner } });
        _service.Start(who, sheet, new ReminderForm(_clock.Now.AddMinutes(-choice % 3000), choice % 3 == 0 ? _clock.Now.AddMinutes(-choice % 3000) : null, null), $"start-{_begun.Count}").ShouldBeTrue();
        _begun.Add((who, sheet.Id, _clock.Now));
        return Task.CompletedTask;
    }

    public Task Change(int choice, Func<KeptMoment, string, KeptMoment> change)
    {
        if (Picked(choice) is not { } kept) return Task.CompletedTask;
        var actions = kept.Sheet.Moments.SelectMany(id => _host.Knowledge.Moments.Single(m => m.Id == id).Actions.Select(a => $"{id}.{a.Id}")).ToList();
        var action = actions[choice % actions.Count];
        _touched.Add($"{kept.Id} {action}");
        _service.Change(new ReminderPerson(kept.Owner, kept.Conversation, _host.Current), kept.Id, k => change(k, action)).ShouldNotBeNull();
        return Task.CompletedTask;
    }

    public Task Stop(int choice)
    {
        if (Picked(choice) is not { } kept) return Task.CompletedTask;
        _service.Stop(new ReminderPerson(kept.Owner, kept.Conversation, _host.Current), kept.Id).ShouldBe(1);
        _stopped[kept.Id] = _clock.Now;
        return Task.CompletedTask;
    }

    public async Task PassAsync(TimeSpan by)
    {
        _clock.Now += by;
        await LookAsync();
    }

    public Task LookAsync() => _sender.SendDueAsync(CancellationToken.None);

    public Task DownAsync(bool isDown)
    {
        _wire.IsDown = isDown;
        return Task.CompletedTask;
    }

    /// <summary>The service ends while it sends, before or after the channel took it, and starts again.</summary>
    public async Task CutOffAsync(bool arrives)
    {
        _wire.CutsOff = arrives ? Cut.AfterArrival : Cut.Before;
        await LookAsync();
        _wire.CutsOff = Cut.No;
        _cutOff = _wire.WasCut;
        await Restart();
    }

    /// <summary>The channel is well again and time passes until nothing is left.</summary>
    public async Task SettleAsync()
    {
        _wire.IsDown = false;
        for (var i = 0; i < 10 * 24; i++) await PassAsync(TimeSpan.FromHours(1));
    }

    public IReadOnlyList<string> Broken()
    {
        var faults = new List<string>(_faults);
        foreach (var one in _said.GroupBy(s => (s.Kept, s.Key)).Select(g => g.ToList()))
        {
            if (one.Skip(1).Any(s => !s.IsRepeat)) faults.Add($"{one[0].Key} came again and did not say so");
            if (one.Count > 1 + _cutOff) faults.Add($"{one[0].Key} came {one.Count} times with {_cutOff} cuts");
        }
        foreach (var said in _said)
        {
            if (_begun.All(b => b.Id != said.Kept || b.At > said.At)) faults.Add("sent before it was asked for");
            if (_stopped.TryGetValue(said.Kept, out var stopped) && said.At > stopped) faults.Add("sent after stop");
        }
        foreach (var (_, id, at) in _begun.Where(b => !_stopped.ContainsKey(b.Id)))
            foreach (var action in Open(id, at).Where(a => !_touched.Contains($"{id} {a}") && !_said.Exists(s => s.Kept == id && s.Actions.Contains(a))))
                faults.Add($"{action} was lost");
        return faults;
    }

    // What had a deadline still ahead when it was asked for.
    private IEnumerable<string> Open(string id, DateTimeOffset at)
    {
        var begun = _begun.Single(b => b.Id == id);
        return _service.Find(begun.Who, id) is { } kept ? Deadlines.Open(kept, _host.Knowledge.Moments).Where(d => d.Due > at).SelectMany(d => d.Actions) : [];
    }

    private KeptMoment? Picked(int choice) => _begun.Where(b => !_stopped.ContainsKey(b.Id)).ToList() is { Count: > 0 } running && running[choice / 11 % running.Count] is var one ? _service.Find(one.Who, one.Id) : null;

    private void Hear(string json)
    {
        var slip = JsonDocument.Parse(json).RootElement.GetProperty("attachments")[0].GetProperty("content");
        var data = Slips(slip).Select(ReminderSlip.Read).OfType<ReminderSlip>().FirstOrDefault();
        if (data is null) _faults.Add("a message that is no reminder");
        else _said.Add(new Said(data.Kept, $"{data.Due:o} {string.Join(' ', data.Actions)}", data.Actions, json.Contains(_host.Knowledge.Words["answer.repeat"], StringComparison.Ordinal), _clock.Now));
    }

    private static IEnumerable<string> Slips(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == ReminderWords.Slip ? [p.Value.GetString()!] : Slips(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Slips),
        _ => [],
    };

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private enum Cut { No, Before, AfterArrival }

    /// <summary>The far end of the connector.</summary>
    private sealed class Wire : HttpMessageHandler
    {
        public Action<string> Took { get; set; } = _ => { };
        public bool IsDown { get; set; }
        public Cut CutsOff { get; set; }
        public int WasCut { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (IsDown) return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            var cut = CutsOff;
            if (cut == Cut.Before) throw Cutting();
            Took(await request.Content!.ReadAsStringAsync(cancellationToken));
            if (cut == Cut.AfterArrival) throw Cutting();
            return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("{\"id\":\"1\"}") };
        }

        // Nobody in the sender foresees it, as nobody foresees the end of the process.
        private InvalidTimeZoneException Cutting()
        {
            WasCut++;
            return new InvalidTimeZoneException("cut off");
        }
    }
}
