namespace Assistant.Knowledge;

/// <summary>The words of the pages for managers, and what the program fills in.</summary>
internal static class ManagerWordIds
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["managers.open"] = [],
        ["managers.csv"] = [],
        ["managers.until"] = ["time", "minutes"],
        ["managers.gone-title"] = [],
        ["managers.gone"] = [],
        ["managers.moments-title"] = [],
        ["managers.moments-about"] = [],
        ["counts.counted"] = [],
        ["counts.not-kept"] = ["least"],
        ["counts.meaning"] = [],
        ["counts.up-to"] = ["date"],
        ["counts.none"] = [],
        ["counts.without"] = ["moments"],
        ["counts.week"] = [],
        ["counts.from"] = [],
        ["counts.to"] = [],
        ["counts.kind"] = [],
        ["counts.kind-week"] = [],
        ["counts.kind-rest"] = [],
        ["counts.moment"] = [],
        ["counts.dates"] = ["from", "to"],
        ["counts.rest"] = ["from", "to"],
        ["counts.shown"] = [],
        ["counts.done"] = [],
        ["counts.later"] = [],
        ["counts.refused"] = [],
        ["counts.nobody-reached"] = [],
        ["counts.somebody-else"] = [],
        ["counts.not-safe"] = [],
        ["counts.other"] = [],
        ["counts.hours"] = [],
        ["counts.under"] = ["least"],
        ["counts.under-hour"] = [],
        ["counts.hours-few"] = [],
    };
}
