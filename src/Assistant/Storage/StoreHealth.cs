using Assistant.Hosting.Health;
using Dapper;

namespace Assistant.Storage;

/// <summary>The store is ill while nothing can be written to it: questions are answered all the same. It is looked at once a second at most.</summary>
public sealed class StoreHealth(StateDatabase database, TimeProvider time) : IHealthPart
{
    private const long Holds = 1_000;

    private readonly PartState _state = new(time);
    private long _next = long.MinValue;

    public string Name => "store";

    public PartHealth Look()
    {
        var (next, now) = (Interlocked.Read(ref _next), Environment.TickCount64);
        if (now < next || Interlocked.CompareExchange(ref _next, now + Holds, next) != next) return _state.Now;
        if (StoreDown.Unless(() => database.Loose(c => c.Execute("UPDATE schema_version SET version = version WHERE version = 1")))) _state.BeWell();
        else _state.BeIll($"{Cause(database.Fault)} {Effect}", fault: NameOf(database.Fault), alarm: AlarmOf(database.Fault));
        return _state.Now;
    }

    private const string Effect = "Nothing can be written or looked up just now. Questions are answered; screenings, quizzes, reminders and feedback wait.";

    private static string NameOf(StoreFault fault) => $"store-{fault.ToString().ToLowerInvariant()}";

    // What mends itself, or is somebody's work that ends, can be looked at in the morning.
    private static AlarmLevel AlarmOf(StoreFault fault) => fault is StoreFault.Locked ? AlarmLevel.Soon : AlarmLevel.Now;

    private static string Cause(StoreFault fault) => fault switch
    {
        StoreFault.Locked => "Another program holds the database.",
        StoreFault.Full => "There is no room left for the database.",
        StoreFault.ReadOnly => "The database may be read but not written to.",
        StoreFault.Missing => "The database is not where it was, or may not be opened.",
        StoreFault.Broken => "The database is damaged.",
        StoreFault.Disk => "The disk of the database gave a fault.",
        StoreFault.Away => "The database server does not answer.",
        StoreFault.Refused => "The database is set in a way that could lose what is kept.",
        _ => "More was to be written than could be taken.",
    };
}
