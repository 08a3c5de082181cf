using System.Text;

namespace Assistant.Benchmarks.Fuzzing;

/// <summary>A parser that reads what others write, and inputs that are right for it.</summary>
/// <param name="Name">What <c>--parser</c> calls it.</param>
/// <param name="Seeds">Valid inputs, which are mutated.</param>
/// <param name="Try">
/// Gives it an input: true where it was taken, false where it was refused as the parser says that it refuses. Whatever is thrown is a fault.
/// </param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, Func<byte[], bool> Try)
{
    /// <summary>Scraps that mean something to it.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];

    /// <summary>One of so many inputs is tried, where one is dear.</summary>
    public int OneOf { get; init; } = 1;

    /// <summary>What one input may allocate in all, held or not.</summary>
    public long MostBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Stands for half a surrogate pair, which no bytes of UTF-8 can be.</summary>
    public const string Half = "⟦half⟧";

    public static FuzzTarget OfText(string name, IEnumerable<string> seeds, Func<string, bool> take) =>
        new(name, [.. seeds.Select(Encoding.UTF8.GetBytes)], bytes => take(TextOf(bytes)));

    public static string TextOf(byte[] bytes) => Encoding.UTF8.GetString(bytes).Replace(Half, "\ud83d", StringComparison.Ordinal);

    /// <summary>Ends an input whose result breaks a promise.</summary>
    public static void Demand(bool holds, string what)
    {
        if (!holds) throw new FuzzFault(what);
    }
}

/// <summary>A promise that an input broke.</summary>
internal sealed class FuzzFault(string what) : Exception(what);
