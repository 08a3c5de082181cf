namespace Assistant.Moments;

/// <summary>The signs of one message, each once, in the order in which they were met.</summary>
public sealed class SignSet
{
    private const uint Seed = 2166136261, Prime = 16777619;

    private readonly HashSet<uint> _met = [];
    private readonly List<uint> _all = [];

    public IReadOnlyList<uint> All => _all;

    // FNV-1a, so that a sign means the same on every machine and in every run.
    public void Add(string kind, string one = "", string two = "")
    {
        var hash = With(With(With(Seed, kind), one), two);
        if (_met.Add(hash)) _all.Add(hash);
    }

    private static uint With(uint hash, string word)
    {
        foreach (var c in word) hash = (hash ^ c) * Prime;
        return (hash ^ 0x1F) * Prime;
    }
}
