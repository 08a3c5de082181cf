using System.Diagnostics;
using Xunit.Abstractions;

namespace Assistant.CrashTests.Core;

/// <summary>A line for each cycle into the test's output; the counts of many at a time there too, and into a file where one is wanted.</summary>
internal sealed class CrashLog(ITestOutputHelper output, string? file) : IDisposable
{
    private readonly StreamWriter? _file = file is { Length: > 0 } ? new StreamWriter(file, append: true) { AutoFlush = true } : null;
    private readonly Tally _all = new();
    private Tally _tally = new();
    private Stopwatch _began = Stopwatch.StartNew();

    /// <summary>Counts since the last summary.</summary>
    public Tally Tally => _tally;

    public void Cycle(string text) => output.WriteLine(text);

    public void Line(string text)
    {
        output.WriteLine(text);
        _file?.WriteLine(text);
    }

    /// <summary>Writes what was counted since the last summary.</summary>
    public void Summary(string cycles)
    {
        Line($"cycles {cycles}, {_began.Elapsed.TotalSeconds:0} s: {_tally}");
        _all.Add(_tally);
        (_tally, _began) = (new Tally(), Stopwatch.StartNew());
    }

    /// <summary>Writes what was counted in all.</summary>
    public void End()
    {
        Line($"In all: {_all}");
        Line($"Acknowledged, by kind: {_all.Sent}");
    }

    public void Dispose() => _file?.Dispose();
}
