namespace Assistant.Knowledge;

/// <summary>The words that tell somebody that an answer no longer holds, and what the program fills in.</summary>
internal static class RecallWordIds
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["recall.repeat"] = [],
        ["recall.title"] = [],
        ["recall.title-supersede"] = [],
        ["recall.withdraw"] = ["date", "source", "why"],
        ["recall.replace"] = ["date", "source", "why"],
        ["recall.supersede"] = ["date", "source", "newer", "what"],
        ["recall.answer-one"] = [],
        ["recall.answers"] = [],
        ["recall.answer"] = ["reference", "date"],
        ["recall.quotation"] = ["words", "address"],
        ["recall.saying"] = ["words", "address"],
        ["recall.more-answers"] = ["count"],
        ["recall.now"] = [],
        ["recall.now-withdraw"] = [],
        ["recall.now-replace"] = [],
        ["recall.now-supersede"] = [],
        ["recall.open"] = [],
        ["recall.page-title"] = [],
        ["recall.page-about"] = [],
        ["recall.page-lead"] = [],
        ["recall.page-none"] = [],
        ["recall.page-who"] = [],
        ["recall.page-caption"] = [],
        ["recall.head-source"] = [],
        ["recall.head-what"] = [],
        ["recall.head-when"] = [],
        ["recall.head-told"] = [],
        ["recall.head-waiting"] = [],
        ["recall.head-gone"] = [],
    };
}
