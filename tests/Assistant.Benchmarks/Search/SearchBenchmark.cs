using System.Globalization;
using Assistant.Commands;

namespace Assistant.Benchmarks.Search;

/// <summary>
/// Our search beside SQLite FTS5 and MiniSearch: the same passages, the same fifty questions as the same words, the ten best. Each peer
/// is a process of its own; they take turns, a round each, and a figure is the median of the rounds.
/// </summary>
internal static class SearchBenchmark
{
    public static void Print(SearchOptions options, TextWriter output, TextWriter progress)
    {
        var knowledge = AssistantHost.Start().Knowledge;
        var corpus = new MadeCorpus(knowledge);
        var questions = SearchQuestion.Read(knowledge);
        output.WriteLine($"{Machine.Description}. {questions.Count} questions, top ten, one question at a time; each figure is the median of {options.Rounds} rounds in which the peers take turns.");
        output.WriteLine();
        output.WriteLine("| passages | engine | built in s | p50 ms | p99 ms | questions/s | heap MiB | process MiB (peak) | times FTS5 | load |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var size in options.Sizes)
        {
            using var files = options.WithMiniSearch(size) ? PeerFiles.Write(corpus, size, questions) : null;
            var peers = new List<PeerProcess>();
            try
            {
                progress.WriteLine($"{size:N0} passages: building");
                peers.Add(PeerProcess.Ours(size));
                if (options.WithFts5(size)) peers.Add(PeerProcess.Fts5(size));
                if (files is not null) peers.Add(PeerProcess.MiniSearch(files.Passages, files.Questions));
                for (var round = 1; round <= options.Rounds; round++)
                {
                    progress.WriteLine($"{size:N0} passages: round {round} of {options.Rounds}");
                    foreach (var peer in peers) peer.Round();
                }
                var fts5 = peers.Find(p => p.Name.Contains("FTS5", StringComparison.Ordinal));
                foreach (var peer in peers) output.WriteLine(Line(size, peer, fts5));
            }
            finally
            {
                foreach (var peer in peers) peer.Dispose();
            }
        }
    }

    private static string Line(int size, PeerProcess peer, PeerProcess? fts5)
    {
        var p50 = peer.Median(times => At(times, 50));
        var ratio = fts5 is null ? "" : (fts5.Median(times => At(times, 50)) / p50).ToString("0.#", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {size:N0} | {peer.Name} | {peer.Built.Built:0.00} | {p50:0.000} | {peer.Median(times => At(times, 99)):0.00} | {peer.Median(times => 1000 * times.Count / times.Sum()):N0} | {MiB(peer.Built.Heap)} | {MiB(peer.Built.Process)} ({MiB(peer.Built.Peak)}) | {ratio} | {Machine.Load} |");
    }

    private static string MiB(long bytes) => (bytes / (1L << 20)).ToString("N0", CultureInfo.InvariantCulture);

    private static double At(IReadOnlyList<double> times, int percent) => times.Order().ElementAt(Math.Min(times.Count - 1, times.Count * percent / 100));
}
