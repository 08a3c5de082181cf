using Assistant.Corpus;
using Assistant.Knowledge;

namespace Assistant.Sources.Managing;

/// <summary>What a manager can do with a source, and where. The names are parts of addresses, and of the ids of their words.</summary>
public static class ManagedSources
{
    public const string Address = "/manage/source", Withdraw = "withdraw", Restore = "restore", Replace = "replace", Supersede = "supersede", Checked = "checked";

    public static string AddressOf(string source, string? action = null) => $"{Address}/{Uri.EscapeDataString(source)}{(action is null ? "" : $"/{action}")}";

    public static IReadOnlyList<string> ActionsFor(Source source, KnowledgeBase knowledge) => source.Withdrawn is not null
        ? [Restore]
        : [.. ((string?[])[Checked, source.Held ? Replace : null, Supersede, knowledge.Changes.IsSuperseded(source.Id) ? Restore : null, Withdraw]).OfType<string>()];
}
