namespace Assistant.Knowledge;

/// <summary>The words of the preview of a quiz in the terminal, beside those of the quiz itself, and what the program fills in.</summary>
internal static class PreviewWordIds
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["preview.sound"] = ["file"],
        ["preview.found"] = [],
        ["preview.not-playable"] = [],
        ["preview.ways"] = [],
        ["preview.not-read"] = ["how"],
        ["preview.points"] = ["points", "sum", "count"],
        ["preview.sources"] = ["sources"],
        ["preview.skipped"] = [],
        ["preview.stopped"] = [],
        ["preview.way"] = ["scenes"],
        ["preview.not-seen"] = ["scenes"],
    };
}
