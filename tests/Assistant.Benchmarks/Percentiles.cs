using System.Diagnostics;
using System.Globalization;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Evaluation;

namespace Assistant.Benchmarks;

/// <summary>How long a whole answer takes, question by question: five warm rounds over every shipped question, then five that count.</summary>
public static class Percentiles
{
    private const int Rounds = 5;

    public static void Print(TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        var host = AssistantHost.Start(site: new SiteOptions { ShowDrafts = true });
        var questions = host.Content.Files("knowledge/evaluation", "*.jsonl").SelectMany(f => EvaluationQuestion.Read(host.Content.PathOf(f))).Select(q => new Question(q.Q)).ToList();
        host.Answers.Answer(questions[0]);
        var first = Stopwatch.GetElapsedTime(start);

        for (var round = 0; round < Rounds; round++)
            foreach (var question in questions) host.Answers.Answer(question);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
            foreach (var question in questions)
            {
                var from = Stopwatch.GetTimestamp();
                host.Answers.Answer(question);
                times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{questions.Count} questions: p50 {times[times.Count / 2]:0.00} ms, p99 {times[times.Count * 99 / 100]:0.00} ms, most {times[^1]:0.00} ms; from start to first answer {first.TotalSeconds:0.00} s"));
    }
}
