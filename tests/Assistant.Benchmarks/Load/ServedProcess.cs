using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Assistant.Benchmarks.Search;

namespace Assistant.Benchmarks.Load;

/// <summary>The program as it is served, in a process of its own, or another one beside it.</summary>
internal sealed class ServedProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private readonly Process _process;

    private ServedProcess(Process process, Uri address, TimeSpan readyAfter)
    {
        (_process, ReadyAfter) = (process, readyAfter);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 512 }) { BaseAddress = address, Timeout = Longest };
    }

    public HttpClient Http { get; }

    /// <summary>From its start as a process to the first time that it said it was ready.</summary>
    public TimeSpan ReadyAfter { get; }

    public long Memory => ProcessMemory.NowOf(_process.Id);

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ServedProcess> StartAssistantAsync(string folder)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Assistant.dll"), "serve", "--port", port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["State__File"] = Path.Combine(folder, "state.db");
        start.Environment["State__KeyFolder"] = Path.Combine(folder, "keys");
        start.Environment["Site__Folder"] = Path.Combine(folder, "site");
        var (process, clock) = (Process.Start(start)!, Stopwatch.StartNew());
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, e) => { if (e.Data is { Length: > 0 }) Console.Error.WriteLine($"    {e.Data}"); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var address = new Uri($"http://127.0.0.1:{port}");
        using var asking = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        while (!await IsReadyAsync(asking))
        {
            if (process.HasExited || clock.Elapsed > Longest) throw new InvalidOperationException("The assistant did not become ready.");
            await Task.Delay(5);
        }
        return new ServedProcess(process, address, clock.Elapsed);
    }

    public static async Task<ServedProcess> StartEchoAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Assistant.Benchmarks.dll"), "load-echo"]) { RedirectStandardOutput = true };
        var (process, clock) = (Process.Start(start)!, Stopwatch.StartNew());
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The echo did not start.");
        return new ServedProcess(process, new Uri(address), clock.Elapsed);
    }

    /// <summary>SIGTERM, as systemd or an orchestrator ends it; how long it took to go.</summary>
    public async Task<TimeSpan> EndAsync()
    {
        var clock = Stopwatch.StartNew();
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var longest = new CancellationTokenSource(Longest);
        await _process.WaitForExitAsync(longest.Token);
        return clock.Elapsed;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        Http.Dispose();
        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync("/health/ready");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
