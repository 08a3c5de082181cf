namespace Assistant.CrashTests.Core;

/// <summary>Counts what was done, from several threads at once.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal), _sent = new(StringComparer.Ordinal);

    public void Add(string what, long more = 1) => Add(_counts, what, more);

    /// <summary>Counts a command by its kind.</summary>
    public void AddSent(string kind) => Add(_sent, kind, 1);

    public void Add(Tally other)
    {
        foreach (var (what, more) in other._counts) Add(_counts, what, more);
        foreach (var (kind, more) in other._sent) Add(_sent, kind, more);
    }

    public override string ToString() => Told(_counts);

    public string Sent => Told(_sent);

    private static string Told(SortedDictionary<string, long> counts) => string.Join(", ", counts.Select(c => $"{c.Key} {c.Value}"));

    private static void Add(SortedDictionary<string, long> counts, string what, long more)
    {
        lock (counts) counts[what] = counts.GetValueOrDefault(what) + more;
    }
}
