using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Assistant.Benchmarks.Search;
using Assistant.Teams;

namespace Assistant.Benchmarks.Load;

/// <summary>
/// Drives the served program end to end: turns go to <c>/api/messages</c>, answers come to a channel on loopback. Server, channel and driver
/// share the machine. Prints how soon it is ready, its ceiling beside a bare echo, a long run at a steady pace, and an end amid turns.
/// </summary>
internal static class LoadBenchmark
{
    private const int Hands = 32, Starts = 5;
    private static readonly TimeSpan Rush = TimeSpan.FromSeconds(15), WarmUp = TimeSpan.FromMinutes(1), LongestOwed = TimeSpan.FromMinutes(2);

    public static async Task PrintAsync(LoadOptions options, TextWriter output, TextWriter progress)
    {
        await output.WriteLineAsync($"{Machine.Description}; {options.Rate} turns a second of {options.People} people; load before: {Machine.Load}");
        var folder = Directory.CreateTempSubdirectory("load-").FullName;
        try
        {
            await StartsAsync(folder, output);
            await CeilingsAsync(options, folder, output, progress);
            await PacedAsync(options, folder, output, progress);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task StartsAsync(string folder, TextWriter output)
    {
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            using var served = await ServedProcess.StartAssistantAsync(Path.Combine(folder, $"start-{i}"));
            starts.Add(served.ReadyAfter.TotalSeconds);
        }
        await output.WriteLineAsync(Line($"start to ready: median {starts.Order().ElementAt(Starts / 2):0.00} s of {Starts} ({starts.Min():0.00} to {starts.Max():0.00}), each with a new store"));
    }

    private static async Task CeilingsAsync(LoadOptions options, string folder, TextWriter output, TextWriter progress)
    {
        progress.WriteLine("ceilings");
        using var echo = await ServedProcess.StartEchoAsync();
        await EchoAsync(echo.Http, TimeSpan.FromSeconds(3));
        var echoed = await EchoAsync(echo.Http, Rush);
        await using var channel = await LoadChannel.StartAsync();
        using var served = await ServedProcess.StartAssistantAsync(Path.Combine(folder, "ceiling"));
        var driver = new LoadDriver(served.Http, channel, People(options, channel.ServiceUrl), Questions, new Random(options.Seed));
        await driver.RushAsync(Hands, Rush);
        var before = served.ProcessorTime;
        var tally = await driver.RushAsync(Hands, Rush);
        var spent = served.ProcessorTime - before;
        var lost = await driver.LostAsync(LongestOwed);
        var (turns, echoes) = (tally.Count / Rush.TotalSeconds, echoed / Rush.TotalSeconds);
        await output.WriteLineAsync(Line($"ceiling, {Hands} at once: {turns:0} turns/s, {spent.TotalMilliseconds / tally.Count:0.00} ms of processor a turn, lost {lost}; a bare JSON echo {echoes:0} requests/s: {echoes / turns:0.0} times"));
    }

    private static async Task PacedAsync(LoadOptions options, string folder, TextWriter output, TextWriter progress)
    {
        var state = Path.Combine(folder, "paced");
        await using var channel = await LoadChannel.StartAsync();
        var served = await ServedProcess.StartAssistantAsync(state);
        try
        {
            var people = People(options, channel.ServiceUrl);
            var driver = new LoadDriver(served.Http, channel, people, Questions, new Random(options.Seed));
            progress.WriteLine("warming up");
            await driver.PaceAsync(options.Rate, WarmUp);
            progress.WriteLine("measuring");
            LoadTally tally;
            MemoryWatch memory;
            await using (memory = new MemoryWatch(served)) tally = await driver.PaceAsync(options.Rate, TimeSpan.FromMinutes(options.Minutes));
            var lost = await driver.LostAsync(LongestOwed);
            await output.WriteLineAsync(Line($"paced, {options.Minutes:0.#} minutes: {tally.Accepted} turns accepted ({tally.Statuses}), {tally.Skipped} not sent for want of somebody idle, lost {lost}; load after: {Machine.Load}"));
            foreach (var kind in Enum.GetValues<TurnKind>().Select(k => (TurnKind?)k).Append(null))
            {
                var (count, p50, p99, most) = tally.Times(kind);
                await output.WriteLineAsync(Line($"  {kind?.ToString().ToLowerInvariant() ?? "all",-10} {count,7}   p50 {p50,7:0.0} ms   p99 {p99,7:0.0} ms   most {most,7:0.0} ms"));
            }
            var (first, last) = memory.Ends;
            await output.WriteLineAsync(Line($"  memory: first fifth {first:0} MiB, last fifth {last:0} MiB ({(last / first - 1) * 100:+0.0;-0.0} %), most {memory.Most:0} MiB"));
            await output.WriteLineAsync(await DrainAsync(options, state, served, driver, channel));
        }
        finally
        {
            served.Dispose();
        }
    }

    // The end comes amid turns; what was accepted and not answered by then is answered by the next start.
    private static async Task<string> DrainAsync(LoadOptions options, string state, ServedProcess served, LoadDriver driver, LoadChannel channel)
    {
        var turns = driver.PaceAsync(options.Rate, TimeSpan.FromSeconds(4));
        await Task.Delay(TimeSpan.FromSeconds(2));
        var took = await served.EndAsync();
        var tally = await turns;
        var owed = channel.Waiting.Count;
        using var next = await ServedProcess.StartAssistantAsync(state);
        var lost = await driver.LostAsync(LongestOwed);
        return Line($"SIGTERM amid {options.Rate} turns/s: gone after {took.TotalSeconds:0.00} s, {tally.Accepted} accepted before, {owed} of them not answered yet; after the next start lost {lost}");
    }

    private static async Task<long> EchoAsync(HttpClient http, TimeSpan length)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new LoadPerson(0, TurnKind.Question, "http://127.0.0.1/", new Random(1)).Next("1", Questions), TeamsJson.Wire.Activity);
        var (count, end) = (0L, Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency));
        await Task.WhenAll(Enumerable.Range(0, Hands).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetTimestamp() < end)
            {
                using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                using var response = await http.PostAsync(EchoServer.Path, content);
                response.EnsureSuccessStatusCode();
                Interlocked.Increment(ref count);
            }
        })));
        return count;
    }

    // Of twenty people eight ask, one is in danger, two tell of a moment, four screen, three take a quiz, two search.
    private static List<LoadPerson> People(LoadOptions options, string serviceUrl)
    {
        TurnKind[] mix = [.. Enumerable.Repeat(TurnKind.Question, 8), TurnKind.Danger, TurnKind.Moment, TurnKind.Moment, .. Enumerable.Repeat(TurnKind.Screening, 4), .. Enumerable.Repeat(TurnKind.Quiz, 3), TurnKind.Search, TurnKind.Search];
        return [.. Enumerable.Range(0, options.People).Select(i => new LoadPerson(i, mix[i * 7 % mix.Length], serviceUrl, new Random(options.Seed + i)))];
    }

    private static IReadOnlyList<string> Questions { get; } = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Search", "questions.txt"));

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
