using System.Globalization;

namespace Assistant.CrashTests.Core;

/// <summary>What can be seen of the assistant from outside, and so be counted until it is killed.</summary>
internal enum Sign { Command, Commit, Reply, Unasked }

/// <summary>When to kill: so long after the n-th sign.</summary>
internal sealed record Moment(Sign Sign, int Count, TimeSpan After)
{
    /// <summary>In the middle of the stream: while a command is handled, while a transaction is open, while an answer is taken.</summary>
    public static Moment InStream(Random random) => random.Next(10) switch
    {
        < 4 => new(Sign.Command, random.Next(1, 70), Some(random, 25)),
        < 8 => new(Sign.Commit, random.Next(1, 110), Some(random, 5)),
        _ => new(Sign.Reply, random.Next(1, 25), Some(random, 4)),
    };

    /// <summary>While the first things after a start are done.</summary>
    public static Moment Early(Random random) => random.Next(2) == 0 ? new(Sign.Command, random.Next(1, 5), Some(random, 60)) : new(Sign.Commit, random.Next(1, 8), Some(random, 5));

    public static TimeSpan Some(Random random, double most) => TimeSpan.FromMilliseconds(random.NextDouble() * most);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sign.ToString().ToLowerInvariant()} {Count} + {After.TotalMilliseconds:0.0} ms");
}
