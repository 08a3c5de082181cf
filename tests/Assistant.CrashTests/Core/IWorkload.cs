namespace Assistant.CrashTests.Core;

/// <summary>
/// What the assistant is busy with while it is killed, and what has to hold afterwards. One for each part of the product that keeps
/// something: it remembers what was acknowledged, and what was on its way.
/// </summary>
internal interface IWorkload
{
    /// <summary>Streams commands, each person's next when the one before was acknowledged, until the assistant is gone.</summary>
    Task DriveAsync(IRun run);

    /// <summary>Delivers again, with the same ids, what was on its way when the assistant went; as a channel does.</summary>
    Task RedeliverAsync(IRun run);

    /// <summary>Holds what is kept against what was acknowledged. What was on its way may have been done or not, but not by half.</summary>
    /// <returns>Each thing that is not as it has to be.</returns>
    IReadOnlyList<string> Compare();

    /// <summary>The assistant is gone and the next is not started: time can pass, and what is kept is still.</summary>
    void Rest() { }

    /// <summary>When to kill in the middle of the stream.</summary>
    Moment InStream(Random random) => Moment.InStream(random);

    /// <summary>When to kill while the first things after a start are done.</summary>
    Moment Early(Random random) => Moment.Early(random);

    /// <summary>What is on its way now, in a word each.</summary>
    IReadOnlyList<string> InFlight { get; }
}
