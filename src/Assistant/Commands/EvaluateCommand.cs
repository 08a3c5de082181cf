using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Assistant.Answers;
using Assistant.Evaluation;
using Assistant.Retrieval;

namespace Assistant.Commands;

/// <summary><c>evaluate FILE.jsonl</c>: asks every question of a set and prints the figures.</summary>
public static class EvaluateCommand
{
    public static Command Create(Func<AssistantHost> host)
    {
        var file = new Argument<FileInfo>("file") { Description = "Questions, one JSON object a line (see knowledge/README.md)." };
        var json = new Option<bool>("--json") { Description = "Print the figures as one JSON object." };
        var misses = new Option<bool>("--misses") { Description = "List what was wrong or not found first." };
        var without = new Option<string[]>("--without") { Description = $"Take a part of the search away: {string.Join(", ", Ablation.Parts)}." };
        without.AcceptOnlyFromAmong([.. Ablation.Parts]);
        var moments = new Option<bool>("--moments") { Description = "Print only which reachable moments are recognised. The file labels each message report, question or none." };
        var vectors = new Option<bool>("--vectors") { Description = "Compare search by words with search by words and meaning, and note what was found: it decides whether meaning may be used." };
        var details = new Option<bool>("--details") { Description = "Print only how many details of people are stopped. The file holds text, kind and what was planted; in an ordinary sentence nothing." };
        var command = new Command("evaluate", "Ask a set of questions and print how many are right.") { file, json, misses, without, moments, vectors, details };
        command.SetAction(result => Run(host(), result.GetValue(file)!, result.GetValue(json), result.GetValue(misses), Console.Out, Console.Error, result.GetValue(without), result.GetValue(moments), result.GetValue(vectors), result.GetValue(details)));
        return command;
    }

    public static int Run(AssistantHost host, FileInfo file, bool json, bool misses, TextWriter output, TextWriter errors, IReadOnlyList<string>? without = null, bool moments = false, bool vectors = false, bool details = false)
    {
        if (!file.Exists)
        {
            errors.WriteLine($"There is no file '{file.FullName}'. Give the path of a set of questions.");
            return 2;
        }
        if (details) return DetectionFigures.Run(host, file, misses, output, errors);
        IReadOnlyList<EvaluationQuestion> questions;
        try
        {
            questions = EvaluationQuestion.Read(file.FullName);
        }
        catch (FormatException e)
        {
            errors.WriteLine(e.Message);
            return 2;
        }
        if (questions.Count == 0)
        {
            errors.WriteLine($"'{file.Name}' holds no question. Write one {{\"id\":…,\"q\":…,\"kind\":…}} a line.");
            return 2;
        }
        if (moments)
        {
            var recognised = MomentEvaluator.Run(host.Knowledge.MomentFinder, [.. questions.Select(MomentMessage.From).OfType<MomentMessage>()]);
            if (json) output.WriteLine(JsonSerializer.Serialize(recognised, EvaluationJsonContext.Default.MomentReport));
            else MomentFigures.Print(recognised, misses, output);
            return 0;
        }
        if (vectors) return VectorEvaluation.Run(host, questions, output, errors);
        var service = host.Answers;
        if (without is { Count: > 0 })
            service = new AnswerService(without.Aggregate(host.Knowledge, Ablation.Without), host.Site, host.Time, without.Aggregate(new RankingWeights(), Ablation.Without),
                answersAlways: without.Contains(Ablation.Gate));
        var report = new Evaluator(service, host.Content).Run(questions);
        if (json) output.WriteLine(JsonSerializer.Serialize(report, EvaluationJsonContext.Default.EvaluationReport));
        else Print(report, misses, output);
        return 0;
    }

    private static void Print(EvaluationReport r, bool misses, TextWriter output)
    {
        void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        Line($"{r.Questions} questions");
        if (r.AnswerQuestions > 0) Line($"quotation shown   hit@1 {r.Hit1:0.000}   hit@3 {r.Hit3:0.000}   MRR {r.Mrr:0.000}   (n = {r.AnswerQuestions})");
        foreach (var (kind, score) in r.Kinds.OrderBy(k => k.Key)) Line($"{kind,-10} right {score.Right} of {score.Asked} ({(double)score.Right / score.Asked:0.0%})");
        Line($"quotations verified {r.QuotationsVerified} of {r.Quotations}   citations {r.Citations}   answers without a citation {r.AnswersWithoutCitation}");
        Line($"words in an answer: median {r.MedianWords:0}, most {r.MostWords}");
        Line($"latency ms: p50 {r.P50Ms:0.00}   p95 {r.P95Ms:0.00}   p99 {r.P99Ms:0.00}");
        if (!misses) return;
        foreach (var wrong in r.Wrong) output.WriteLine($"wrong  {wrong}");
        foreach (var missed in r.Missed) output.WriteLine($"missed {missed}");
    }
}
