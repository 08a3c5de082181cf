using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assistant.Sources.Changes;

namespace Assistant.Sources.Notes;

/// <summary>Writes an expert note in the form of <c>knowledge/guidance/*.md</c>, so that it is read and checked as every other note.</summary>
public static class NoteText
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Signs that mean something in that form, and so may not stand in what is said.</summary>
    public static bool HoldsSigns(string words) => words.Contains('{') || words.Contains('}') || words.Contains("[^", StringComparison.Ordinal);

    public static string Of(string id, WrittenNote note, DateOnly today)
    {
        var text = new StringBuilder();
        text.Append("---\n").Append($"id: {id}\ntitle: {Quoted(note.Title)}\nreading: {Quoted(note.Title)}\narea: {Quoted(note.Area)}\n");
        text.Append($"status: approved\napproved-by: {Quoted(note.Owner)}\napproved-on: {SourceFields.Written(today)}\nreview-due: {SourceFields.Written(note.Expires ?? today)}\n---\n\n");
        text.Append(note.IsSteps ? "## Steps\n\n" : "## Facts\n\n");
        var cited = note.Statements.SelectMany(s => s.Cites).Distinct().ToList();
        foreach (var (says, cites) in note.Statements)
            text.Append($"{(note.IsSteps ? "1." : "-")} {says}{string.Concat(cites.Select(c => $" [^c{cited.IndexOf(c) + 1}]"))}\n");
        text.Append('\n');
        for (var i = 0; i < cited.Count; i++) text.Append($"[^c{i + 1}]: {cited[i]}\n");
        return text.ToString();
    }

    // JSON's strings are YAML's too.
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Json);
}
