namespace Assistant.Knowledge;

/// <summary>The words of reachable moments, and what the program fills in.</summary>
internal static class MomentWordIds
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["moment.about"] = [],
        ["moment.about-draft"] = [],
        ["moment.ask-role"] = [],
        ["moment.who"] = ["who"],
        ["moment.who-all"] = [],
        ["moment.who-except"] = ["roles"],
        ["moment.why"] = [],
        ["moment.done"] = [],
        ["moment.later"] = [],
        ["moment.not-possible"] = [],
        ["moment.undo"] = [],
        ["moment.ask-reason"] = [],
        ["moment.reason-refused"] = [],
        ["moment.reason-nobody-reached"] = [],
        ["moment.reason-somebody-else"] = [],
        ["moment.reason-not-safe"] = [],
        ["moment.reason-other"] = [],
        ["moment.state-done"] = [],
        ["moment.state-later"] = [],
        ["moment.state-refused"] = [],
        ["moment.state-nobody-reached"] = [],
        ["moment.state-somebody-else"] = [],
        ["moment.state-not-safe"] = [],
        ["moment.state-other"] = [],
        ["moment.more"] = ["count"],
        ["moment.back"] = [],
        ["moment.page"] = ["from", "to", "count"],
        ["moment.words"] = [],
        ["moment.words-help"] = [],
        ["moment.words-avoid"] = [],
        ["moment.offer"] = ["title"],
    };
}
