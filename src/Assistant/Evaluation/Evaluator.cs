using System.Diagnostics;
using Assistant.Answers;
using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Evaluation;

/// <summary>Asks every question of a set through the served path and counts what came back.</summary>
public sealed class Evaluator(AnswerService service, ContentFolder content)
{
    public EvaluationReport Run(IReadOnlyList<EvaluationQuestion> questions)
    {
        foreach (var question in questions.Take(20)) service.Answer(new Question(question.Q));
        var runs = questions.Select(Ask).ToList();
        var answers = runs.Where(r => r.Question.Kind == "answer").ToList();
        var times = runs.Select(r => r.Elapsed.TotalMilliseconds).Order().ToList();
        var words = runs.Where(r => r.Answer.Parts.Count > 0).Select(r => AnswerText.WordsBeforeMore(r.Answer)).DefaultIfEmpty(0).Order().ToList();
        var shown = runs.SelectMany(r => r.Shown).ToList();
        return new EvaluationReport
        {
            Questions = runs.Count,
            AnswerQuestions = answers.Count,
            Hit1 = Share(answers.Count(r => r.Rank == 1), answers.Count),
            Hit3 = Share(answers.Count(r => r.Rank is > 0 and <= 3), answers.Count),
            Mrr = answers.Count == 0 ? 0 : answers.Average(r => r.Rank == 0 ? 0 : 1.0 / r.Rank),
            Kinds = runs.GroupBy(r => r.Question.Kind).ToDictionary(g => g.Key, g => new KindScore(g.Count(r => r.Right), g.Count())),
            Citations = shown.Count,
            Quotations = shown.Count(c => c.Held),
            QuotationsVerified = shown.Count(c => c.Held && StandsInFile(c)),
            AnswersWithoutCitation = runs.Count(r => r is { Answer: { Status: AnswerStatus.Answered or AnswerStatus.PartlyAnswered, Intent: Intent.Question }, Shown.Count: 0 }),
            MedianWords = At(words.ConvertAll(w => (double)w), 0.5),
            MostWords = words[^1],
            P50Ms = At(times, 0.5),
            P95Ms = At(times, 0.95),
            P99Ms = At(times, 0.99),
            Wrong = [.. runs.Where(r => !r.Right).Select(r => $"{r.Question.Id} {r.Question.Kind} -> {AnswerJson.Name(r.Answer.Status)}: {r.Question.Q}")],
            Ranks = [.. answers.Select(r => r.Rank)],
            Missed = [.. answers.Where(r => r.Rank != 1).Select(r => $"{r.Question.Id} rank {r.Rank}: {r.Question.Q}")],
        };
    }

    private sealed record Asked(EvaluationQuestion Question, Answer Answer, string Text, IReadOnlyList<Citation> Shown, TimeSpan Elapsed, bool Right, int Rank);

    private Asked Ask(EvaluationQuestion question)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = service.Answer(new Question(question.Q) { Role = question.Role });
        var elapsed = Stopwatch.GetElapsedTime(start);
        var text = service.Text.Of(answer);
        var shown = answer.Shown;
        return new Asked(question, answer, text, shown, elapsed, Judge.IsRight(question, answer, text), Judge.Rank(question, shown));
    }

    private bool StandsInFile(Citation citation)
    {
        var file = content.Read(citation.Source.File!);
        return citation.End <= file.Length && file[citation.Start..citation.End] == citation.Quote;
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static double At(List<double> ordered, double share) => ordered.Count == 0 ? 0 : ordered[Math.Min(ordered.Count - 1, (int)(share * ordered.Count))];
}
