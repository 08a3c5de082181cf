using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Assistant.Benchmarks;

/// <summary>From the start of the process to the first 200 of <c>/health/ready</c>, over a new database each time.</summary>
internal static class Ready
{
    private const int Starts = 5, Port = 3990;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10), Longest = TimeSpan.FromMinutes(2);

    public static async Task PrintAsync(TextWriter output)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}"), Timeout = TimeSpan.FromSeconds(2) };
        var (walls, cpus) = (new List<double>(), new List<double>());
        await output.WriteLineAsync("| start | s to ready | s of processor | load |\n|---|---|---|---|");
        for (var start = 1; start <= Starts; start++)
        {
            var (wall, cpu) = await OnceAsync(http);
            walls.Add(wall);
            cpus.Add(cpu);
            var load = File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0] : "";
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {start} | {wall:0.00} | {cpu:0.00} | {load} |"));
        }
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| median | {walls.Order().ElementAt(Starts / 2):0.00} | {cpus.Order().ElementAt(Starts / 2):0.00} | |"));
    }

    private static async Task<(double Wall, double Cpu)> OnceAsync(HttpClient http)
    {
        var folder = Directory.CreateTempSubdirectory("ready-");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Assistant.dll"), "serve", "--port", $"{Port}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["State__File"] = Path.Combine(folder.FullName, "state", "state.db");
        start.Environment["State__KeyFolder"] = Path.Combine(folder.FullName, "keys");
        var began = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        while (!await IsReadyAsync(http) && began.Elapsed < Longest) await Task.Delay(Look);
        var (wall, cpu) = (began.Elapsed.TotalSeconds, process.TotalProcessorTime.TotalSeconds);
        process.Kill();
        await process.WaitForExitAsync();
        folder.Delete(recursive: true);
        return (wall, cpu);
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync("/health/ready");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
