using System.Globalization;
using Assistant.Commands;

namespace Assistant.Benchmarks.Fuzzing;

/// <summary><c>fuzz [--parser X] [--inputs 100000] [--seed N] [--from N] [--minutes N]</c>: a table, and each fault with its smallest input.</summary>
internal static class FuzzRun
{
    public static int Print(IReadOnlyList<string> arguments, TextWriter output)
    {
        var (inputs, seed, from, minutes, parser) = (Number("--inputs", 100_000), Number("--seed", 20261122), Number("--from", 0), Number("--minutes", 24 * 60), Text("--parser"));
        var host = AssistantHost.Start();
        output.WriteLine($"seed {seed}, {inputs:N0} inputs each; of the dear ones fewer");
        output.WriteLine("| parser | inputs | taken | s | slowest ms | most KiB | faults |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        var faults = new List<string>();
        foreach (var name in FuzzTargets.Names.Where(n => parser is null || parser.Split(',').Contains(n)))
        {
            var result = Fuzzer.Run(FuzzTargets.Make(name, host), inputs, seed, from, TimeSpan.FromMinutes(minutes));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {result.Name} | {result.Inputs:N0} | {(double)result.Taken / Math.Max(1, result.Inputs):P0} | {result.Seconds:0} | {result.SlowestMs:0} | {result.MostBytes >> 10:N0} | {result.Faults.Count} |"));
            output.Flush();
            faults.AddRange(result.Faults.Select(f => $"{result.Name}: {f}"));
        }
        foreach (var fault in faults) output.WriteLine(fault);
        return faults.Count == 0 ? 0 : 1;

        string? Text(string name) => arguments.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
        int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }
}
