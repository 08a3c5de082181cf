using System.Diagnostics;
using System.Globalization;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Quizzes;

namespace Assistant.Benchmarks;

/// <summary>
/// How long a learner waits for the response to an answer while 200 learners of one quiz answer, each in a private chat of their own:
/// the real server on loopback, with its SQLite file on the disk. Clients and channel run in the same process and count into the load.
/// </summary>
public static class QuizAnswers
{
    private const int Learners = 200, Rounds = 3;

    public static async Task PrintAsync(TextWriter output)
    {
        var host = AssistantHost.Start(site: new SiteOptions { ShowDrafts = true });
        var scenario = host.Knowledge.Quizzes.First(q => q.Items.First().Type == QuizItemType.Single);
        output.WriteLine($"{Environment.ProcessorCount} cores, load {Load()} before");
        output.WriteLine("arrival   answers  lost  doubled      p50      p95      p99     most   load");
        await RunAsync(host, scenario, TimeSpan.FromSeconds(1));
        foreach (var arrival in new[] { TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1), TimeSpan.Zero })
        {
            var (times, lost, doubled) = (new List<double>(), 0, 0);
            for (var round = 0; round < Rounds; round++)
            {
                var (measured, counted) = await RunAsync(host, scenario, arrival);
                times.AddRange(measured);
                lost += Math.Max(0, Learners - counted);
                doubled += Math.Max(0, counted - Learners);
            }
            times.Sort();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(arrival == TimeSpan.Zero ? "at once" : $"in {arrival.TotalSeconds:0} s"),-8} {times.Count,8} {lost,5} {doubled,8} {At(times, 50),5:0.0} ms {At(times, 95),5:0.0} ms {At(times, 99),5:0.0} ms {times[^1],5:0.0} ms   {Load()}"));
        }
    }

    // One quiz: everybody comes in, then answers at a moment of the arrival; how long each waited, and how many answers the trainer is told of.
    private static async Task<(IReadOnlyList<double> Milliseconds, int Counted)> RunAsync(AssistantHost host, Scenario scenario, TimeSpan arrival)
    {
        await using var served = await ServedQuiz.StartAsync(host);
        var trainer = new QuizCaller(served, "trainer", ServedQuiz.Trainer);
        await trainer.SayAsync("quiz");
        var quiz = await trainer.PressAsync(("do", "start"), ("scenario", scenario.Id));
        var (id, code) = (quiz.Data("group"), quiz.Code);
        var learners = Enumerable.Range(0, Learners).Select(n => new QuizCaller(served, $"learner-{n}", null)).ToList();
        await Parallel.ForEachAsync(learners, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (l, _) => await l.SayAsync($"join {code}"));
        await served.UntilCaughtUpAsync();

        var (item, random) = (scenario.Items.First(), new Random(1));
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(learners.Select(async (learner, at) =>
        {
            var due = arrival * random.NextDouble();
            if (due - Stopwatch.GetElapsedTime(start) is var wait && wait > TimeSpan.Zero) await Task.Delay(wait);
            var sent = Stopwatch.GetTimestamp();
            await learner.PressAsync(("do", "group-answer"), ("group", id), ("item", item.Id), ("answer", item.Options[at % item.Options.Count].Code), ("sure", "Sure"));
            return Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
        }));
        return (times, (await trainer.PressAsync(("do", "watch"), ("group", id))).Answered);
    }

    private static double At(List<double> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
