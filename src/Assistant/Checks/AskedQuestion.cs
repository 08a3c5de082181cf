using System.Text.Json;
using Assistant.Knowledge;

namespace Assistant.Checks;

/// <summary>A line of <c>knowledge/evaluation/*.jsonl</c>, as far as a check needs it, with its line.</summary>
public sealed record AskedQuestion(string File, int Line, string Id, string Text)
{
    public const string Folder = "knowledge/evaluation";

    public static IReadOnlyList<AskedQuestion> ReadAll(ContentFolder content, ProblemList problems) =>
        [.. content.Files(Folder, "*.jsonl").SelectMany(file => Read(file, content.Read(file), problems))];

    private static IEnumerable<AskedQuestion> Read(string file, string text, ProblemList problems)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Trim().Length == 0) continue;
            if (Parse(line) is ({ } id, { } question)) yield return new AskedQuestion(file, number, id, question);
            else problems.Add(file, number, "This line is not a question.", "Write {\"id\": \"…\", \"q\": \"…\", …} on one line.");
        }
    }

    private static (string? Id, string? Question) Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? (Field(json.RootElement, "id"), Field(json.RootElement, "q")) : (null, null);
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? Field(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
