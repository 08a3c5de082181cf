using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Assistant.Benchmarks.Search;

/// <summary>A peer at work in a process of its own, that does what a line tells it.</summary>
internal sealed class PeerProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<IReadOnlyList<double>> _rounds = [];

    private PeerProcess(string name, Process process) => (Name, _process) = (name, process);

    public string Name { get; }

    public PeerBuilt Built { get; private set; } = null!;

    /// <summary>The median over the rounds of a figure of each.</summary>
    public double Median(Func<IReadOnlyList<double>, double> figure) => _rounds.Select(figure).Order().ElementAt(_rounds.Count / 2);

    public static PeerProcess Ours(int passages) => Start("ours", Environment.ProcessPath!, ["search-peer", "ours", Number(passages)]);

    public static PeerProcess Fts5(int passages) => Start("SQLite FTS5", Environment.ProcessPath!, ["search-peer", "fts5", Number(passages)]);

    public static PeerProcess MiniSearch(string passagesFile, string questionsFile) =>
        Start("MiniSearch", "node", ["--expose-gc", "--max-old-space-size=12000", Path.Combine(Sources, "minisearch.mjs"), passagesFile, questionsFile]);

    /// <summary>Where the peers of other languages stand, with their packages.</summary>
    public static string Sources { get; } = Path.Combine(AppContext.BaseDirectory, "Search", "peers");

    public void Round() => _rounds.Add(Ask<List<double>>("round"));

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10))) _process.Kill();
        _process.Dispose();
    }

    private static PeerProcess Start(string name, string program, IReadOnlyList<string> arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var peer = new PeerProcess(name, process);
        peer.Built = peer.Read<PeerBuilt>();
        return peer;
    }

    private T Ask<T>(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
        return Read<T>();
    }

    private T Read<T>() => JsonSerializer.Deserialize<T>(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} ended."), JsonSerializerOptions.Web)!;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
