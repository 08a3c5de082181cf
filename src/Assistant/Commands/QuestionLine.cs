using System.Text.Json;

namespace Assistant.Commands;

/// <summary>A line of a file of questions. Fields that it does not know, it leaves alone.</summary>
public sealed record QuestionLine(string? Id, string Text, string? Role, string? Area)
{
    public static QuestionLine? Read(string line, out string problem)
    {
        problem = "";
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("q", out var q) && q.ValueKind == JsonValueKind.String)
                return new QuestionLine(Field(json.RootElement, "id"), q.GetString()!, Field(json.RootElement, "role"), Field(json.RootElement, "area"));
            problem = "This line has no question. Write {\"id\":\"q1\",\"q\":\"…\"}.";
        }
        catch (JsonException e)
        {
            problem = $"This line is not JSON ({e.Message.Split('.')[0]}). Write {{\"id\":\"q1\",\"q\":\"…\"}}.";
        }
        return null;
    }

    private static string? Field(JsonElement json, string name) => json.TryGetProperty(name, out var value)
        ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.ToString()
        : null;
}
