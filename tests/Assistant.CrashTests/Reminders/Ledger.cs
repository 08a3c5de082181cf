using Assistant.CrashTests.Core;
using Assistant.Moments.Reminders;

namespace Assistant.CrashTests.Reminders;

/// <summary>What everybody has to have, by what was acknowledged, what of it is on its way, and what arrived. From several threads at once.</summary>
internal sealed class Ledger(IReadOnlyList<Moments.Moment> moments, Arrivals arrivals, IReadOnlyDictionary<string, string> people)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (AskedFor Now, AskedFor? After, bool WasDone)> _asked = [];
    private readonly Dictionary<string, ReminderSlip> _slips = [];
    private readonly HashSet<ReminderId> _fallen = [];
    private readonly List<string> _faults = [];
    private readonly List<string> _actions = [.. moments.SelectMany(m => m.Actions.Select(a => $"{m.Id}.{a.Id}"))];

    public IReadOnlyList<string> Actions => _actions;

    /// <summary>Somebody was asked, and has not answered.</summary>
    public AskedFor Show(AskedFor asked)
    {
        lock (_lock) _asked[asked.Id] = (asked, null, false);
        return asked;
    }

    public AskedFor Now(string id)
    {
        lock (_lock) return _asked[id].Now;
    }

    /// <summary>What somebody is reminded of.</summary>
    public IReadOnlyList<AskedFor> Of(string owner)
    {
        lock (_lock) return [.. _asked.Values.Select(a => a.Now).Where(a => a.IsOn && a.Owner == owner)];
    }

    /// <summary>The slip of the reminder of it that came last.</summary>
    public ReminderSlip? SlipOf(string id)
    {
        lock (_lock) return _slips.GetValueOrDefault(id);
    }

    public void Send(ReminderMove move)
    {
        lock (_lock)
            foreach (var after in move.After) _asked[after.Id] = _asked[after.Id] with { After = after };
    }

    public void Acknowledge(ReminderMove move)
    {
        lock (_lock)
            foreach (var after in move.After)
            {
                _asked[after.Id] = (after.Acknowledged(_asked[after.Id].Now, _actions, TimeProvider.System.GetUtcNow()), null, false);
                _fallen.RemoveWhere(f => f.Kept == after.Id);
            }
    }

    public void Fell(IEnumerable<ReminderRow> rows)
    {
        lock (_lock) _fallen.UnionWith(rows.Select(r => r.Id));
    }

    /// <summary>A reminder came: it was asked for, by whom it came to, was not stopped, and is of what is open.</summary>
    public void Take(LoopbackChannel.Received received, ReminderSlip slip)
    {
        lock (_lock)
        {
            _faults.AddRange(arrivals.Take(received, slip));
            _slips[slip.Kept] = slip;
            if (!_asked.TryGetValue(slip.Kept, out var asked)) _faults.Add($"{slip.Kept} is unknown");
            else if (new[] { asked.Now, asked.After }.OfType<AskedFor>().Where(a => a.IsOn).ToList() is not [_, ..] may) _faults.Add($"a reminder of {slip.Kept} came which is not on");
            else if (may.TrueForAll(a => $"a:{a.Owner}" != received.Activity.Conversation!.Id)) _faults.Add($"a reminder of {slip.Kept} came to {received.Activity.Conversation!.Id}, who does not have it");
            else if (slip.Actions.FirstOrDefault(action => may.TrueForAll(a => !a.IsOpen(action))) is { } closed) _faults.Add($"a reminder came of {closed}, which is not open");
            else if (slip.Actions.FirstOrDefault(action => may.TrueForAll(a => a.TimeOf(action) is { } time && time != slip.Due)) is { } moved) _faults.Add($"a reminder came of {moved}, which is to be done at another time");
        }
    }

    public void Ended(int run, IReadOnlyList<ReminderRow> rows)
    {
        lock (_lock) arrivals.Ended(run, rows);
    }

    /// <summary>Holds what is kept against what has to be.</summary>
    /// <param name="kept">What is on the disk.</param>
    /// <param name="isQuiet">Whether everything that fell due had its time to go out.</param>
    public IReadOnlyList<string> Compare(KeptReminders kept, bool isQuiet)
    {
        lock (_lock)
        {
            var found = _asked.Values.Select(a => (Asked: a, Kept: kept.Find(a.Now.Id))).ToList();
            var rows = kept.Rows().ToLookup(r => r.Kept);
            List<string> faults = [.. _faults, .. found.SelectMany(f => Compare(f.Asked, f.Kept, [.. rows[f.Asked.Now.Id]], isQuiet)), .. kept.Faults()];
            _faults.Clear();
            return faults;
        }
    }

    private IEnumerable<string> Compare((AskedFor Now, AskedFor? After, bool WasDone) asked, KeptMoment? kept, IReadOnlyList<ReminderRow> rows, bool isQuiet)
    {
        var (id, before, after) = (asked.Now.Id, asked.Now.DifferenceTo(kept, people), asked.After?.DifferenceTo(kept, people));
        if (asked.After is null) { if (before is not null) yield return $"{id}: {before}"; }
        else if (after is not null && (before is not null || asked.WasDone)) yield return $"{id}, with a change on its way{(asked.WasDone ? " that was done" : "")}: {before}; or, if it is done: {after}";
        else if (before is not null) _asked[id] = asked with { WasDone = true };

        foreach (var row in rows.Where(r => r.WasSent && !arrivals.Has(r.Id))) yield return $"{row.Id} is noted as sent and never came";
        foreach (var row in rows.Where(r => isQuiet && r.State == "waiting" && _fallen.Contains(r.Id))) yield return $"{row.Id} fell due and did not go out";
        foreach (var deadline in kept is null ? [] : Deadlines.Open(kept, moments))
            if (deadline.Actions.Any(a => asked.Now.Opened.TryGetValue(a, out var since) && since < deadline.Due) && rows.FirstOrDefault(r => r.Deadline == deadline.Key) is not { State: "waiting" or "sent" } and var row)
                yield return $"{id}: nothing is to go out for {deadline.Key} ({row?.State ?? "no row"}), which is open";
    }
}
