using System.Diagnostics;

namespace Assistant.CrashTests.Core;

/// <summary>Start, stream, SIGKILL at a random moment, restart, compare, deliver again, compare: again and again over one world.</summary>
internal sealed class CrashLoop(World world, IWorkload workload, CrashLog log, Random random)
{
    private static readonly TimeSpan LongestStream = TimeSpan.FromMinutes(2), LongestStart = TimeSpan.FromMilliseconds(900);

    private Run? _run;
    private int _runs;

    /// <exception cref="CrashException">Something was lost, doubled, or cannot be read.</exception>
    public async Task CyclesAsync(int first, int last)
    {
        try
        {
            await StartAsync();
            for (var cycle = first; cycle <= last; cycle++) await CycleAsync(cycle);
            await _run!.KillAsync();
            workload.Rest();
        }
        catch (Exception e)
        {
            world.IsKept = true;
            var told = $"{e.Message}{Environment.NewLine}The state is kept in {world.Folder}. The assistant's last words:{Environment.NewLine}{_run?.LastWords}";
            log.Line(told);
            throw new CrashException(told, e);
        }
        finally
        {
            _run?.Dispose();
        }
    }

    private async Task CycleAsync(int cycle)
    {
        var (began, moment) = (Stopwatch.StartNew(), workload.InStream(random));
        await StreamAsync(moment);
        var (streamed, inFlight, journal) = (began.ElapsedMilliseconds, workload.InFlight, world.HasJournal);
        log.Tally.Add($"killed at a {moment.Sign.ToString().ToLowerInvariant()}");
        if (journal) log.Tally.Add("killed inside a transaction");
        workload.Rest();
        await RestartAsync();
        log.Cycle($"{cycle,4}  killed at {moment}{(journal ? ", inside a transaction" : "")}; {streamed} ms and {began.ElapsedMilliseconds - streamed} ms; on its way: {(inFlight.Count == 0 ? "nothing" : string.Join(", ", inFlight.Order()))}");
    }

    private async Task StreamAsync(Moment moment)
    {
        _run!.Arm(moment);
        var streaming = workload.DriveAsync(_run);
        if (await Task.WhenAny(streaming, Task.Delay(LongestStream)) != streaming) throw new CrashException($"The moment '{moment}' never came: the assistant no longer answers. On its way: {string.Join(", ", workload.InFlight.Order())}");
        await streaming;
        if (await _run.DisarmAsync()) throw new CrashException("The stream ended although nobody killed the assistant.");
    }

    // Now and then it is killed again while it starts, or while what was on its way is delivered again.
    private async Task RestartAsync()
    {
        if (random.Next(20) == 0)
        {
            log.Tally.Add("killed in a start");
            var listens = Start().ListensAsync();
            await Task.WhenAny(listens, Task.Delay(Moment.Some(random, LongestStart.TotalMilliseconds)));
            await _run!.KillAsync();
            await listens;
            workload.Rest();
        }
        await StartAsync();
        Compare();
        log.Tally.Add("delivered again", workload.InFlight.Count);
        if (random.Next(6) == 0) _run!.Arm(workload.Early(random));
        await workload.RedeliverAsync(_run!);
        if (!await _run!.DisarmAsync())
        {
            log.Tally.Add("killed in redelivery");
            workload.Rest();
            await StartAsync();
            Compare();
            await workload.RedeliverAsync(_run);
        }
        Compare();
    }

    private Task StartAsync() => Start().ListensAsync();

    private Run Start()
    {
        _run?.Dispose();
        return _run = new Run(world, ++_runs);
    }

    private void Compare()
    {
        log.Tally.Add("comparisons");
        if (workload.Compare() is { Count: > 0 } wrong) throw new CrashException(string.Join(Environment.NewLine, wrong));
    }
}

/// <summary>What a crash must not do was done.</summary>
internal sealed class CrashException(string message, Exception? inner = null) : Exception(message, inner);
