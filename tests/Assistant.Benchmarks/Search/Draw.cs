namespace Assistant.Benchmarks.Search;

/// <summary>Numbers by chance that are the same on every machine and with every runtime (SplitMix64).</summary>
public sealed class Draw(int seed, int number)
{
    private ulong _state = ((ulong)(uint)seed << 32) ^ ((ulong)(uint)number * 0x9E3779B97F4A7C15);

    public int Below(int end) => (int)((Next() >> 32) * (ulong)end >> 32);

    /// <summary>From 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
