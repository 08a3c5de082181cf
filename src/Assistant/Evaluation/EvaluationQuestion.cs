using System.Text.Json;
using System.Text.RegularExpressions;

namespace Assistant.Evaluation;

/// <summary>A question with what a right answer has. The kinds: answer, fact, decline, other, emergency, calm, moment, intent.</summary>
public sealed record EvaluationQuestion
{
    public required string Id { get; init; }
    public required string Q { get; init; }
    public required string Kind { get; init; }
    public string? Role { get; init; }
    public IReadOnlyList<string>? Gold { get; init; }
    public IReadOnlyList<string>? Facts { get; init; }
    public string? Intent { get; init; }
    public JsonElement Moment { get; init; }

    /// <summary>The reachable moments that a report or a question is about.</summary>
    public IReadOnlyList<string> Moments { get; init; } = [];

    private static readonly string[] Kinds = ["answer", "fact", "decline", "other", "emergency", "calm", "moment", "intent", "report", "question", "none"];

    /// <exception cref="FormatException">A line cannot be read; the message names file and line.</exception>
    public static IReadOnlyList<EvaluationQuestion> Read(string file)
    {
        var (questions, number) = (new List<EvaluationQuestion>(), 0);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var question = JsonSerializer.Deserialize(line, EvaluationJsonContext.Default.EvaluationQuestion) ?? throw new JsonException("null");
                foreach (var pattern in question.Facts ?? []) _ = new Regex(pattern);
                if (!Kinds.Contains(question.Kind)) throw new JsonException($"'{question.Kind}' is no kind");
                questions.Add(question);
            }
            catch (Exception e) when (e is JsonException or ArgumentException)
            {
                throw new FormatException($"{file}:{number}: This is not an evaluation question ({e.Message.Split('.')[0]}). Write {{\"id\":…,\"q\":…,\"kind\":…}}.", e);
            }
        }
        return questions;
    }
}
