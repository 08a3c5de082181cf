using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Answers;

/// <summary>The line that <c>ask --json</c> prints for an answer.</summary>
public static class AnswerJson
{
    public static string Line(string? id, string question, Answer answer, AnswerText text, TimeSpan elapsed) => JsonSerializer.Serialize(
        new AnswerLine(id, question, Name(answer.Status), Name(answer.Intent), answer.Moment, Name(answer.Completeness), text.Of(answer),
            [.. answer.Shown.Select(CitationOf)], Math.Round(elapsed.TotalMilliseconds, 3))
        { Model = answer.Model },
        AnswerJsonContext.Relaxed.AnswerLine);

    /// <summary>A status as the contract writes it: <c>PartlyAnswered</c> is <c>partly-answered</c>.</summary>
    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static CitationLineJson CitationOf(Citation c) => new(
        c.Number, c.Source.Id, c.Source.Title, Name(c.Source.Authority), c.Source.Published, c.Section, c.Held, c.Source.File,
        c.Quote, c.Held ? c.Start : null, c.Held ? c.End : null, c.Passage, c.Url, c.Notices);
}

public sealed record AnswerLine(
    string? Id, string Question, string Status, string Intent, string? Moment, string Completeness, string Answer,
    IReadOnlyList<CitationLineJson> Citations, double ElapsedMs)
{
    /// <summary>The language model that worded it; not there where none did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Model { get; init; }
}

public sealed record CitationLineJson(
    int Number, string Source, string Title, string Authority, string Published, string Section, bool Held, string? File,
    string? Quote, int? Start, int? End, string Passage, string Url, IReadOnlyList<string> Notices);

[JsonSerializable(typeof(AnswerLine))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext
{
    // Readable in a terminal: quotation marks and dashes stay as they are. The output is JSON, never put into a page.
    public static AnswerJsonContext Relaxed { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
