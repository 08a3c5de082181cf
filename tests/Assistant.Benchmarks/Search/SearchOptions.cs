using System.Globalization;

namespace Assistant.Benchmarks.Search;

/// <summary>What to measure: <c>search [--sizes 200,10000] [--rounds 5] [--peers fts5,minisearch] [--fts5-million]</c>.</summary>
internal sealed record SearchOptions
{
    private const int MostForFts5 = 100_000, MostForMiniSearch = 100_000;

    public IReadOnlyList<int> Sizes { get; init; } = [200, 10_000, 100_000, 1_000_000];
    public int Rounds { get; init; } = 5;
    public IReadOnlyList<string> Peers { get; init; } = ["fts5", "minisearch"];
    public bool Fts5Million { get; init; }

    public bool WithFts5(int passages) => Peers.Contains("fts5") && (passages <= MostForFts5 || Fts5Million);

    public bool WithMiniSearch(int passages) => Peers.Contains("minisearch") && passages <= MostForMiniSearch;

    public static SearchOptions Read(IReadOnlyList<string> arguments)
    {
        var options = new SearchOptions();
        for (var i = 0; i < arguments.Count; i++)
            options = arguments[i] switch
            {
                "--sizes" => options with { Sizes = [.. List(arguments[++i]).Select(s => int.Parse(s, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))] },
                "--rounds" => options with { Rounds = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--peers" => options with { Peers = List(arguments[++i]) },
                "--fts5-million" => options with { Fts5Million = true },
                var other => throw new ArgumentException($"'{other}' is no option. Give --sizes, --rounds, --peers or --fts5-million."),
            };
        return options;
    }

    private static string[] List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
