using System.Globalization;

namespace Assistant.Benchmarks.Search;

/// <summary>The memory of a process that lies in RAM, in bytes, as Linux counts it; 0 where that cannot be read.</summary>
internal static class ProcessMemory
{
    private const string Status = "/proc/self/status";

    public static long Now => Of(Status, "VmRSS:");

    public static long Peak => Of(Status, "VmHWM:");

    /// <summary>The same of another process of ours.</summary>
    public static long NowOf(int process) => Of($"/proc/{process}/status", "VmRSS:");

    private static long Of(string status, string line) => File.Exists(status) && File.ReadLines(status).FirstOrDefault(l => l.StartsWith(line, StringComparison.Ordinal)) is { } found
        ? long.Parse(found.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024
        : 0;
}
