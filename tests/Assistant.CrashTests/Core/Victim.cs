using System.Collections.Concurrent;
using System.Diagnostics;

namespace Assistant.CrashTests.Core;

/// <summary>The assistant as a process of its own, as it is served, over a world's content and state.</summary>
internal sealed class Victim : IDisposable
{
    private const int MostSaid = 40;
    private const string Listens = "The chat is at";
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(90), LongestAnswer = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _wasKilled;

    private Victim(Process process, int port)
    {
        _process = process;
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = LongestAnswer };
        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => Hear(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Http { get; }

    public bool WasKilled => _wasKilled;

    /// <summary>Called for each line that it writes from now on; those before are told first.</summary>
    public Action<string>? Heard
    {
        get;
        set
        {
            field = value;
            foreach (var line in _said) value?.Invoke(line);
        }
    }

    /// <summary>The last lines that it wrote.</summary>
    public string LastWords => string.Join(Environment.NewLine, _said);

    /// <param name="world">Where it lives.</param>
    /// <param name="name">What it is called where others look at its connections.</param>
    public static Victim Start(World world, string? name = null)
    {
        var port = Ports.Free();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Assistant.dll"), "serve", "--port", $"{port}"])
        {
            WorkingDirectory = world.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Content__Root"] = world.Content.Root;
        start.Environment["State__File"] = world.State.File;
        start.Environment["State__KeyFolder"] = world.State.KeyFolder;
        if (world.State.PostgreSql.Length > 0) start.Environment["State__PostgreSql"] = $"{world.State.PostgreSql};Application Name={name}";
        foreach (var (setting, value) in world.Settings) start.Environment[setting] = value;
        return new Victim(Process.Start(start)!, port);
    }

    /// <summary>Returns when it says that it listens, or was killed before. Not when something takes connections: it tries its port first.</summary>
    public async Task ListensAsync()
    {
        var first = await Task.WhenAny(_listens.Task, _process.WaitForExitAsync(), Task.Delay(LongestStart));
        if (first == _listens.Task || WasKilled) return;
        throw new CrashException(_process.HasExited ? "the assistant ended by itself while it started" : "the assistant did not listen in time");
    }

    /// <summary>SIGKILL: nothing in it gets to know.</summary>
    public void Kill()
    {
        _wasKilled = true;
        _process.Kill(entireProcessTree: true);
    }

    /// <summary>SIGTERM: it is asked to end, and ends in its own time.</summary>
    /// <returns>Its exit code, and how long it took.</returns>
    public async Task<(int ExitCode, TimeSpan Took)> EndAsync(Func<Task> meanwhile)
    {
        var began = Stopwatch.GetTimestamp();
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"])) await kill.WaitForExitAsync();
        await meanwhile();
        await GoneAsync();
        return (_process.ExitCode, Stopwatch.GetElapsedTime(began));
    }

    public async Task GoneAsync()
    {
        using var longest = new CancellationTokenSource(LongestAnswer);
        await _process.WaitForExitAsync(longest.Token);
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        Http.Dispose();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        if (line.Contains(Listens, StringComparison.Ordinal)) _listens.TrySetResult();
        _said.Enqueue(line);
        Heard?.Invoke(line);
        if (_said.Count > MostSaid) _said.TryDequeue(out _);
    }
}
