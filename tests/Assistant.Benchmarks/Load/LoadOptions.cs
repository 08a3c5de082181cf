using System.Globalization;

namespace Assistant.Benchmarks.Load;

/// <summary>How hard the assistant is driven.</summary>
internal sealed record LoadOptions
{
    /// <summary>Turns a second, at moments fixed beforehand: a slow answer does not hold the next turn back.</summary>
    public int Rate { get; init; } = 200;

    /// <summary>Minutes that count, after one that does not.</summary>
    public double Minutes { get; init; } = 10;

    /// <summary>People, each in a private chat of their own.</summary>
    public int People { get; init; } = 4000;

    public int Seed { get; init; } = 20261122;

    public static LoadOptions Read(IReadOnlyList<string> args)
    {
        var options = new LoadOptions();
        for (var i = 0; i + 1 < args.Count; i += 2)
        {
            var value = double.Parse(args[i + 1], CultureInfo.InvariantCulture);
            options = args[i] switch
            {
                "--rate" => options with { Rate = (int)value },
                "--minutes" => options with { Minutes = value },
                "--people" => options with { People = (int)value },
                "--seed" => options with { Seed = (int)value },
                _ => throw new ArgumentException($"'{args[i]}' is not known. Known are --rate, --minutes, --people and --seed."),
            };
        }
        return args.Count % 2 == 0 ? options : throw new ArgumentException($"'{args[^1]}' has no value.");
    }
}
