using Assistant.Knowledge;

namespace Assistant.Models;

/// <summary>What a language model is told, as <c>knowledge/prompts/</c> holds it. Nothing of a question stands in them.</summary>
/// <param name="Answer">How to word an answer from numbered passages.</param>
/// <param name="FollowUp">How to make a follow-up stand alone.</param>
/// <param name="Questions">How to propose questions for a passage.</param>
public sealed record Prompts(string Answer, string FollowUp, string Questions)
{
    public const string Folder = "knowledge/prompts";

    // What a prompt has to say for the reply to be read: the names of the fields.
    private const string Text = "\"text\"", Passages = "\"passages\"", Question = "\"question\"";

    public static Prompts Read(ContentFolder content, ProblemList problems) => new(
        One("answer.md", content, problems, Text, Passages),
        One("follow-up.md", content, problems, Question),
        One("questions.md", content, problems, Question));

    private static string One(string name, ContentFolder content, ProblemList problems, params string[] fields)
    {
        var file = $"{Folder}/{name}";
        if (!content.Exists(file))
        {
            problems.Add(file, 1, "The prompt is missing.", "Put it back: a language model is told nothing without it.");
            return "";
        }
        var prompt = content.Read(file);
        foreach (var field in fields.Where(f => !prompt.Contains(f, StringComparison.Ordinal)))
            problems.Add(file, 1, $"The prompt does not ask for {field}.", "Show the line of JSON that the model has to write, with that field.");
        return prompt.Trim();
    }
}
