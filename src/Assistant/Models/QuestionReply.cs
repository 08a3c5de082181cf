using System.Text.Json;

namespace Assistant.Models;

/// <summary>A question that a model was asked to give as <c>{"question": "…"}</c>.</summary>
internal static class QuestionReply
{
    /// <summary>The question, trimmed; null where the text holds no such object.</summary>
    public static string? Read(string text)
    {
        var (start, end) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (start < 0 || end < start) return null;
        try
        {
            using var json = JsonDocument.Parse(text[start..(end + 1)]);
            return json.RootElement.TryGetProperty("question", out var question) && question.ValueKind == JsonValueKind.String && question.GetString()?.Trim() is { Length: > 0 } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
