using System.Text.Json;
using Assistant.CrashTests.Core;
using Assistant.Moments.Reminders;
using Assistant.Moments.Reminders.Cards;
using Assistant.Teams;

namespace Assistant.CrashTests.Reminders;

/// <summary>
/// Which reminders arrived, in which life of the assistant. One may come again only where the life that sent it was cut off before it
/// noted that, and then says that it may be a repeat; no other says so.
/// </summary>
internal sealed class Arrivals(string repeat, Tally tally)
{
    private readonly Dictionary<ReminderId, List<int>> _runs = [];
    private readonly HashSet<ReminderId> _cut = [], _noted = [];

    public bool Has(ReminderId id) => _runs.ContainsKey(id);

    /// <summary>The slip of a reminder; null where the message is none.</summary>
    public static ReminderSlip? SlipOf(Activity message) =>
        message.Attachments is [{ Content: { } card }, ..] ? ReminderSlip.Read(TextsOf(card, ReminderWords.Slip).FirstOrDefault()) : null;

    /// <summary>Takes one; what is wrong with its coming.</summary>
    public IEnumerable<string> Take(LoopbackChannel.Received received, ReminderSlip slip)
    {
        var (id, says) = (ReminderId.Of(slip), JsonSerializer.Serialize(received.Activity, TeamsJson.Wire.Activity).Contains(repeat));
        if (!_runs.TryGetValue(id, out var runs)) _runs[id] = runs = [];
        tally.Add("arrivals");
        if (runs.Count > 0) tally.Add("arrivals that repeat one");
        if (says) tally.Add("arrivals that say they may be a repeat");

        if (runs.Contains(received.Run)) yield return $"{id} came twice in run {received.Run}";
        if (_noted.Contains(id)) yield return $"{id} came in run {received.Run} although it was noted as sent";
        if (runs.Count > 0 && !says) yield return $"{id} came in runs {string.Join(", ", runs)} and again in run {received.Run}, and does not say so";
        if (says && !_cut.Contains(id)) yield return $"{id} says in run {received.Run} that it may be a repeat, and was never cut off";
        runs.Add(received.Run);
    }

    /// <summary>A life has ended, and this is what lies on the disk.</summary>
    public void Ended(int run, IReadOnlyList<ReminderRow> rows)
    {
        _noted.UnionWith(rows.Where(r => r.WasSent).Select(r => r.Id));
        var places = new HashSet<string>();
        foreach (var id in rows.Where(r => r.IsBegun).Select(r => r.Id))
        {
            var arrived = _runs.TryGetValue(id, out var runs) && runs.Contains(run);
            if (arrived) places.Add("killed when a reminder had arrived and that was not noted");
            else if (_cut.Add(id)) places.Add("killed when a reminder was begun and had not arrived");
            _cut.Add(id);
        }
        foreach (var place in places.DefaultIfEmpty("killed with no reminder on its way")) tally.Add(place);
    }

    private static IEnumerable<string> TextsOf(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => TextsOf(e, name)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == name && p.Value.ValueKind == JsonValueKind.String ? [p.Value.GetString()!] : TextsOf(p.Value, name)),
        _ => [],
    };
}
