using System.Text.Json;

namespace Assistant.Tests.Attacks;

/// <summary>One line of a set: what somebody sends, in one message or several. <c>docs/evaluation/</c> says who wrote which and how.</summary>
internal sealed record AttackLine(string Id, string Family, IReadOnlyList<string> Turns)
{
    private static readonly string Folder = Path.Combine(Checkout.Content.Root, "tests", "Assistant.Tests", "Attacks", "Sets");

    public bool IsDocument => Family.Contains("doc", StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines of the sets whose names begin like that: those written with the code at hand, and the blind ones.</summary>
    public static IReadOnlyList<AttackLine> Read(string kind) => [.. Directory.EnumerateFiles(Folder, $"{kind}-*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(l => l.Length > 0).Select(Of)];

    private static AttackLine Of(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new(json.GetProperty("id").GetString()!, json.GetProperty("family").GetString()!,
            json.TryGetProperty("turns", out var turns) && turns.ValueKind == JsonValueKind.Array ? [.. turns.EnumerateArray().Select(t => t.GetString()!)] : [json.GetProperty("text").GetString()!]);
    }
}
