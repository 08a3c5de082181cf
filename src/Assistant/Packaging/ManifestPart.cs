using System.Text.Json;

namespace Assistant.Packaging;

/// <summary>One place in the manifest and the way to it, so that what is wrong is named where it stands.</summary>
public sealed record ManifestPart(string Path, JsonElement Value, List<string> Problems)
{
    public bool Exists => Value.ValueKind != JsonValueKind.Undefined;

    public ManifestPart this[string name] => new(
        Path.Length == 0 ? name : $"{Path}.{name}",
        Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty(name, out var value) ? value : default,
        Problems);

    public IReadOnlyList<ManifestPart> Items => Value.ValueKind == JsonValueKind.Array
        ? [.. Value.EnumerateArray().Select((item, i) => new ManifestPart($"{Path}[{i}]", item, Problems))]
        : [];

    public IReadOnlyList<string> Names => Value.ValueKind == JsonValueKind.Object ? [.. Value.EnumerateObject().Select(p => p.Name)] : [];

    /// <summary>The words that have to stand here. Where they are missing or too long, that is a problem.</summary>
    public string Text(int most = int.MaxValue)
    {
        var text = Value.ValueKind == JsonValueKind.String ? Value.GetString()! : "";
        if (string.IsNullOrWhiteSpace(text)) Complain("is missing.", "Put it in.");
        else if (text.Length > most) Complain($"has {text.Length} characters, and {most} are the most.", "Shorten it.");
        return text;
    }

    public void AtMost(int most, string what)
    {
        if (Items.Count > most) Complain($"has {Items.Count} {what}, and {most} are the most.", "Take some out.");
    }

    public void Complain(string what, string mend) => Problems.Add($"{ManifestTemplate.File}: {(Path.Length == 0 ? "the manifest" : Path)} {what} {mend}");
}
