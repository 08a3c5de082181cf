using System.Text.Json;
using Assistant.Teams;

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
            if (json.RootElement.TextOf("q") is { } q)
                return new QuestionLine(Field(json.RootElement, "id"), q, Field(json.RootElement, "role"), Field(json.RootElement, "area"));
            problem = "This line has no question. Write {\"id\":\"q1\",\"q\":\"…\"}.";
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            problem = $"This line is not JSON ({e.Message.Split('.')[0]}). Write {{\"id\":\"q1\",\"q\":\"…\"}}.";
        }
        return null;
    }

    private static string? Field(JsonElement json, string name) => json.Property(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.Read() : $"{value}";
}
