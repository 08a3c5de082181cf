using System.Diagnostics;
using System.Text;

namespace Assistant.Benchmarks.Fuzzing;

/// <summary>What came of one parser's inputs. The slowest is told in milliseconds of the processor, with all that the process did meanwhile.</summary>
internal sealed record FuzzResult(string Name, int Inputs, int Taken, double Seconds, double SlowestMs, long MostBytes, IReadOnlyList<string> Faults);

/// <summary>Gives a parser mutated inputs. The same seed gives the same inputs: each is made from the seed and its number alone.</summary>
internal static class Fuzzer
{
    private const int MostShrinks = 3_000, MostFaults = 5, LongestShown = 400;

    // Of the processor, not of the clock on the wall: a machine at other work may stand still for a while.
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(20), Look = TimeSpan.FromMilliseconds(200), LongestShrink = TimeSpan.FromSeconds(5);

    public static FuzzResult Run(FuzzTarget target, int inputs, int seed, int from = 0, TimeSpan? longest = null)
    {
        var work = new Work(target, seed, from, Math.Max(1, inputs / target.OneOf), longest ?? TimeSpan.MaxValue);
        var thread = new Thread(work.Run, 4 * 1024 * 1024) { IsBackground = true, Priority = ThreadPriority.BelowNormal };
        thread.Start();
        while (!thread.Join(Look))
            if (work.Hanging(Hangs) is { } number) return work.Result($"hangs for more than {Hangs.TotalSeconds:0} s: --parser {target.Name} --seed {seed} --from {number} --inputs {target.OneOf}");
        return work.Result(null);
    }

    /// <summary>The input of that number.</summary>
    public static byte[] Input(FuzzTarget target, int seed, int number) => new Mutator(target).Next(Chance(seed, number));

    private static Random Chance(int seed, int number) => new(unchecked((seed * 1_000_003) ^ (number * 7_919)));

    private sealed class Work(FuzzTarget target, int seed, int from, int inputs, TimeSpan longest)
    {
        private readonly Mutator _mutator = new(target);
        private readonly Stopwatch _all = Stopwatch.StartNew();
        private readonly Dictionary<string, string> _faults = [];
        private (int Number, TimeSpan Since) _now = (-1, default);
        private int _done, _taken;
        private double _slowest;
        private long _bytes;

        public void Run()
        {
            for (var number = from; number < from + inputs && _faults.Count < MostFaults && _all.Elapsed < longest; number++)
            {
                var input = _mutator.Next(Chance(seed, number));
                var (began, before) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
                lock (_all) _now = (number, began);
                var fault = Fault(input, count: true);
                _slowest = Math.Max(_slowest, (Environment.CpuUsage.TotalTime - began).TotalMilliseconds);
                var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
                _bytes = Math.Max(_bytes, bytes);
                if (bytes > target.MostBytes) fault ??= $"allocates more than {target.MostBytes >> 20} MiB";
                lock (_all) _now = (-1, default);
                _done++;
                if (fault is not null && !_faults.ContainsKey(fault)) _faults[fault] = $"{fault}\n    --parser {target.Name} --seed {seed} --from {number} --inputs {target.OneOf}\n    {Shown(Shrunk(input, fault))}";
            }
        }

        public int? Hanging(TimeSpan longest)
        {
            lock (_all) return _now.Number >= 0 && Environment.CpuUsage.TotalTime - _now.Since > longest ? _now.Number : null;
        }

        public FuzzResult Result(string? hang) => new(target.Name, _done, _taken, _all.Elapsed.TotalSeconds, _slowest, _bytes, [.. _faults.Values, .. hang is null ? Array.Empty<string>() : [hang]]);

        // What tells one fault from another: its kind, and where it was thrown.
        private string? Fault(byte[] input, bool count = false)
        {
            try
            {
                var taken = target.Try(input);
                if (count && taken) _taken++;
                return null;
            }
            catch (FuzzFault broken)
            {
                return broken.Message;
            }
            catch (Exception e)
            {
                return $"{e.GetType().Name} at {(e.StackTrace ?? "").Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.StartsWith("at Assistant.", StringComparison.Ordinal)) ?? "?"}";
            }
        }

        private byte[] Shrunk(byte[] input, string fault)
        {
            var (tries, began) = (0, Stopwatch.GetTimestamp());
            for (var size = Math.Max(1, input.Length / 2); size >= 1; size /= 2)
                for (var at = 0; at + size <= input.Length && tries < MostShrinks && Stopwatch.GetElapsedTime(began) < LongestShrink;)
                {
                    byte[] smaller = [.. input[..at], .. input[(at + size)..]];
                    tries++;
                    if (Fault(smaller) == fault) input = smaller;
                    else at += size;
                }
            return input;
        }

        private static string Shown(byte[] input)
        {
            var text = string.Concat(Encoding.Latin1.GetString(input).Take(LongestShown).Select(c => c is >= ' ' and <= '~' ? $"{c}" : $"\\x{(int)c:x2}"));
            return input.Length > LongestShown ? $"{text}… ({input.Length} bytes)" : text;
        }
    }
}
