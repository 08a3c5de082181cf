using Assistant.Teams;

namespace Assistant.CrashTests.Core;

/// <summary>What people talk to until it is killed: the assistant as one process, or as several that share a database.</summary>
internal interface IRun
{
    /// <summary>Tells one life of the assistant from the next.</summary>
    int Number { get; }

    bool WasKilled { get; }

    /// <summary>Delivers an activity; null where the assistant was killed before it acknowledged.</summary>
    Task<Receipt?> DeliverAsync(Activity activity);
}
