using System.Globalization;
using System.Runtime.InteropServices;

namespace Assistant.Benchmarks.Search;

/// <summary>The machine that was measured on, in one line.</summary>
internal static class Machine
{
    public static string Description => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores {Model}, {Math.Ceiling(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30)):0} GiB, {RuntimeInformation.FrameworkDescription}");

    /// <summary>How many processes wanted to run in the last minute: above 1 or 2, others were at work too.</summary>
    public static string Load => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Model => File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) is { } line
        ? line.Split(':', 2)[1].Trim() : RuntimeInformation.ProcessArchitecture.ToString();
}
