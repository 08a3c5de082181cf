using Assistant.Conversations;
using Assistant.CrashTests.Core;
using Assistant.Moments.Reminders;
using Assistant.Storage;
using Dapper;

namespace Assistant.CrashTests.Reminders;

/// <summary>A row of a reminder as it lies on the disk.</summary>
internal sealed record ReminderRow(string Kept, string Deadline, long SendAt, long Due, string State, long Begun)
{
    public bool IsBegun => State == "waiting" && Begun != 0;
    public bool WasSent => State == "sent";

    /// <summary>What tells it from the others as it arrives.</summary>
    public ReminderId Id => new(Kept, Due, Deadline.EndsWith('h') && !Deadline.Contains('@'));
}

/// <summary>A reminder as its card tells it: of which moment, of which deadline.</summary>
internal sealed record ReminderId(string Kept, long Due, bool IsOfHours)
{
    public static ReminderId Of(ReminderSlip slip) => new(slip.Kept, slip.Due.ToUnixTimeSeconds(), slip.Hours is not null);
}

/// <summary>What is on the disk, read with the product's own store and keys; and the time, which is made to pass there.</summary>
internal sealed class KeptReminders(World world)
{
    private const string Columns = "SELECT kept AS Kept, deadline AS Deadline, send_at AS SendAt, due AS Due, state AS State, begun AS Begun FROM reminder";

    private readonly StateDatabase _database = new(world.State);
    private readonly Lazy<KeptMomentStore> _moments = new(() => new KeptMomentStore(new StateDatabase(world.State), new StateSeal(world.State), new TakenActivities(new StateDatabase(world.State), TimeProvider.System)));

    public KeptMoment? Find(string id) => _moments.Value.Find(id);

    public IReadOnlyList<ReminderRow> Rows() => _database.Read(c => c.Query<ReminderRow>(Columns).ToList());

    /// <summary>What is due by now and did not go out.</summary>
    public int Overdue => _database.Read(c => c.ExecuteScalar<int>("SELECT COUNT(*) FROM reminder WHERE state = 'waiting' AND send_at <= @now", new { now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() }));

    /// <summary>Time passes for one moment: some of what waits is due now.</summary>
    public IReadOnlyList<ReminderRow> Pass(string kept, Random random) => _database.Together((connection, transaction) =>
    {
        var (now, fallen) = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(), connection.Query<ReminderRow>($"{Columns} WHERE kept = @kept AND state = 'waiting'", new { kept }, transaction).Where(r => random.Next(3) > 0).ToList());
        foreach (var row in fallen) connection.Execute("UPDATE reminder SET send_at = @now WHERE kept = @Kept AND deadline = @Deadline", new { now, row.Kept, row.Deadline }, transaction);
        return fallen;
    });

    /// <summary>What is wrong with the whole, whoever it belongs to.</summary>
    public IEnumerable<string> Faults()
    {
        if (_database.Read(c => c.ExecuteScalar<string>("PRAGMA integrity_check")) is not "ok" and var damage) yield return $"the database is damaged: {damage}";
        foreach (var table in new[] { "reminder", "handover", "undelivered" })
            if (_database.Read(c => c.ExecuteScalar<int>($"SELECT COUNT(*) FROM {table} WHERE kept NOT IN (SELECT id FROM kept)")) is > 0 and var count) yield return $"{count} rows of {table} belong to nothing that is kept";
        if (_database.Read(c => c.ExecuteScalar<int>("SELECT COUNT(*) FROM undelivered")) is > 0 and var not) yield return $"{not} reminders are noted as not delivered";
    }
}
