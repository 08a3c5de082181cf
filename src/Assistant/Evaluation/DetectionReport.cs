using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Safety;

namespace Assistant.Evaluation;

/// <summary>A sentence in which somebody's detail was planted, or an ordinary one without any.</summary>
/// <param name="Id">How the line is named.</param>
/// <param name="Kind">What was planted.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Planted">The detail as it stands in the sentence, or a list of them; nothing in an ordinary one.</param>
public sealed record PlantedLine(string Id, string Kind, string Text, JsonElement Planted = default)
{
    /// <summary>What was planted.</summary>
    public IReadOnlyList<string> Details => Planted.ValueKind switch
    {
        JsonValueKind.String => [Planted.GetString()!],
        JsonValueKind.Array => [.. Planted.EnumerateArray().Select(p => p.GetString()!)],
        _ => [],
    };

    /// <exception cref="FormatException">A line is not one of these.</exception>
    public static IReadOnlyList<PlantedLine> Read(string file) => [.. File.ReadLines(file).Where(l => l.Trim().Length > 0).Select(Line)];

    private static PlantedLine Line(string json, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PlantedJson.Default.PlantedLine) is { Text: not null, Kind: not null } line && line.Details.All(d => line.Text.Contains(d, StringComparison.Ordinal))
                ? line
                : throw new FormatException($"Line {number + 1} has to hold \"text\", \"kind\" and, where something is planted, \"planted\" as it stands in the text.");
        }
        catch (JsonException)
        {
            throw new FormatException($"Line {number + 1} is not one JSON object.");
        }
    }
}

/// <summary>How many planted details are stopped, and how many ordinary sentences are. Found is a sentence of which no planted detail remains whole.</summary>
public sealed record DetectionReport(IReadOnlyDictionary<string, (int Found, int Planted)> Kinds, int Alarms, int Ordinary, IReadOnlyList<string> Missed, IReadOnlyList<string> Alarmed)
{
    public int Planted => Kinds.Values.Sum(k => k.Planted);
    public int Found => Kinds.Values.Sum(k => k.Found);

    public static DetectionReport Of(SafetyRules rules, IReadOnlyList<PlantedLine> lines)
    {
        var judged = lines.Select(l => (Line: l, Masked: SafetyRules.Mask(l.Text, rules.FindPersonalDetails(l.Text)))).ToList();
        var (planted, ordinary) = (judged.Where(j => j.Line.Details.Count > 0).ToList(), judged.Where(j => j.Line.Details.Count == 0).ToList());
        return new DetectionReport(
            planted.GroupBy(j => j.Line.Kind).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (g.Count(IsFound), g.Count())),
            ordinary.Count(IsAlarm), ordinary.Count,
            [.. planted.Where(j => !IsFound(j)).Select(j => $"{j.Line.Id} {j.Line.Kind}: {j.Masked}   ({string.Join(" | ", j.Line.Details)})")],
            [.. ordinary.Where(IsAlarm).Select(j => $"{j.Line.Id}: {j.Masked}")]);
    }

    private static bool IsFound((PlantedLine Line, string Masked) judged) => !judged.Line.Details.Any(d => judged.Masked.Contains(d, StringComparison.Ordinal));

    private static bool IsAlarm((PlantedLine Line, string Masked) judged) => judged.Masked != judged.Line.Text;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PlantedLine))]
internal sealed partial class PlantedJson : JsonSerializerContext;
